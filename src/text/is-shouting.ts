import type { Scan } from "./scan.js";

/** Whether a text has no small letter: then capitals emphasize nothing. Asked for few texts, and once for each. */
export function isShouting(scan: Scan): boolean {
  scan.shouting ??= !/\p{Ll}/u.test(scan.text);
  return scan.shouting;
}
