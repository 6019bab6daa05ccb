// node scripts/check-lexicons.js [DIST]: part of npm run build. Reads the shipped lexicons through once and, where there is
// nothing wrong with them, writes their hash beside the program, so that it need not read all of them at every start.
// Where something is wrong there is no such file: the program then reads them through and says what it is.
import { rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = pathToFileURL(
  `${resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)))}/`,
);
const { CHECKED_FILE, filesOf, hashOf, SHIPPED_LEXICONS } = await import(
  new URL("io/load-lexicons.js", dist).href
);
const { buildPacks } = await import(new URL("lexicon/build-packs.js", dist).href);

rmSync(CHECKED_FILE, { force: true });
const files = filesOf(SHIPPED_LEXICONS);
const { problems } = buildPacks(files);
if (problems.length === 0) writeFileSync(CHECKED_FILE, `${hashOf(files)}\n`);
else console.error(`lexicons: ${problems.length} problems, the first: ${problems[0].message}`);
