import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Excel and Word leave "~$name.xlsx" beside a file while they have it open. */
export function hasLockFile(path: string): boolean {
  return existsSync(join(dirname(resolve(path)), `~$${basename(path)}`));
}
