import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPacks, type LexiconFile, type LexiconSet } from "../lexicon/build-packs.js";
import { lazyPacks } from "../lexicon/lazy-packs.js";
import { LEXICON_KINDS } from "../model/lexicon.js";
import type { Packed } from "../model/packed.js";
import {
  checkedHashes,
  LEXICONS_NAME,
  PROFILE_NAME,
  QUICK_NAME,
  quickHash,
  readPacked,
} from "./checked-lexicons.js";

/** The lexicons that come with the package; right from src/ and from dist/. */
export const SHIPPED_LEXICONS = new URL("../../lexicons/", import.meta.url);

export interface LoadedLexicons extends LexiconSet {
  /** First seven hex digits of the SHA-256 over every file's path and text (but measured.*.tsv), in the order of their paths. */
  readonly hash: string;
  /** The language profile as it was packed, where it was. Not enumerable, as `LanguagePack.packed` is not. */
  readonly packedProfile?: Packed;
}

export interface LexiconSource {
  /**
   * Folders laid over the shipped one, in this order (paths or file: URLs), or files already read; or the id of an
   * optional lexicon ("da/sentiment.health"), which switches it on.
   */
  readonly lexicons?: readonly (string | URL | readonly LexiconFile[])[];
  /** The base; default: the lexicons that come with the package. */
  readonly base?: string | URL | readonly LexiconFile[];
  /** Ids of optional lexicons to switch on. */
  readonly optional?: readonly string[];
}

/** Reads every TSV below the base and the overlays. Throws an Error naming the folder when one cannot be read. */
export function loadLexicons(source: LexiconSource = {}): LoadedLexicons {
  const base = filesOf(source.base ?? SHIPPED_LEXICONS);
  const given = source.lexicons ?? [];
  const optional = [...(source.optional ?? []), ...given.filter(isLexiconId)];
  const overlays = given.filter((one) => !isLexiconId(one)).flatMap(filesOf);
  const files = [...base, ...overlays];
  const checked = checkedHashes();
  if (quickHash(hashedPieces(files, optional)) !== checked.get(QUICK_NAME))
    return { ...buildPacks(files, optional), hash: hashOf(files, optional).slice(0, 7) };
  const hash = checked.get(LEXICONS_NAME)?.slice(0, 7);
  // What was found to be without problems when it was built need not be read through at every start.
  const lazy = lazyPacks(files, (name) => readPacked(name, checked));
  return Object.defineProperties(
    { hash },
    {
      ...Object.getOwnPropertyDescriptors(lazy),
      packedProfile: { get: () => readPacked(PROFILE_NAME, checked) },
    },
  ) as LoadedLexicons;
}

/** The SHA-256 of `LoadedLexicons.hash`, all 64 digits. */
export function hashOf(files: readonly LexiconFile[], optional: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const piece of hashedPieces(files, optional)) hash.update(piece);
  return hash.digest("hex");
}

/** What a hash of lexicons is made over. */
export function* hashedPieces(
  files: readonly LexiconFile[],
  optional: readonly string[] = [],
): Generator<string | Uint8Array> {
  for (const file of files) {
    if (isMeasured(file.path)) continue;
    yield `${file.path}\n`;
    yield "bytes" in file ? (file as ReadFile).bytes : file.text.replaceAll("\r\n", "\n");
    yield "\n";
  }
  // The same files with another choice of optional ones score otherwise.
  for (const id of optional) yield `${id}\n`;
}

/** What was measured of the lexicons changes nothing of what they say. */
function isMeasured(path: string): boolean {
  return /(?:^|\/)measured\.[^/]*$/.test(path);
}

const LEXICON_ID = new RegExp(`^[a-z]{2,3}/(?:${LEXICON_KINDS.join("|")})\\.[\\w-]+$`);

function isLexiconId(source: string | URL | readonly LexiconFile[]): source is string {
  return typeof source === "string" && LEXICON_ID.test(source) && !existsSync(source);
}

/** A file whose text is made when somebody reads it. */
interface ReadFile extends LexiconFile {
  /** Line ends as LF. */
  readonly bytes: Uint8Array;
}

function readFile(path: string, file: string): ReadFile {
  const read = readFileSync(file);
  let text: string | undefined;
  return {
    path,
    bytes: read.includes("\r\n") ? Buffer.from(read.toString("utf8").replaceAll("\r\n", "\n")) : read,
    get text() {
      text ??= read.toString("utf8");
      return text;
    },
  };
}

export function filesOf(source: string | URL | readonly LexiconFile[]): readonly LexiconFile[] {
  if (Array.isArray(source)) return source as readonly LexiconFile[];
  const folder = source instanceof URL ? fileURLToPath(source) : (source as string);
  let names: readonly string[];
  try {
    names = statSync(folder).isDirectory() ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  } catch (cause) {
    throw new Error(`expected a folder of lexicons at "${folder}", found none; give --lexicons a folder`, {
      cause,
    });
  }
  // The folder of one language by itself ("lexicons/nb") is as good as the folder that holds it.
  const root = names.includes("language.tsv") ? `${basename(resolve(folder))}/` : "";
  return names
    .filter((name) => name.endsWith(".tsv"))
    .map((name) =>
      readFile(root + relative(folder, join(folder, name)).split(sep).join("/"), join(folder, name)),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
