import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/** Collects all garbage at once; works without a flag on the command line. */
export const collectGarbage = runInNewContext("gc");
