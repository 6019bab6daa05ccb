import { Script } from "node:vm";

const PLACE = Symbol.for("genklang.run-within");
const holder = globalThis as { [PLACE]?: () => void };
const script = new Script('globalThis[Symbol.for("genklang.run-within")]()');

/**
 * Does something in this thread and gives it up after so many milliseconds, wherever it is; false where that happened.
 * What it worked on may be half done. Costs a tenth of a millisecond (a watching thread is started), so do much at once.
 */
export function runWithin(act: () => void, milliseconds: number): boolean {
  holder[PLACE] = act;
  try {
    script.runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    delete holder[PLACE];
  }
}
