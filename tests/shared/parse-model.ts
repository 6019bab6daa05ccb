import { parseModel as parse } from "../../src/lexicon/parse-model.js";
import { oncePer } from "./once-per.js";

export type * from "../../src/lexicon/parse-model.js";

export const parseModel = oncePer(parse);
