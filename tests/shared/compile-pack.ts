import { compilePack as compile } from "../../src/score/compile-pack.js";
import { oncePer } from "./once-per.js";

export type * from "../../src/score/compile-pack.js";

export const compilePack = oncePer(compile);
