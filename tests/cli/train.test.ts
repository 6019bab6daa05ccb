import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/stats/seeded-random.js";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const PLACES = ["i butikken", "i appen", "på siden", "i telefonen", "hos jer", "ved disken", "i byen"];
const TIMES = ["i går", "i dag", "i mandags", "i onsdags", "om aftenen", "i januar", "i foråret"];
const THINGS = ["stolen", "lampen", "bordet", "tæppet", "skabet", "cyklen", "bogen"];
/** Words that no lexicon and no model can know: only the ratings say what they mean. */
const GOOD = "plimsk";
const BAD = "flumset";

/** 343 Danish comments, two thirds of them rated 9, one third 1; Mette Hansen stands in many. */
function survey(ratingOf: (isGood: boolean, row: number) => number): string {
  const rows = PLACES.flatMap((place, p) =>
    TIMES.flatMap((time, t) =>
      THINGS.map((thing, k) => {
        const row = (p * TIMES.length + t) * THINGS.length + k;
        const isGood = row % 3 > 0;
        const text = `Vi så ${thing} ${place} ${time}, og Mette Hansen sagde at den var ${isGood ? GOOD : BAD}`;
        return `${row + 1};${ratingOf(isGood, row)};"${text}"`;
      }),
    ),
  );
  return `nr;score;kommentar\n${rows.join("\n")}\n`;
}

const HONEST = survey((isGood) => (isGood ? 9 : 1));

function permuted(): string {
  const random = seededRandom(7);
  const ratings: number[] = Array.from({ length: 343 }, (_, row) => (row % 3 > 0 ? 9 : 1));
  for (let last = ratings.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [ratings[last], ratings[other]] = [ratings[other] as number, ratings[last] as number];
  }
  return survey((_, row) => ratings[row] as number);
}

function folderWith(text: string): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "s.csv"), text);
  return folder;
}

const COLUMNS = ["--rating", "score", "--text", "kommentar", "--language", "da"];
const train = (cwd: string, ...more: readonly string[]) =>
  runCommand(["train", "s.csv", "-o", "mine", ...COLUMNS, "--draws", "200", ...more], { cwd });

/** Trained once: the tests only read it, or write other files beside it. */
const trained = Promise.resolve().then(async () => {
  const folder = folderWith(HONEST);
  return { folder, run: await train(folder) };
});

