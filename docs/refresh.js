// node docs/refresh.js [--check]
// Runs every command and program in docs/*.md that is followed by <!-- output --> and puts what it printed below. Those
// of one document run one after another in a fresh folder of its own, with samples/, tests/ and lexicons/ in it, so that
// a step may use the files of an earlier one. Reads every example of schemes.md with the language of its column and says
// which does not give its label. --check changes nothing and fails where something differs.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadAnalyzer } from "../dist/index.js";

const folder = new URL("./", import.meta.url);
const root = fileURLToPath(new URL("../", import.meta.url));
const check = process.argv.includes("--check");
const BLOCK = /```(sh|js)\n((?:(?!```)[\s\S])*)```\n+<!-- output -->\n+```text\n(?:(?!```)[\s\S])*```/g;
const LANGUAGES = ["da", "sv", "en"];

for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
  const file = new URL(name, folder);
  const text = readFileSync(file, "utf8");
  const workplace = freshWorkplace();
  const fresh = text.replace(BLOCK, (block, language, source) => {
    const output = run(language, source, workplace);
    if (output === undefined) return block;
    return `\`\`\`${language}\n${source}\`\`\`\n\n<!-- output -->\n\`\`\`text\n${output}\n\`\`\``;
  });
  rmSync(workplace, { recursive: true });
  if (fresh === text) continue;
  if (check) fail(`${name}: an output is out of date; run node docs/refresh.js`);
  else writeFileSync(file, fresh);
}
await checkExamples();

/** A folder as a user has it who installed genklang and took the samples along. */
function freshWorkplace() {
  const workplace = mkdtempSync(join(tmpdir(), "genklang-docs-"));
  for (const shared of ["samples", "tests", "lexicons"])
    symlinkSync(join(root, shared), join(workplace, shared), "junction");
  mkdirSync(join(workplace, "node_modules"));
  symlinkSync(root, join(workplace, "node_modules", "genklang"), "junction");
  return workplace;
}

/** What a command or program prints on standard output; undefined where it fails. Exit code 1 with an answer is fine. */
function run(language, source, workplace) {
  const genklang = `"${process.execPath}" "${join(root, "bin", "genklang.js")}"`;
  const [command, ...words] =
    language === "sh"
      ? ["bash", "-c", source.replaceAll("npx genklang", genklang)]
      : [process.execPath, "--input-type=module", "--eval", source];
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: workplace,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const answer = stdout.trimEnd();
  if (answer !== "" && (status === 0 || (language === "sh" && status === 1))) return answer;
  fail(`This ended with ${status}:\n${source}${stderr}`);
  return undefined;
}

/** Rows like | `safety` met | meaning | "da" | "sv" | "en" | under a heading that names the layer. */
async function checkExamples() {
  const analyzer = await loadAnalyzer({ evidence: false });
  let layer = "";
  for (const line of readFileSync(new URL("schemes.md", folder), "utf8").split("\n")) {
    const heading = /^## (\w+)/.exec(line)?.[1]?.toLowerCase();
    if (heading) layer = heading;
    const label = /^\| `(\w+)`(?: (met|unmet)\b)?/.exec(line);
    const examples = [...line.matchAll(/“([^”]+)”/g)].map(([, text]) => text).slice(-LANGUAGES.length);
    if (!label || examples.length < LANGUAGES.length) continue;
    examples.forEach((text, place) => {
      const language = LANGUAGES[place];
      const found = analyzer.analyze({ id: "1", text, language })[layer] ?? [];
      const holds = found.some((one) => one.label === label[1] && (!label[2] || one.state === label[2]));
      if (!holds)
        fail(`schemes.md, ${layer}: “${text}” (${language}) does not give ${label.slice(1).join(" ")}`);
    });
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
