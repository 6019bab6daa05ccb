import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Packed } from "../model/packed.js";
import { openPacked } from "./packed-file.js";

/**
 * What `npm run build` writes beside the program: the hash of the shipped lexicons where nothing is wrong with them, and
 * that of each file in `PACKED_FOLDER`, as lines "hash  name".
 */
export const CHECKED_FILE = new URL("../lexicons.sha256", import.meta.url);
/** What the languages compile to, one file each, and their profile. */
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

/** The name of the packed language profile; a language has its code. */
export const PROFILE_NAME = "profile";

/** BLAKE2b, twice as quick as SHA-256: what is packed is read at every start. */
export function hashOfPacked(bytes: Uint8Array): string {
  return createHash("blake2b512").update(bytes).digest("hex");
}

/** What was packed under a name; undefined where it is not there, or not what was built: the rows then say the same. */
export function readPacked(name: string, hashes: ReadonlyMap<string, string>): Packed | undefined {
  const hash = hashes.get(name);
  const file = new URL(name, PACKED_FOLDER);
  if (hash === undefined || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return hashOfPacked(bytes) === hash ? openPacked(bytes) : undefined;
}
