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
const { CHECKED_FILE, LEXICONS_NAME, PACKED_FOLDER, PROFILE_NAME, QUICK_NAME, quickHash } = await import(
  new URL("io/checked-lexicons.js", dist).href
);
const { filesOf, hashedPieces, hashOf, SHIPPED_LEXICONS } = await import(
  new URL("io/load-lexicons.js", dist).href
);
const { packedBytes } = await import(new URL("io/packed-file.js", dist).href);
const { buildPacks } = await import(new URL("lexicon/build-packs.js", dist).href);
const { createDetectProfile } = await import(new URL("text/detect-profile.js", dist).href);
const { packProfile } = await import(new URL("text/pack-profile.js", dist).href);
const { packLanguage } = await import(new URL("score/pack-language.js", dist).href);

rmSync(CHECKED_FILE, { force: true });
rmSync(PACKED_FOLDER, { recursive: true, force: true });
const files = filesOf(SHIPPED_LEXICONS);
const { packs, profiles, problems } = buildPacks(files);
if (problems.length === 0) {
  mkdirSync(PACKED_FOLDER);
  const hashes = [
    [hashOf(files), LEXICONS_NAME],
    [quickHash(hashedPieces(files)), QUICK_NAME],
  ];
  const keep = (name, packed) => {
    const bytes = packedBytes(packed);
    writeFileSync(new URL(name, PACKED_FOLDER), bytes);
    hashes.push([quickHash([bytes]), name]);
  };
  for (const [code, pack] of packs) keep(code, packLanguage(pack));
  keep(PROFILE_NAME, packProfile(createDetectProfile(profiles)));
  writeFileSync(CHECKED_FILE, hashes.map((line) => `${line.join("  ")}\n`).join(""));
} else console.error(`lexicons: ${problems.length} problems, the first: ${problems[0].message}`);
