import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "./markdown-table.js";
import { median } from "./median.js";
import { runProcess } from "./run-process.js";
import { writeSurvey } from "./write-survey.js";

const COMMAND = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));
const COPY = fileURLToPath(new URL("./copy-csv.js", import.meta.url));
const SEED = 7;
const AIMS = { ratio: 2, megabytes: 250, growth: 1.15 };
/** Rounds of a survey: whole files of a million rows take minutes, nine turns of them would be for nobody. */
const ROUNDS = [
  { rows: 1_000, most: 9, rest: 9 },
  { rows: 10_000, most: 5, rest: 5 },
  { rows: 100_000, most: 3, rest: 3 },
  { rows: 1_000_000, most: 1, rest: 1 },
];

/**
 * CSV → CSV of surveys of growing size, beside reading and writing the same file and nothing else, in turns: wall time
 * and peak memory. The surveys are made in `folder`, one at a time.
 */
export async function fileTable(comments, folder, { quick }) {
  const found = [];
  for (const { rows, most, rest } of ROUNDS.slice(0, quick ? 2 : 4)) {
    console.error(`   ${count(rows)} rows`);
    const survey = join(folder, `${rows}.csv`);
    await writeSurvey(survey, comments, rows, SEED);
    const runs = runsOf(survey, join(folder, "out.csv")).map((run) => ({
      ...run,
      turns: quick ? 1 : run.isCompared ? most : rest,
      costs: [],
    }));
    for (let turn = 0; turn < most; turn += 1)
      for (const run of runs) if (turn < run.turns) run.costs.push(runProcess(run.words, run.out));
    const cost = (name, what) => median(runs.find((run) => run.name === name).costs.map((one) => one[what]));
    found.push({ rows, bytes: statSync(survey).size, turns: runs.map(({ turns }) => turns), cost });
    rmSync(survey);
  }
  return [
    `Made-up surveys of English comments (seed ${SEED}; id, date, branch, score, comment) as CSV → CSV, language given, without evidence: wall time of the whole command in seconds, its start included, beside \`csv-parse\` → \`csv-stringify\` of the same file in turns, and peak resident memory in MB. Aims: rows alone with two workers at most ${AIMS.ratio.toFixed(1)} × the copy; one process at most ${AIMS.megabytes} MB; a million rows at most ${AIMS.growth} × the memory of 100,000. *Rows alone* (\`--format csv\`) writes the same table to standard output; *with summary* (\`-o\`) gathers and computes what the summary says as well, journal included. Medians of ${turnsOf(found)}.`,
    "",
    markdownTable(
      [
        "seconds",
        "MB",
        "copied",
        "2 workers, rows alone",
        "÷ copied",
        "rows/s",
        "no workers, rows alone",
        "2 workers, with summary",
      ],
      found.map(({ rows, bytes, cost }) => [
        `${count(rows)} rows`,
        (bytes / 1e6).toFixed(1),
        cost("copy", "seconds").toFixed(2),
        cost("pool", "seconds").toFixed(2),
        `${(cost("pool", "seconds") / cost("copy", "seconds")).toFixed(1)} ×`,
        count(Math.round(rows / cost("pool", "seconds"))),
        cost("alone", "seconds").toFixed(2),
        cost("summary", "seconds").toFixed(2),
      ]),
    ),
    "",
    markdownTable(
      ["MB at most", "copied", "2 workers, rows alone", "no workers, rows alone", "2 workers, with summary"],
      found.map(({ rows, cost }) => [
        `${count(rows)} rows`,
        ...["copy", "pool", "alone", "summary"].map((name) => cost(name, "megabytes").toFixed(0)),
      ]),
    ),
  ].join("\n");
}

/** What is measured; `isCompared` where the aim is a ratio, for which turns count most. */
function runsOf(survey, out) {
  const analyze = [COMMAND, "analyze", survey, "--quiet", "--text", "comment", "--rating", "score"];
  const plain = [...analyze, "--language", "en", "--no-evidence"];
  return [
    { name: "copy", isCompared: true, words: [COPY, survey, out] },
    { name: "pool", isCompared: true, words: [...plain, "--format", "csv", "--workers", "2"], out },
    { name: "alone", words: [...plain, "--format", "csv", "--workers", "0"], out },
    { name: "summary", words: [...plain, "-o", out, "--workers", "2"] },
  ];
}

function turnsOf(found) {
  return found
    .map(({ rows, turns }) => {
      const [most, least] = [Math.max(...turns), Math.min(...turns)];
      const said = most === least ? `${most}` : `${most} (copied, two workers) and ${least} (the others)`;
      return `${said} for ${count(rows)} rows`;
    })
    .join("; ");
}

function count(number) {
  return number.toLocaleString("en");
}
