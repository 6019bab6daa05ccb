// npm run bench -- memory [--write] [--quick]
// Peak memory of `genklang analyze` for files of growing length, and what it costs beside the shortest of them. The files
// are made here from a seed; no data are read. About ten minutes. --quick: up to 100,000 rows.
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "./tools/markdown-table.js";
import { runProcess } from "./tools/run-process.js";

const program = fileURLToPath(new URL("../bin/genklang.js", import.meta.url));
const lengths = process.argv.includes("--quick") ? [10_000, 100_000] : [100_000, 1_000_000];
const ways = [
  ["one process, rows alone", ["--format", "csv", "--workers", "0"]],
  ["two workers, rows alone", ["--format", "csv", "--workers", "2"]],
  ["two workers, with summary", ["-o", "out.csv", "--workers", "2"]],
];

const folder = mkdtempSync(join(tmpdir(), "genklang-memory-"));
try {
  for (const rows of lengths) await writeSurvey(join(folder, `${rows}.csv`), rows);
  const table = ways.map(([name, words]) => {
    console.error(`   ${name}`);
    const peaks = lengths.map((rows) => peakOf(rows, words));
    const growth = Math.round((peaks.at(-1) / peaks[0] - 1) * 100);
    return [name, ...peaks.map((peak) => `${Math.round(peak)}`), `${growth} %`];
  });
  console.log(
    [
      "Peak resident memory of the whole process in MB: comments in three languages, 6 to 17 words, all different; no evidence; one run each. Aims: at most 15 % more for ten times the rows; one process at most 250 MB.",
      "",
      markdownTable(["", ...lengths.map((rows) => `${rows.toLocaleString("en")} rows`), "growth"], table),
    ].join("\n"),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function peakOf(rows, words) {
  const at = (name) => join(folder, name);
  const placed = words.map((word) => (word.startsWith("out.") ? at(word) : word));
  const { megabytes } = runProcess([
    ...[program, "analyze", at(`${rows}.csv`), ...placed],
    ...["--no-evidence", "--quiet"],
  ]);
  return megabytes;
}

async function writeSurvey(path, rows) {
  const words = [
    "the delivery was fast but support never answered my mail and I waited long great friendly staff price too high",
    "hurtig levering men dyrt og ingen svarede da jeg ringede personalet var venligt butikken rodet",
    "snabb leverans men dyrt och ingen svarade när jag ringde personalen var trevlig butiken stökig",
  ].map((line) => line.split(" "));
  let seed = 12_345;
  const random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const file = createWriteStream(path);
  let text = "id;date;region;channel;score;comment\n";
  for (let row = 0; row < rows; row++) {
    const own = words[row % words.length];
    const comment = Array.from({ length: 6 + random(12) }, () => own[random(own.length)]).join(" ");
    const day = new Date(Date.UTC(2024, 0, 1 + random(366))).toISOString().slice(0, 10);
    text += `r${row};${day};${"NSEW"[random(4)]};${["web", "shop", "phone"][random(3)]};${random(11)};${comment} ${row}\n`;
    if (text.length < 1_000_000) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end(text);
  await once(file, "finish");
}
