import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { endianness } from "node:os";
import type { Packed } from "../model/packed.js";
import { openPacked } from "./packed-file.js";

/**
 * What `npm run build` writes beside the program: the hashes of the shipped lexicons where nothing is wrong with them, and
 * that of each file in `PACKED_FOLDER`, as lines "hash  name".
 */
export const CHECKED_FILE = new URL("../lexicons.sha256", import.meta.url);
/** What the languages compile to, one file each, and their profile. */
export const PACKED_FOLDER = new URL("../packed/", import.meta.url);
/** The lines of the lexicons: the hash that analyses name, and the one that is compared. */
export const LEXICONS_NAME = "lexicons";
export const QUICK_NAME = "lexicons.quick";

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

/** Packages are built on machines whose numbers begin with the lowest byte, as nearly all do. */
const PACKED_ORDER = "LE";

/** The name of the packed language profile; a language has its code. */
export const PROFILE_NAME = "profile";

/** SHA-512, which a processor of 64 bits without instructions for either works out faster than SHA-256: it is asked at every start. */
export function quickHash(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha512");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/**
 * What was packed under a name; undefined where it is not there, is not what was built, or has its numbers' bytes in
 * another order than this machine: the rows then say the same.
 */
export function readPacked(name: string, hashes: ReadonlyMap<string, string>): Packed | undefined {
  const hash = hashes.get(name);
  const file = new URL(name, PACKED_FOLDER);
  if (hash === undefined || endianness() !== PACKED_ORDER || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return quickHash([bytes]) === hash ? openPacked(bytes) : undefined;
}
