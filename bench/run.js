// npm run bench -- [NAME…] [FOLDER] [--write] [--quick]
// Runs bench/NAME.js, each in a process of its own, and prints its Markdown; without a name every bench that has a
// section in bench/README.md. FOLDER is a data folder with train/ and dev/; without it the benches read the committed
// samples. --write puts what they print into README.md between <!-- bench:NAME --> and <!-- /bench:NAME -->, at its
// end where there is no such section yet. --quick: fewer and shorter rounds; nothing to quote from.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { replaceSection, sectionNames } from "./tools/sections.js";

const house = fileURLToPath(new URL("./", import.meta.url));
const readme = `${house}README.md`;
const { names, folder, write, quick } = readArguments(process.argv.slice(2));

if (!existsSync(`${house}node_modules`))
  notice(
    "SKIPPED: the peers of bench/package.json are not installed; install them with: npm ci --prefix bench",
  );
if (folder === undefined)
  notice(
    "SKIPPED: everything that needs data; the samples are read instead. Give a folder: npm run bench -- NAME FOLDER",
  );
if (write && quick)
  fail("expected --write or --quick, got both: figures made in a hurry are not written down");

for (const name of names) {
  notice(`== ${name}`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [`${house}${name}.js`, ...(folder === undefined ? [] : [folder]), ...(quick ? ["--quick"] : [])],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 },
  );
  process.stdout.write(`${stdout.trimEnd()}\n\n`);
  if (status !== 0 || stdout.trim() === "") {
    notice(
      `FAILED: bench/${name}.js ended with code ${status}${stdout.trim() === "" ? " and printed nothing" : ""}`,
    );
    process.exitCode = 1;
  } else if (write) {
    const section = `${stdout.trim()}\n\n${origin(name)}`;
    writeFileSync(readme, replaceSection(readFileSync(readme, "utf8"), name, section));
    notice(`written: the section "${name}" of bench/README.md`);
  }
}

/** How the figures of a section came about. */
function origin(name) {
  const where = folder === undefined ? "" : ` ${relative(process.cwd(), resolve(folder))}`;
  const [{ model } = { model: "an unknown processor" }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `*Made by \`npm run bench -- ${name}${where} --write\`, Node ${process.version}, ${model.trim()} (${cpus().length} cores, load ${loadavg()[0].toFixed(1)}), ${day}.*`;
}

/** Words are names of benches; one of them may be a folder. No names: those with a section in the README. */
function readArguments(words) {
  const known = readdirSync(house).flatMap((file) => file.match(/^(?!run\.)(.+)\.js$/)?.[1] ?? []);
  const plain = words.filter((word) => !word.startsWith("--"));
  const flags = words.filter((word) => word.startsWith("--"));
  const chosen = plain.filter((word) => known.includes(word));
  const [place, ...others] = plain.filter((word) => !known.includes(word));
  const odd = flags.filter((flag) => flag !== "--write" && flag !== "--quick");
  if (odd.length > 0) fail(`expected --write or --quick, got ${odd.join(" ")}`);
  if (others.length > 0 || (place !== undefined && !existsSync(place)))
    fail(`expected names (${known.join(", ")}) and at most one data folder, got ${plain.join(" ")}`);
  return {
    names: chosen.length > 0 ? chosen : sectionNames(readFileSync(readme, "utf8")),
    folder: place,
    write: flags.includes("--write"),
    quick: flags.includes("--quick"),
  };
}

/** Everything but the figures goes to standard error. */
function notice(line) {
  console.error(line);
}

function fail(message) {
  notice(message);
  process.exit(2);
}
