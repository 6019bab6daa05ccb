import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "./markdown-table.js";
import { median } from "./median.js";
import { runProcess } from "./run-process.js";
import { writeSurvey } from "./write-survey.js";

const COMMAND = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));
const COPY = fileURLToPath(new URL("./copy-csv.js", import.meta.url));
const SEED = 7;
const WORKERS = 2;
/** A table of a million rows takes minutes: nine rounds of it would be for nobody. */
const ROUNDS = new Map([
  [1_000, 9],
  [10_000, 9],
  [100_000, 5],
  [1_000_000, 3],
]);

/**
 * CSV → CSV of surveys of growing size, beside reading and writing the same file and nothing else, in turns: wall time,
 * ratio, rows a second, peak memory. The surveys are made in a folder of their own, which the caller deletes.
 */
export async function fileTable(comments, { quick }) {
  const folder = mkdtempSync(join(tmpdir(), "genklang-bench-"));
  const sizes = [...ROUNDS.keys()].slice(0, quick ? 2 : 4);
  const rows = [];
  for (const size of sizes) {
    console.error(`   ${size.toLocaleString("en")} rows`);
    const survey = join(folder, `${size}.csv`);
    await writeSurvey(survey, comments, size, SEED);
    const out = join(folder, "out.csv");
    const common = [
      COMMAND,
      "analyze",
      survey,
      "-o",
      out,
      "--quiet",
      "--text",
      "comment",
      "--rating",
      "score",
    ];
    const runs = [
      { words: [COPY, survey, out] },
      { words: [...common, "--language", "en", "--no-evidence", "--workers", `${WORKERS}`] },
      { words: [...common, "--language", "en", "--no-evidence", "--workers", "1"] },
    ].map((run) => ({ ...run, found: [] }));
    for (let round = 0; round < (quick ? 1 : ROUNDS.get(size)); round += 1) {
      for (const run of runs) {
        rmSync(out, { force: true });
        run.found.push(runProcess(run.words));
      }
    }
    const [copy, pool, alone] = runs.map(({ found }) => ({
      seconds: median(found.map(({ seconds }) => seconds)),
      megabytes: median(found.map(({ megabytes }) => megabytes)),
    }));
    rows.push([
      size.toLocaleString("en"),
      (statSync(survey).size / 1e6).toFixed(1),
      copy.seconds.toFixed(2),
      pool.seconds.toFixed(2),
      `${(pool.seconds / copy.seconds).toFixed(1)} ×`,
      Math.round(size / pool.seconds).toLocaleString("en"),
      pool.megabytes.toFixed(0),
      alone.seconds.toFixed(2),
      alone.megabytes.toFixed(0),
    ]);
    rmSync(survey);
  }
  const table = [
    `A made-up survey of English comments (seed ${SEED}) as CSV → CSV, language given, without evidence: wall time of the whole command beside \`csv-parse\` → \`csv-stringify\` of the same file (aim: with ${WORKERS} workers at most 2.0 ×), rows a second, and peak resident memory (aim: one process at most 250 MB, and no more for 1,000,000 rows than 1.15 × that for 100,000).`,
    "",
    markdownTable(
      [
        "rows",
        "MB",
        "copied, s",
        `${WORKERS} workers, s`,
        "÷ copied",
        "rows/s",
        "memory, MB",
        "1 worker, s",
        "memory, MB",
      ],
      rows,
    ),
  ].join("\n");
  return { table, folder };
}
