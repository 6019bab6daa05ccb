import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Packed } from "../model/packed.js";
import { openPacked } from "./packed-file.js";

/**
 * What `npm run build` writes beside the program: the hash of the shipped lexicons where nothing is wrong with them, and
 * that of each file in `PACKED_FOLDER`, as lines "hash  name".
 */
export const CHECKED_FILE = new URL("../lexicons.sha256", import.meta.url);
/** What the languages compile to, one file each. */
export const PACKED_FOLDER = new URL("../packed/", import.meta.url);
export const LEXICONS_NAME = "lexicons";

/** Hashes by name; none where nothing was built. */
export function checkedHashes(): ReadonlyMap<string, string> {
  if (!existsSync(CHECKED_FILE)) return new Map();
  const lines = readFileSync(CHECKED_FILE, "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [hash = "", name = ""] = line.split("  ");
      return [name, hash];
    }),
  );
}

export function packedName(code: string): string {
  return `${code}.bin`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A packed language; undefined where there is none, or where it is not what was built: its rows then say the same. */
export function readPacked(code: string, hashes: ReadonlyMap<string, string>): Packed | undefined {
  const name = packedName(code);
  const hash = hashes.get(name);
  const file = new URL(name, PACKED_FOLDER);
  if (hash === undefined || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return sha256(bytes) === hash ? openPacked(bytes) : undefined;
}
