import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasLockFile } from "../../src/io/has-lock-file.js";
import { openInput } from "../../src/io/open-input.js";
import { collect, pieces, problemsOf, temporaryFolder } from "./support.js";

describe("openInput", () => {
  test("gives all bytes after its look at the first ones, from file, memory and stream", async () => {
    const content = Buffer.from("0123456789".repeat(20_000));
    const path = join(temporaryFolder(), "x.csv");
    writeFileSync(path, content);
    for (const input of [path, { name: "x", bytes: content }, { name: "x", stream: pieces(content, 999) }]) {
      const opened = await openInput(input);
      expect(opened.complete).toBe(false);
      expect(Buffer.concat(await collect(opened.chunks)).equals(content)).toBe(true);
    }
  });

  test("names the nearest file when there is none", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "survey-2024.csv"), "a\n");
    const problems = await problemsOf(openInput(join(folder, "survey_2024.csv")));
    expect(problems).toMatchObject([
      { code: "input/not-found", hint: expect.stringContaining("survey-2024.csv") },
    ]);
  });

  test("says that a folder does not exist", async () => {
    const problems = await problemsOf(openInput(join(temporaryFolder(), "no", "x.csv")));
    expect(problems[0]?.hint).toContain("There is no folder");
  });

  test("lists the tables of a folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data", "a.xlsx"), "");
    expect(await problemsOf(openInput(join(folder, "data")))).toMatchObject([
      { code: "input/folder", hint: expect.stringContaining("a.xlsx") },
    ]);
  });
});

test("hasLockFile sees Excel's lock file", () => {
  const folder = temporaryFolder();
  const path = join(folder, "svar.xlsx");
  expect(hasLockFile(path)).toBe(false);
  writeFileSync(join(folder, "~$svar.xlsx"), "");
  expect(hasLockFile(path)).toBe(true);
});
