import { lexiconOfTable as read } from "../../src/lexicon/parse-lexicon.js";
import { oncePer } from "./once-per.js";

export * from "../../src/lexicon/parse-lexicon.js";

export const lexiconOfTable = oncePer(read);
