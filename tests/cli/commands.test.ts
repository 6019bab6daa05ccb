import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder, runBinary } from "./run-binary.js";
import { runCommand } from "./run-command.js";

// Small: tests/lexicons.test.ts checks the shipped ones.
const norwegian = fileURLToPath(new URL("../fixtures/lexicons/nb", import.meta.url));
const survey = fileURLToPath(new URL("../fixtures/survey.csv", import.meta.url));

describe("genklang drivers", () => {
  it("gives R's numbers for 0/1 columns", async () => {
    const factors = "delivery_pos,delivery_neg,support_pos,support_neg,price_pos,price_neg,app_pos,app_neg";
    const { code, stdout } = await runCommand([
      "drivers",
      survey,
      "--rating",
      "nps",
      "--factors",
      factors,
      "--format",
      "json",
    ]);
    const { nps, models } = JSON.parse(stdout);
    const support = models[0].drivers.find(({ label }: { label: string }) => label === "support_neg");
    expect(code).toBe(0);
    // R 4.2: NPS package (adjusted Wald), lm with sandwich::vcovHC(type = "HC3").
    expect([nps.score, nps.low, nps.high]).toEqual([
      expect.closeTo(-6.8333333333, 9),
      expect.closeTo(-13.2487506327, 9),
      expect.closeTo(-0.3499226675, 9),
    ]);
    expect(support.coefficient.value).toBeCloseTo(-75.14841547, 6);
    expect(support.contribution.value).toBeCloseTo(-13.150972708, 6);
    expect(support.impact.value).toBeCloseTo(-13.70202, 5);
    expect(models[0].sumOfContributions).toBeCloseTo(nps.score, 9);
  });

  it("gives the same answer from a survey and from what analyze wrote of it", async () => {
    const folder = freshFolder();
    const good = ["Great delivery", "Fast delivery, thank you", "Good price"];
    const bad = ["Support never answered", "Terrible support", "The delivery was late"];
    const rows = Array.from(
      { length: 120 },
      (_, row) => `${row},${row % 2 ? 10 : 0},"${(row % 2 ? good : bad)[row % 3]}"`,
    );
    writeFileSync(join(folder, "s.csv"), `id,score,comment\n${rows.join("\n")}\n`);
    const raw = await runCommand(["drivers", "s.csv", "--layer", "stages", "--format", "csv"], {
      cwd: folder,
    });
    await runCommand(["analyze", "s.csv", "-o", "analysed.csv"], { cwd: folder });
    const again = await runCommand(["drivers", "analysed.csv", "--layer", "stages", "--format", "csv"], {
      cwd: folder,
    });
    expect(again.stderr).toBe(raw.stderr.replace("s.csv", "analysed.csv"));
    expect(again.stdout).toBe(raw.stdout);
    expect(raw.stdout.split("\n").length).toBeGreaterThan(3);
  });
});

describe("genklang explain", () => {
  it("marks the words and gives reasons, in the text's language", async () => {
    const { code, stdout } = await runCommand([
      "explain",
      "Hurtig levering, men ingen svarede på mine mails",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("[+Hurtig levering]");
    expect(stdout).toContain("Læst som dansk");
    expect(stdout).toMatch(/intet svar/);
  });

  it("gives the analysis as JSON", async () => {
    const { stdout } = await runCommand(["explain", "not bad", "--language", "en", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      language: { code: "en", by: "column" },
      version: { wire: 1 },
    });
  });
});

describe("genklang detect", () => {
  it("names the language of a text, and of every row of standard input", async () => {
    expect(
      (await runCommand(["detect", "Leveransen var snabb men kundtjänsten svarade aldrig"])).stdout,
    ).toMatch(/^sv\t/);
    const { stdout } = await runCommand(["detect", "-"], {
      input: "id,comment\na,Jeg er meget tilfreds med hjælpen\nb,Die Lieferung war leider viel zu spät\n",
    });
    expect(stdout).toMatch(/^a\tda\t.*\nb\tde\t/);
  });
});

describe("genklang evaluate", () => {
  it("prints accuracy with intervals per layer, and the confusion of sentiment", async () => {
    const folder = freshFolder();
    const gold = [
      { text: "Great delivery", sentiment: "positive", stages: ["delivery"], met: [], unmet: [] },
      { text: "Terrible delivery", sentiment: "negative", stages: ["delivery"], met: [], unmet: [] },
      { text: "The box was blue", sentiment: "neutral", stages: [], met: [], unmet: [] },
    ];
    writeFileSync(join(folder, "gold.jsonl"), gold.map((row) => JSON.stringify(row)).join("\n"));
    const { code, stdout } = await runCommand(
      ["evaluate", "gold.jsonl", "--language", "en", "--draws", "50", "--no-model"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/sentiment \(n 3\): accuracy 0\.667 \[/);
    expect(stdout).toMatch(/stages: micro-F1/);
  });
});

describe("genklang lexicon check", () => {
  it("names file, line and the nearest label, and ends with 1", async () => {
    const folder = freshFolder();
    const head =
      "# title: Mine\n# version: 1.0.0\n# language: nb\n# kind: stage\n# source: own work\n# licence: CC-BY-4.0\n# scale: 0 1\n";
    const { mkdirSync } = await import("node:fs");
    mkdirSync(join(folder, "mine", "nb"), { recursive: true });
    writeFileSync(
      join(folder, "mine", "nb", "stage.mine.tsv"),
      `${head}phrase\tlabel\tweight\nspa\tdelivry\t0.9\n`,
    );
    const { code, stdout } = await runCommand(
      ["lexicon", "check", "nb", "--lexicons", norwegian, "--lexicons", "mine"],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(1);
    expect(stdout).toContain(
      'nb/stage.mine.tsv:9: label "delivry" is not in labels/stages.tsv; did you mean "delivery"?',
    );
  });
});

describe("the help", () => {
  it.each([
    [[]],
    [["analyze"]],
    [["drivers"]],
    [["explain"]],
    [["detect"]],
    [["evaluate"]],
    [["lexicon"]],
    [["train"]],
    [["merge"]],
    [["worker"]],
  ])("of %s is as written", async (command) => {
    // The first as a user starts it, the others here.
    const run = command.length === 0 ? runBinary : runCommand;
    const { code, stdout } = await run([...command, "--help"]);
    const file = new URL(`./help/${command[0] ?? "genklang"}.txt`, import.meta.url);
    if (process.env.GENKLANG_GOLDEN === "write") {
      const { mkdirSync } = await import("node:fs");
      mkdirSync(new URL("./help/", import.meta.url), { recursive: true });
      writeFileSync(file, stdout);
    }
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(file, "utf8"));
  });
});
