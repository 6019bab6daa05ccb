import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const ROWS = Array.from({ length: 60 }, (_, row) =>
  row % 2
    ? `${row};5;"Det var rent plimsk, og varen kom til tiden"`
    : `${row};1;"Varen var helt flumset, og jeg måtte skrive til Mette Hansen tre gange"`,
);
const SURVEY = `nr;stjerner;kommentar\n${ROWS.join("\n")}\n`;

function folderWithSurvey(): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "s.csv"), SURVEY);
  return folder;
}

const COLUMNS = ["--text", "kommentar", "--language", "da"];
const SUGGEST = ["lexicon", "suggest", "s.csv", "--rating", "stjerner", ...COLUMNS];

describe("genklang lexicon stats", () => {
  it("shows languages side by side, and the same numbers as CSV", async () => {
    const table = await runCommand(["lexicon", "stats", "da", "sv"]);
    const csv = await runCommand(["lexicon", "stats", "da", "--format", "csv"]);
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^Rows by kind\nkind +da +sv\nsentiment +\d+ +\d+/);
    const rows = /da\/stage\.core +(\d+)/.exec(table.stdout)?.[1];
    expect(csv.stdout).toContain(`da/stage.core,da,rows,${rows}\n`);
  });

  it("names the languages it has when asked for another", async () => {
    const { code, stderr } = await runCommand(["lexicon", "stats", "xx"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/expected languages among .*da.*; got xx/);
  });
});

describe("genklang lexicon suggest", () => {
  it("writes rows to edit with names masked; edited, they are an overlay whose effect diff shows", async () => {
    const folder = folderWithSurvey();
    const file = join(folder, "mine", "da", "sentiment.mine.tsv");
    const { code, stderr } = await runCommand([...SUGGEST, "-o", file], { cwd: folder });
    expect(code, stderr).toBe(0);
    const tsv = readFileSync(file, "utf8");
    expect(tsv).toContain("low 30, high 0");
    expect(tsv).not.toMatch(/mette|hansen/i);
    const unedited = await runCommand(["lexicon", "diff", "mine"], { cwd: folder });
    expect(unedited.code, unedited.stderr).toBe(0);

    const row = /^# ([^\t\n]*flumset[^\t\n]*)\t[^\t\n]*/mu;
    expect(tsv).toMatch(row);
    writeFileSync(file, tsv.replace(row, "$1\t-2"));
    const diff = await runCommand(["lexicon", "diff", "mine", "--corpus", "s.csv", ...COLUMNS], {
      cwd: folder,
    });
    expect(diff.code, diff.stderr).toBe(0);
    expect(diff.stdout).toContain("da/sentiment.mine: 1 added, 0 removed, 0 changed");
    expect(diff.stdout).toMatch(/s\.csv: 30 of 60 comments \(50\.0 %\) are read otherwise/);
    expect(diff.stdout).toMatch(/and 10 more comments; --all lists them/);
  });

  it("never writes over a file that somebody may have edited", async () => {
    const folder = folderWithSurvey();
    writeFileSync(join(folder, "mine.tsv"), "my work\n");
    const { code, stderr } = await runCommand([...SUGGEST, "-o", "mine.tsv"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/mine\.tsv.*would be lost/);
    expect(readFileSync(join(folder, "mine.tsv"), "utf8")).toBe("my work\n");
  });

  it("says what ratings it needs, and what came", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "s.csv"), SURVEY.replaceAll(/;5;/g, ";1;"));
    const { code, stderr, stdout } = await runCommand(SUGGEST, { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/Expected low and high ratings .*"stjerner" goes from 1 to 1/);
    const wrong = await runCommand([...SUGGEST, "--for", "xx"], { cwd: folder });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/--for to be one of .*da.*; got "xx"/);
  });

  it.each(["webshop-da.csv", "taxi-en.csv", "insurer-sv.xlsx"])(
    "reads the sample %s by itself and writes nothing beside it",
    async (name) => {
      const folder = freshFolder();
      const { code, stdout, stderr } = await runCommand(
        ["lexicon", "suggest", sample(name), "--minimum", "5", "--format", "json"],
        { cwd: folder },
      );
      expect(code, stderr).toBe(0);
      const answer = JSON.parse(stdout);
      expect(answer.comments.low).toBeGreaterThan(20);
      expect(answer.comments.high).toBeGreaterThan(20);
      expect(answer.tested).toBeGreaterThan(20);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe("genklang lexicon coverage", () => {
  it.each([
    ["webshop-da.csv", "Danish"],
    ["taxi-en.csv", "English"],
    ["insurer-sv.xlsx", "Swedish"],
  ])("measures the sample %s by layer and rating", async (name, language) => {
    const { code, stdout, stderr } = await runCommand(["lexicon", "coverage", sample(name), "--most", "3"]);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${language}: \\d+ comments, \\d+ of 8 words or more`, "m"));
    expect(stdout).toMatch(/^all +\d+ +\d+ \[\d+, \d+\]/m);
    expect(stdout).toMatch(/^0–6 /m);
    expect(stdout).toMatch(/Most frequent unknown words \([1-3]\)/);
  });
});

describe("genklang lexicon diff", () => {
  it("finds nothing between the shipped lexicons and an empty folder", async () => {
    const { code, stdout } = await runCommand(["lexicon", "diff", freshFolder()]);
    expect(code).toBe(0);
    expect(stdout).toBe("no row differs\n");
  });

  it("takes at most two folders, and says when one is not there", async () => {
    expect((await runCommand(["lexicon", "diff", "a", "b", "c"])).code).toBe(2);
    const { code, stderr } = await runCommand(["lexicon", "diff", "nowhere"]);
    expect(code).toBe(1);
    expect(stderr).toContain("nowhere");
  });
});

describe("the help of the corpus commands", () => {
  it.each(["stats", "diff", "coverage", "suggest"])("of lexicon %s is as written", async (action) => {
    const { code, stdout } = await runCommand(["lexicon", action, "--help"]);
    const file = new URL(`./help/lexicon-${action}.txt`, import.meta.url);
    if (process.env.GENKLANG_GOLDEN === "write") writeFileSync(file, stdout);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(file, "utf8"));
  });
});
