import { fileURLToPath } from "node:url";
import { markdownTable } from "./markdown-table.js";
import { median } from "./median.js";
import { runProcess } from "./run-process.js";

const COMMAND = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));
const TEXTS = {
  da: "Hurtig levering, men dårlig kundeservice",
  sv: "Snabb leverans men dålig kundtjänst",
  en: "Fast delivery but poor service",
};

/** From the command to its answer, beside a runtime that does nothing, in turns: wall time, and peak memory. */
export function startTable({ quick }) {
  const runs = [
    { name: "node -e 0", words: ["-e", "0"] },
    { name: "genklang --version", words: [COMMAND, "--version"] },
    ...Object.entries(TEXTS).map(([language, text]) => ({
      name: `genklang explain, a comment in ${language}`,
      words: [COMMAND, "explain", text],
    })),
  ].map((one) => ({ ...one, seconds: [], megabytes: [] }));
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    for (const run of runs) {
      const { seconds, megabytes } = runProcess(run.words);
      run.seconds.push(seconds);
      run.megabytes.push(megabytes);
    }
  }
  const nothing = median(runs[0].seconds);
  const rows = runs.map(({ name, seconds, megabytes }) => [
    name,
    (1000 * median(seconds)).toFixed(0),
    `+ ${(1000 * (median(seconds) - nothing)).toFixed(0)}`,
    median(megabytes).toFixed(0),
  ]);
  return [
    "Start: milliseconds of wall time until the process has ended (aim: `explain` at most + 250 against `node -e 0`), and peak resident memory in MB.",
    "",
    markdownTable(["", "ms", "against node -e 0", "MB"], rows),
  ].join("\n");
}
