// npm run accuracy -- FOLDER
// The figures of docs and README, made again: labelled files in FOLDER/gold/*.jsonl through `genklang evaluate`, the
// parallel comments, and how the lexicons agree with the stars of rated comments. Says what it skipped.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const run = (script, ...words) => {
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...words],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
};
console.log("Parallel comments (tests/fixtures/parallel.jsonl)");
run("parallel.js");
if (!folder) console.log("\nSKIPPED: everything that needs data. Give a folder: npm run accuracy -- FOLDER");
else {
  for (const language of ["da", "sv", "en"]) {
    const gold = `${folder}/gold/${language}.jsonl`;
    console.log("");
    if (existsSync(gold)) run("../bin/genklang.js", "evaluate", gold);
    else console.log(`SKIPPED: no ${gold}`);
  }
  for (const language of ["da", "sv", "en"]) {
    const rated = `${folder}/train/${language}.reviews.tsv.gz`;
    console.log("");
    if (existsSync(rated)) run("agreement.js", folder, language);
    else console.log(`SKIPPED: no ${rated}`);
  }
}
