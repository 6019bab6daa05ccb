import { createTextReader as create } from "../../src/lexicon/create-text-reader.js";
import { oncePer } from "./once-per.js";

export type * from "../../src/lexicon/create-text-reader.js";

export const createTextReader = oncePer(create);
