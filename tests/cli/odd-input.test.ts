import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const TEXTS = [
  "Hurtig levering, men kundeservice svarede aldrig",
  "Ventede længe i telefonen og fik ingen hjælp",
  "Søde og hjælpsomme medarbejdere",
  "Prisen er for høj, og jeg måtte betale igen",
];
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, row) => `${row};${row % 11};"${TEXTS[row % TEXTS.length]}";1,0${row % 10}`,
  );
const SURVEY = `nr;Hvor sandsynligt er det, at du vil anbefale os?;Hvorfor?;vægt\n${rows(60).join("\n")}\n`;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("odd input", () => {
  it("gives the same drivers whatever the survey was written as on the way", async () => {
    const folder = folderWith({ "s.csv": iconv.encode(SURVEY, "windows-1252") });
    const drivers = async (file: string) =>
      (await runCommand(["drivers", file, "--format", "json"], { cwd: folder })).stdout;
    const expected = await drivers("s.csv");
    expect(JSON.parse(expected).rated).toBe(60);
    for (const file of ["a.csv", "a.xlsx", "a.jsonl"]) {
      await runCommand(["analyze", "s.csv", "--keep-fields", "-o", file], { cwd: folder });
      expect(await drivers(file), file).toBe(expected);
    }
  });

  it("refuses analyses without the survey's columns, and says how to keep them", async () => {
    const folder = folderWith({ "s.csv": SURVEY });
    await runCommand(["analyze", "s.csv", "-o", "a.jsonl"], { cwd: folder });
    const { code, stderr, stdout } = await runCommand(["drivers", "a.jsonl"], { cwd: folder });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("--keep-fields");
  });

  it.each(["windows-1252", "utf-16le", "utf-16be", "macintosh", "cp850"])(
    "reads the same answers in %s as in UTF-8",
    async (encoding) => {
      const folder = folderWith({ "s.csv": iconv.encode(SURVEY, encoding), "u.csv": `\uFEFF${SURVEY}` });
      const [read, expected] = await Promise.all(
        ["s.csv", "u.csv"].map((file) => runCommand(["analyze", file], { cwd: folder })),
      );
      expect(read?.code).toBe(0);
      expect(read?.stdout).toBe(expected?.stdout);
      expect(read?.stderr).toContain(encoding);
    },
  );

  it("keeps every row of a file with zero bytes, short rows, long rows and loose quotation marks", async () => {
    const folder = folderWith({
      "s.csv":
        'id,score,comment\n1,9,"hurtig levering\n2,3,ventede "længe" i kø\n3,4,for\0 sent levering\n4\n5,6,dyr,ekstra,mere\n6,8,"god service"\n',
    });
    const { code, stdout, stderr } = await runCommand(["analyze", "s.csv"], { cwd: folder });
    expect(code).toBe(1);
    const ids = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(stderr).toMatch(/zero bytes.*row 3/);
    expect(stderr).toMatch(/row 4/);
  });

  it("says that a column called date holds none", async () => {
    const survey = `id;nps;kommentar;dato\n${rows(20)
      .map((row, index) => row.replace(/;[^;]*$/, `;${1 + index}. maj 2026`))
      .join("\n")}\n`;
    const { stderr, stdout } = await runCommand(["analyze", "s.csv"], {
      cwd: folderWith({ "s.csv": survey }),
    });
    expect(stderr).toMatch(/Expected dates.*"dato"/);
    expect(stdout.trim().split("\n")).toHaveLength(20);
  });

  it("leaves the input alone when it cannot be read", async () => {
    const folder = folderWith({ "s.csv": "" });
    const { code, stderr } = await runCommand(["analyze", "s.csv", "-o", "o.csv"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("empty");
    expect(() => readFileSync(join(folder, "o.csv"))).toThrow("ENOENT");
  });
});
