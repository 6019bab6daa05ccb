// node scripts/check-lexicons.js [DIST]: part of npm run build. Reads the shipped lexicons through once and, where there is
// nothing wrong with them, writes what each language compiles to and the hashes of it and of them beside the program, so
// that it need not read and compile all of them at every start. Where something is wrong there are no such files: the
// program then reads them through and says what it is.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = pathToFileURL(
  `${resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)))}/`,
);
const { CHECKED_FILE, LEXICONS_NAME, PACKED_FOLDER, packedName, sha256 } = await import(
  new URL("io/checked-lexicons.js", dist).href
);
const { filesOf, hashOf, SHIPPED_LEXICONS } = await import(new URL("io/load-lexicons.js", dist).href);
const { packedBytes } = await import(new URL("io/packed-file.js", dist).href);
const { buildPacks } = await import(new URL("lexicon/build-packs.js", dist).href);
const { packLanguage } = await import(new URL("score/pack-language.js", dist).href);

rmSync(CHECKED_FILE, { force: true });
rmSync(PACKED_FOLDER, { recursive: true, force: true });
const files = filesOf(SHIPPED_LEXICONS);
const { packs, problems } = buildPacks(files);
if (problems.length === 0) {
  mkdirSync(PACKED_FOLDER);
  const hashes = [[hashOf(files), LEXICONS_NAME]];
  for (const [code, pack] of packs) {
    const bytes = packedBytes(packLanguage(pack));
    writeFileSync(new URL(packedName(code), PACKED_FOLDER), bytes);
    hashes.push([sha256(bytes), packedName(code)]);
  }
  writeFileSync(CHECKED_FILE, hashes.map((line) => `${line.join("  ")}\n`).join(""));
} else console.error(`lexicons: ${problems.length} problems, the first: ${problems[0].message}`);
