import { collectGarbage } from "./collect-garbage.js";

/** Megabytes (10⁶ bytes) of heap in use after the garbage was collected. */
export function usedHeap() {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}
