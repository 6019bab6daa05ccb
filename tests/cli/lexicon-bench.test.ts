import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const overlay = (kind: string, rows: string): string =>
  `# title: Mine\n# version: 1.0.0\n# language: en\n# kind: ${kind}\n# source: own work\n# licence: own\n# scale: 0 1\n${rows}`;

describe("genklang lexicon expand", () => {
  it.each([
    ["da", "besværliggørelse", "noun", "besværliggørelserne"],
    ["sv", "krånglighet", "noun", "krångligheterna"],
    ["en", "dillydally", "verb", "dillydallying"],
  ])("proposes forms in %s as a lexicon file to edit", async (language, word, pos, form) => {
    const { code, stdout, stderr } = await runCommand([
      ...["lexicon", "expand", word, "--pos", pos, "--weight", "-1.2", "--language", language],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(`# language: ${language}\n# kind: sentiment\n`);
    expect(stdout).toMatch(new RegExp(`^${form}\t-1\\.2\t${word}\t${pos}\tproposed`, "m"));
    expect(stderr).toMatch(/^words 1: forms proposed \d+, there already 0,/);
  });

  it("finds nothing more to propose in its own proposal", async () => {
    const folder = freshFolder();
    const first = await runCommand(
      ["lexicon", "expand", "krånglighet", "--pos", "noun", "--weight", "-1", "--language", "sv"],
      { cwd: folder },
    );
    mkdirSync(join(folder, "mine", "sv"), { recursive: true });
    writeFileSync(join(folder, "mine", "sv", "sentiment.mine.tsv"), first.stdout);
    const again = await runCommand(
      ["lexicon", "expand", "mine/sv/sentiment.mine.tsv", "--lexicons", "mine"],
      {
        cwd: folder,
      },
    );
    expect(again.stderr).toContain("forms proposed 0,");
  });

  it("asks for what it needs: part of speech, weight, language", async () => {
    const bare = await runCommand(["lexicon", "expand", "gebyr"]);
    expect(bare.code).toBe(1);
    expect(bare.stderr).toContain('"gebyr": expected a part of speech');
    const unknown = await runCommand(["lexicon", "expand", "qwrtz", "--pos", "noun", "--weight", "1"]);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain("say --language with one of");
    const wrong = await runCommand([
      "lexicon",
      "expand",
      "x",
      "--pos",
      "noun",
      "--weight",
      "1",
      "--language",
      "xx",
    ]);
    expect(wrong.stderr).toContain('expected --language to be one of da, en, sv; got "xx"');
  });
});

describe("genklang lexicon evaluate", () => {
  const gold = [
    { id: "1", text: "The zeppelin came today", sentiment: "neutral", stages: ["delivery"] },
    { id: "2", text: "Terrible delivery", sentiment: "negative", stages: ["delivery"] },
  ];
  const folderWith = (): string => {
    const folder = freshFolder();
    mkdirSync(join(folder, "mine", "en"), { recursive: true });
    writeFileSync(
      join(folder, "mine", "en", "stage.mine.tsv"),
      overlay("stage", "phrase\tlabel\tweight\nzeppelin\tdelivery\t0.9\n"),
    );
    writeFileSync(join(folder, "gold.jsonl"), gold.map((row) => JSON.stringify(row)).join("\n"));
    return folder;
  };
  const words = ["lexicon", "evaluate", "gold.jsonl", "--language", "en", "--draws", "40"];

  it("shows before, after and each answer that changed", async () => {
    const { code, stdout } = await runCommand([...words, "--lexicons", "mine"], { cwd: folderWith() });
    expect(code).toBe(0);
    expect(stdout).toMatch(/stages micro-F1 +0\.\d+ +1\.000 +\+0\.\d+ \[/);
    expect(stdout).toMatch(/ 1 {2}stages: .* → delivery \(better, right now\)\n +The zeppelin came today/);
  });

  it("gives the same as JSON", async () => {
    const { stdout } = await runCommand([...words, "--lexicons", "mine", "--format", "json"], {
      cwd: folderWith(),
    });
    const { rows, changes } = JSON.parse(stdout)["gold.jsonl"];
    expect(rows).toBe(2);
    expect(changes).toContainEqual(expect.objectContaining({ id: "1", layer: "stages", verdict: "better" }));
  });

  it("measures the shipped lexicons where nothing is laid over them, and says so", async () => {
    const { code, stdout } = await runCommand(words, { cwd: folderWith() });
    expect(code).toBe(0);
    expect(stdout).toContain("Lay a folder over them with --lexicons DIR");
  });

  it("says which file is missing or has no labels", async () => {
    const folder = folderWith();
    writeFileSync(join(folder, "bare.jsonl"), '{"text":"x"}\n');
    for (const file of ["none.jsonl", "bare.jsonl"]) {
      const { code, stderr } = await runCommand(["lexicon", "evaluate", file, "--lexicons", "mine"], {
        cwd: folder,
      });
      expect(code).toBe(1);
      expect(stderr).toContain(file);
    }
  });
});

describe("genklang lexicon corrections", () => {
  const rows =
    "text,layer,right\nThe zeppelin never came,stages,delivery\nMy zeppelin is lost,stages,delivery\n";

  it("makes an overlay that mends what it was made from, and refuses to write over it", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "corrections.csv"), rows);
    const words = ["lexicon", "corrections", "corrections.csv", "-o", "mine", "--language", "en"];
    const { code, stdout } = await runCommand(words, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain("With all of it 2 of these 2 are right. That measures nothing");
    expect(readdirSync(join(folder, "mine", "en"))).toContain("stage.corrections.tsv");
    expect(readFileSync(join(folder, "mine", "en", "stage.corrections.tsv"), "utf8")).toMatch(
      /^zeppelin\tdelivery\t0\.75\tproposed: right 2, wrong 0; corrections\.csv row 1, 2$/m,
    );
    const used = await runCommand(
      ["explain", "A zeppelin", "--language", "en", "--lexicons", "mine", "--json"],
      { cwd: folder },
    );
    expect(JSON.parse(used.stdout).stages.map(({ label }: { label: string }) => label)).toContain("delivery");
    const again = await runCommand(words, { cwd: folder });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("it is there already, perhaps edited");
  });

  it("finds texts by id in the file of all comments", async () => {
    const folder = freshFolder();
    writeFileSync(
      join(folder, "survey.csv"),
      "id,comment\n7,The zeppelin never came\n8,All was fine with us\n",
    );
    writeFileSync(join(folder, "c.tsv"), "id\tlayer\tright\n7\tstages\tdelivery\n");
    const { code, stdout } = await runCommand(
      ["lexicon", "corrections", "c.tsv", "-o", "mine", "--comments", "survey.csv", "--language", "en"],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stdout).toContain("phrases proposed 1");
  });

  it("lists everything that is wrong with the file, and writes nothing", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "c.csv"), "text,layer,right\nx,stages,delivry\nx,mood,joy\n");
    const { code, stderr } = await runCommand(["lexicon", "corrections", "c.csv", "-o", "mine"], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('did you mean "delivery"?');
    expect(stderr).toContain("row 2: expected a layer of sentiment, stages");
    expect(readdirSync(folder)).toEqual(["c.csv"]);
    writeFileSync(join(folder, "d.csv"), "comment,label\nx,delivery\n");
    const columns = await runCommand(["lexicon", "corrections", "d.csv", "-o", "mine"], { cwd: folder });
    expect(columns.stderr).toContain("text and layer and right missing");
  });
});

describe("the help", () => {
  it.each(["expand", "evaluate", "corrections"])("of lexicon %s is as written", async (action) => {
    const { code, stdout } = await runCommand(["lexicon", action, "--help"]);
    const file = new URL(`./help/lexicon-${action}.txt`, import.meta.url);
    if (process.env.GENKLANG_GOLDEN === "write") writeFileSync(file, stdout);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(file, "utf8"));
  });
});
