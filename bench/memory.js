// npm run bench -- memory [--write] [--quick]
// Peak memory of `genklang analyze` for files of growing length, and what it costs beside the shortest of them. The files
// are made here from a seed. --quick: up to 100,000 rows.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/genklang.js", import.meta.url));
const lengths = process.argv.includes("--quick") ? [10_000, 100_000] : [100_000, 1_000_000];
const ways = [
  ["rows alone, to standard output", ["--format", "csv"]],
  ["with summary, to CSV", ["-o", "out.csv"]],
  ["with summary, to XLSX", ["-o", "out.xlsx"]],
];
/** Runs in the program: says its peak when it ends. */
const said =
  "import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs';" +
  "if(isMainThread)process.on('exit',()=>writeSync(2,'\\npeak '+process.resourceUsage().maxRSS+'\\n'))";

const folder = mkdtempSync(join(tmpdir(), "genklang-memory-"));
try {
  for (const rows of lengths) await writeSurvey(join(folder, `${rows}.csv`), rows);
  console.log(
    `| MB at most | ${lengths.map((rows) => `${rows.toLocaleString("en")} rows`).join(" | ")} | growth |`,
  );
  console.log(`| --- | ${lengths.map(() => "---:").join(" | ")} | ---: |`);
  for (const [name, words] of ways) {
    const peaks = lengths.map((rows) => peakOf(rows, words));
    const growth = Math.round((peaks.at(-1) / peaks[0] - 1) * 100);
    console.log(`| ${name} | ${peaks.map((peak) => Math.round(peak)).join(" | ")} | ${growth} % |`);
  }
  console.log(
    "\nComments in three languages, all different; two threads besides the main one, no evidence. Aim: at most 15 % more for ten times the rows.",
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function peakOf(rows, words) {
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(said)}`, program, "analyze", `${rows}.csv`],
      ...[...words, "--workers", "2", "--no-evidence", "--quiet"],
    ],
    { cwd: folder, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  const peak = Number(/\npeak (\d+)/.exec(stderr)?.[1]);
  if (!(peak > 0)) throw new Error(`expected the program to end by itself, got code ${status}: ${stderr}`);
  return peak / 1024;
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
