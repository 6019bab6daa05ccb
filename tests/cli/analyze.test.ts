import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { freshFolder, runBinary } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const SURVEY =
  "id;score;kommentar\n1;9;Hurtig levering og sød betjening\n2;2;Ingen svarede på min mail i tre uger\n3;;ved ikke\n";

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("genklang analyze", () => {
  it("writes one JSON line a row, in order, when its output is piped", async () => {
    const { code, stdout, stderr } = await runBinary(["analyze", "s.csv"], {
      cwd: folderWith({ "s.csv": SURVEY }),
    });
    const rows = lines(stdout);
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(rows[0]).toMatchObject({ language: { code: "da" }, sentiment: { label: "positive" } });
    expect(rows[1]).toMatchObject({ sentiment: { label: "negative" } });
    expect(rows[2]).toMatchObject({ nonAnswer: true });
    expect(stderr).toContain("kommentar");
  });

  it("reads standard input and keeps the input's columns when asked", async () => {
    const { stdout } = await runCommand(["analyze", "-", "--keep-fields"], { input: SURVEY });
    expect(lines(stdout)[0]).toMatchObject({ fields: { id: "1", score: "9" } });
  });

  it("repeats delimiter, encoding and line ends of a Nordic Excel file, and keeps every column", async () => {
    const folder = folderWith({
      "s.csv": iconv.encode(
        "Nr;Karakter;Vægt;Kommentar\r\n7;9;0,8;Rigtig god og hurtig levering\r\n8;3;1,2;Dårlig kundeservice\r\n",
        "windows-1252",
      ),
    });
    const { code } = await runCommand(["analyze", "s.csv", "-o", "ud.csv"], { cwd: folder });
    const bytes = readFileSync(join(folder, "ud.csv"));
    const text = iconv.decode(bytes, "windows-1252");
    expect(code).toBe(0);
    expect(text.split("\r\n")[0]).toMatch(/^Nr;Karakter;Vægt;Kommentar;gk_language;gk_sentiment;/);
    expect(text).toContain("7;9;0,8;Rigtig god og hurtig levering;da;positive;0,");
    expect(text.split("\r\n").filter(Boolean)).toHaveLength(3);
  });

  it("writes a report that stands alone", async () => {
    const folder = folderWith({ "s.csv": SURVEY });
    const { code, stdout } = await runCommand(["analyze", "s.csv", "-o", "ud.xlsx", "--report", "ud.html"], {
      cwd: folder,
    });
    const html = readFileSync(join(folder, "ud.html"), "utf8");
    expect(code).toBe(0);
    expect(html).toContain('<html lang="da"');
    expect(html).not.toMatch(/<script|src="http|href="http/);
    expect(stdout).toContain("ud.html");
    expect(readdirSync(folder).sort()).toEqual(["s.csv", "ud.html", "ud.xlsx"]);
  });

  it("takes several questions, each with its own meaning", async () => {
    const folder = folderWith({
      "s.csv": "id,score,good,improve\n1,8,Friendly staff,The price\n2,7,Nothing,Nothing\n",
    });
    const words = [
      "analyze",
      "s.csv",
      "--text",
      "good",
      "--text",
      "improve",
      "--question",
      "praise",
      "--question",
      "improve",
      "--language",
      "en",
    ];
    const rows = lines((await runCommand(words, { cwd: folder })).stdout);
    expect(rows.map(({ id, question }) => `${id} ${question}`)).toEqual([
      "1 good",
      "1 improve",
      "2 good",
      "2 improve",
    ]);
    expect(rows.map(({ sentiment }) => (sentiment as { label: string }).label)).toEqual([
      "positive",
      "negative",
      "negative",
      "positive",
    ]);
  });

  it("keeps bad rows in place, says where they are, and ends with 1", async () => {
    const folder = folderWith({
      "s.csv": "id,score,comment\n1,9,Great service\n2,eleven,Bad service\n3,14,Slow\n",
    });
    const { code, stdout, stderr } = await runCommand(["analyze", "s.csv"], { cwd: folder });
    expect(code).toBe(1);
    expect(lines(stdout).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(stderr).toMatch(/row 2.*eleven|eleven.*row 2/is);
    expect(stderr).toMatch(/14/);
  });

  it("is done when the reader of its output goes away", async () => {
    const many = `id,score,comment\n${Array.from({ length: 3000 }, (_, row) => `${row},9,Great and fast delivery`).join("\n")}\n`;
    const { code, stderr } = await runBinary(["analyze", "-", "--language", "en"], {
      input: many,
      closeAfter: 1000,
    });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });

  it("says what it expected, what came and what to do, for each thing that can be wrong with a file", async () => {
    const folder = folderWith({
      "empty.csv": "",
      "numbers.csv": "a,b\n1,2\n3,4\n",
      "binary.csv": Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
      "old.xls": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(200).fill(0)]),
      "s.csv": SURVEY,
    });
    const expected: readonly (readonly [words: readonly string[], message: RegExp])[] = [
      [["missing.csv"], /missing\.csv/],
      [["empty.csv"], /empty/i],
      [["numbers.csv"], /text/i],
      [["binary.csv"], /./],
      [["old.xls"], /xlsx/i],
      [["s.csv", "--text", "komentar"], /komentar.*kommentar/s],
    ];
    for (const [words, message] of expected) {
      const { code, stderr, stdout } = await runCommand(["analyze", ...words], { cwd: folder });
      expect(code, words.join(" ")).toBe(1);
      expect(stderr, words.join(" ")).toMatch(message);
      expect(stdout, words.join(" ")).toBe("");
      expect(stderr, words.join(" ")).not.toMatch(/\n\s+at /);
    }
    expect(existsSync(join(folder, "undefined"))).toBe(false);
  });

  it("ends with 2 when it is called wrongly", async () => {
    const folder = folderWith({ "s.csv": SURVEY });
    for (const words of [
      ["analyze"],
      ["analyze", "s.csv", "-o", "x.doc"],
      ["analyze", "s.csv", "--nonsense"],
      ["nonsense"],
      [],
    ]) {
      expect((await runCommand(words, { cwd: folder })).code, words.join(" ")).toBe(2);
    }
    expect((await runCommand(["analyze", "s.csv", "--locale", "fr"], { cwd: folder })).code).toBe(2);
  });

  it("reads odd comments without harm: emoji only, a million characters, words of Object.prototype", async () => {
    // Mostly blanks: tests/analyze.test.ts reads a million characters of words.
    const long = `${"not good and slow ".repeat(2_000)}${" ".repeat(1_000_000)}end`;
    const rows = [
      "id,score,comment",
      "1,9,👍👍",
      `2,3,"${long}"`,
      "3,4,constructor __proto__",
      '4,5,"<script>alert(1)</script>"',
    ];
    const folder = folderWith({ "s.csv": `${rows.join("\n")}\n` });
    const { code, stdout } = await runCommand(["analyze", "s.csv", "--language", "en", "--no-evidence"], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(lines(stdout)).toHaveLength(4);
    expect(lines(stdout)[0]).toMatchObject({ sentiment: { label: "positive" } });
  });
});
