import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadAnalyzer } from "../src/io/load-analyzer.js";
import { loadLexicons } from "../src/io/load-lexicons.js";
import { runCases } from "../src/learn/run-cases.js";
import { checkPack } from "../src/lexicon/check-pack.js";
import { freshFolder } from "./cli/run-binary.js";
import { runCommand } from "./cli/run-command.js";

// A tiny Norwegian, in no file of src/: a folder is all it takes.
const norwegian = fileURLToPath(new URL("./fixtures/lexicons/nb", import.meta.url));
const lexicons = loadLexicons({ lexicons: [norwegian] });

describe("a language that comes as a folder", () => {
  it("is found, well formed, and holds its own cases", async () => {
    const pack = lexicons.packs.get("nb");
    const cases = lexicons.tables.get("nb/cases.tsv");
    expect(lexicons.problems).toEqual([]);
    expect(pack && checkPack(pack)).toEqual([]);
    const analyzer = await loadAnalyzer({ lexicons: [norwegian] });
    const results = cases ? runCases(cases, analyzer) : [];
    expect(results.length).toBeGreaterThan(9);
    expect(results.filter(({ failures }) => failures.length > 0)).toEqual([]);
  });

  it("is detected by itself, and read with negation, numbers and signals", async () => {
    const analyzer = await loadAnalyzer({ lexicons: [norwegian] });
    const text = "Jeg ventet i tre uker på pakken, og ingen svarte da jeg ringte dere på telefonen";
    const analysis = analyzer.analyze({ id: "1", text });
    expect(analysis.language).toMatchObject({ code: "nb", by: "text" });
    expect(analysis.problems).toEqual([]);
    expect(analysis.sentiment?.label).toBe("negative");
    expect(analysis.signals.map(({ label, quantity, unit }) => [label, quantity, unit])).toEqual([
      ["no_reply", undefined, undefined],
      ["wait", 3, "week"],
    ]);
  });

  it("has its own names for labels beside the shipped ones", () => {
    const names = lexicons.labels.get("stages")?.get("exit")?.names;
    expect(names?.get("nb")).toBe("frafall");
    expect(names?.get("da")).toBe("frafald");
  });

  it("works from the command line, with its folder or the one around it, by column or option", async () => {
    const around = freshFolder();
    cpSync(norwegian, join(around, "nb"), { recursive: true });
    for (const folder of [norwegian, around]) {
      const check = await runCommand(["lexicon", "check", "nb", "--lexicons", folder]);
      expect(check.stdout).toContain("0 problems, 0 failed cases");
    }
    writeFileSync(
      join(around, "svar.csv"),
      "id,tilbakemelding,poengsum,språk\na,Elendig kundeservice,1,nb\nb,Rask levering,9,nb\n",
    );
    const words = [
      "analyze",
      "svar.csv",
      "--lexicons",
      norwegian,
      "--language",
      "språk",
      "--format",
      "jsonl",
    ];
    const { stdout } = await runCommand([...words, "-o", "-"], { cwd: around });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map(({ language, sentiment }) => [language.code, sentiment?.label])).toEqual([
      ["nb", "negative"],
      ["nb", "positive"],
    ]);
    const explained = await runCommand(["explain", "Ikke bra", "--language", "nb", "--lexicons", norwegian]);
    expect(explained.code).toBe(0);
    expect(explained.stdout).toContain("negative");
  });
});