describe("genklang train", () => {
  it("learns what the survey's own words mean, shows the gain, and analyze then uses it", async () => {
    const { folder, run } = await trained;
    const { code, stdout, stderr } = run;
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^ratings 1–10: up to 4 negative, from 7 positive$/m);
    expect(stdout).toMatch(/macro-F1 +0\.\d+ +\d\.\d+ +\+0\.\d+ \[\+/);
    expect(stdout).toMatch(/negative: .*flumset/);

    const model = readFileSync(join(folder, "mine/da/model.sentiment-own.tsv"), "utf8");
    expect(model).toContain("# adds: da/model.sentiment\n");
    expect(model).toContain("# rows: 343\n");
    expect(model).toContain("# minimum-documents: 10\n");
    expect(model).toMatch(/# held-out-macro-F1: 0\.\d+ → /);
    expect(model).toContain(`\n${GOOD}\t`);
    expect(model).not.toMatch(/mette|hansen/);
    const seen = readFileSync(join(folder, "mine/da/seen.sentiment-own.tsv"), "utf8");
    expect(seen.match(/^[0-9a-f]{14}$/gm)).toHaveLength(343);

    const NEW = "id;kommentar\n1;Skabet er plimsk\n2;Skabet er flumset\n";
    const analyze = ["analyze", "-", "--text", "kommentar", "--language", "da", "--lexicons", "mine"];
    const analyzed = await runCommand(analyze, { cwd: folder, input: NEW });
    const rows = analyzed.stdout.trim().split("\n");
    const [good, bad] = rows.map((line) => JSON.parse(line).sentiment?.probabilities);
    expect(good.positive).toBeGreaterThan(good.negative);
    expect(bad.negative).toBeGreaterThan(bad.positive);
    expect(analyzed.stdout).not.toContain("model/seen-row");
  });

  it("marks rows that taught the overlay, and drivers refuses them, raw or already analysed", async () => {
    const { folder } = await trained;
    const analyze = ["analyze", "s.csv", ...COLUMNS, "--lexicons", "mine", "-o", "out.csv"];
    const analyzed = await runCommand(analyze, { cwd: folder });
    expect(analyzed.stderr).toContain("343 of 343 rows taught the learned overlay");
    expect(readFileSync(join(folder, "out.csv"), "utf8").match(/model\/seen-row/g)).toHaveLength(343);
    for (const input of [["s.csv", "--lexicons", "mine"], ["out.csv"]]) {
      const drivers = await runCommand(["drivers", ...input, "--rating", "score"], { cwd: folder });
      expect(drivers.code).toBe(1);
      expect(drivers.stdout).toBe("");
      expect(drivers.stderr).toMatch(/343 of 343 different comments in ".*(s|out)\.csv" taught it/);
    }
    const without = await runCommand(["drivers", "s.csv", ...COLUMNS, "--format", "json"], { cwd: folder });
    expect(without.code, without.stderr).toBe(0);
  });

  it("writes nothing for ratings that were shuffled; kept all the same, drivers still finds nothing", async () => {
    const folder = folderWith(permuted());
    const refused = await train(folder);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/Not written\. --keep writes it anyway\./);
    expect(existsSync(join(folder, "mine"))).toBe(false);

    const kept = await train(folder, "--keep");
    expect(kept.code, kept.stderr).toBe(0);
    expect(readFileSync(join(folder, "mine/da/model.sentiment-own.tsv"), "utf8")).toContain(
      "# verdict: no gain shown; kept on demand",
    );
    const drivers = await runCommand(["drivers", "s.csv", ...COLUMNS, "--lexicons", "mine"], { cwd: folder });
    expect(drivers.code).toBe(1);
    expect(drivers.stdout).toBe("");
  });

  it("says the rule where there are too few comments", async () => {
    const folder = folderWith(HONEST.split("\n").slice(0, 100).join("\n"));
    const { code, stdout } = await train(folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /expected at least 200 comments with a rating, 30 of them negative and 30 positive; got 99 \(33 negative/,
    );
  });

  it("gives the same files for the same seed", async () => {
    const again = folderWith(HONEST);
    await train(again);
    const file = "mine/da/model.sentiment-own.tsv";
    expect(readFileSync(join(again, file), "utf8")).toBe(
      readFileSync(join((await trained).folder, file), "utf8"),
    );
  });
});

describe("genklang evaluate --rating", () => {
  it("compares in pairs with the shipped lexicons and with a saved run, and warns of comments it has seen", async () => {
    const { folder } = await trained;
    const evaluate = ["evaluate", "s.csv", ...COLUMNS, "--draws", "100"];
    const saved = await runCommand([...evaluate, "--format", "json"], { cwd: folder });
    writeFileSync(join(folder, "run.json"), saved.stdout);
    const against = async (other: string) =>
      runCommand([...evaluate, "--lexicons", "mine", "--against", other], { cwd: folder });
    const shipped = await against("shipped");
    const run = await against("run.json");
    expect(shipped.code, shipped.stderr).toBe(0);
    expect(shipped.stdout).toMatch(/macro-F1 +\S+ \[.*\] +0\.\d+ +\+0\.\d+ \[\+/);
    expect(shipped.stderr).toContain("343 of 343 comments taught the learned overlay");
    expect(run.stdout.replace(/run\.json/g, "shipped").replace(/ +/g, " ")).toBe(
      shipped.stdout.replace(/ +/g, " "),
    );
  });

  it("says what it needs", async () => {
    const folder = folderWith(HONEST);
    const run = async (...words: readonly string[]) =>
      runCommand(["evaluate", "s.csv", ...words], { cwd: folder });
    const missing = await run(...COLUMNS, "--against", "nowhere.json");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/Expected a run saved by evaluate .*"nowhere\.json"/);
    const alone = await run("--by", "nr");
    expect(alone.code).toBe(2);
    expect(alone.stderr).toMatch(/expected --rating COLUMN with --by/);
  });
});
