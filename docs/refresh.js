// node docs/refresh.js [--check]
// Runs every command and program in docs/*.md that is followed by <!-- output --> and puts what it printed below. Those
// of one document run one after another in a fresh folder of its own, with samples/, tests/ and lexicons/ in it, so that
// a step may use the files of an earlier one; two documents run at a time. Reads every example of schemes.md with the
// language of its column and says which does not give its label. --check changes nothing and fails where something
// differs.
import { spawn } from "node:child_process";
import { once } from "node:events";
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
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { loadAnalyzer } from "../dist/index.js";

const folder = new URL("./", import.meta.url);
const root = fileURLToPath(new URL("../", import.meta.url));
const check = process.argv.includes("--check");
const BLOCK = /```(sh|js)\n((?:(?!```)[\s\S])*)```\n+<!-- output -->\n+```text\n(?:(?!```)[\s\S])*```/g;
const LANGUAGES = ["da", "sv", "en"];
/** Documents at a time. */
const AT_ONCE = 2;

const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const old = readFileSync(new URL(name, folder), "utf8");
    return { name, old, blocks: [...old.matchAll(BLOCK)] };
  })
  .sort((a, b) => b.blocks.length - a.blocks.length);
await Promise.all(Array.from({ length: AT_ONCE }, refreshNext));
await checkExamples();

/** Takes the document with the most left to run, until there is none. */
async function refreshNext() {
  for (let document = documents.shift(); document; document = documents.shift()) await refresh(document);
}

async function refresh({ name, old, blocks }) {
  const workplace = freshWorkplace();
  let fresh = "";
  let end = 0;
  for (const { 0: block, 1: language, 2: source, index } of blocks) {
    const output = await run(language, source, workplace);
    const shown =
      output === undefined
        ? block
        : `\`\`\`${language}\n${source}\`\`\`\n\n<!-- output -->\n\`\`\`text\n${output}\n\`\`\``;
    fresh += old.slice(end, index) + shown;
    end = index + block.length;
  }
  fresh += old.slice(end);
  rmSync(workplace, { recursive: true });
  if (fresh === old) return;
  if (check) fail(`${name}: an output is out of date; run node docs/refresh.js`);
  else writeFileSync(new URL(name, folder), fresh);
}

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
async function run(language, source, workplace) {
  const genklang = `"${process.execPath}" "${join(root, "bin", "genklang.js")}"`;
  const [command, ...words] =
    language === "sh"
      ? ["bash", "-c", source.replaceAll("npx genklang", genklang)]
      : [process.execPath, "--input-type=module", "--eval", source];
  const child = spawn(command, words, {
    cwd: workplace,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
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
