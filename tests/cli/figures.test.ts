import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/io/read-table.js";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const survey = fileURLToPath(new URL("../fixtures/survey.csv", import.meta.url));
const FACTORS = "delivery_pos,delivery_neg,support_pos,support_neg,price_pos,price_neg,app_pos,app_neg";
const drivers = [
  "drivers",
  survey,
  "--rating",
  "nps",
  "--factors",
  FACTORS,
  "--period",
  "period",
  "--by",
  "segment",
];

/** The first bytes of every PNG file (ISO/IEC 15948, 5.2), and its width. */
function pngOf(file: string) {
  const bytes = readFileSync(file);
  return { signature: bytes.subarray(1, 4).toString("latin1"), width: bytes.readUInt32BE(16) };
}

describe("--figures", () => {
  it("writes each picture as SVG and PNG, from drivers", async () => {
    const cwd = freshFolder();
    const { code, stderr, stdout } = await runCommand([...drivers, "--figures", "slides", "--locale", "en"], {
      cwd,
    });
    expect(code).toBe(0);
    expect(stdout).toContain("NPS");
    const names = readdirSync(join(cwd, "slides"));
    const pictures = names.filter((name) => name.endsWith(".svg"));
    expect(stderr).toContain(`${pictures.length} figures in slides`);
    expect(pictures).toEqual(
      expect.arrayContaining(["waterfall.svg", "bridge-1.svg", "points-factors.svg", "map.svg"]),
    );
    // Where the machine can draw at all; it says so otherwise.
    if (stderr.includes("as SVG only")) return;
    for (const name of pictures)
      expect(pngOf(join(cwd, "slides", name.replace(/svg$/, "png")))).toEqual({
        signature: "PNG",
        width: 2400,
      });
  });

  it("writes those of the report, from analyze", async () => {
    const cwd = freshFolder();
    const words = [
      "analyze",
      survey,
      "--rating",
      "nps",
      "--by",
      "segment",
      "-o",
      "rows.jsonl",
      "--figures",
      "slides",
    ];
    const { code } = await runCommand([...words, "--text", "segment", "--locale", "sv"], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "slides"))).toEqual(expect.arrayContaining(["scores.svg", "segment-1.svg"]));
  });
});

describe("drivers --format xlsx", () => {
  it("is a workbook of several sheets with numbers in them", async () => {
    const cwd = freshFolder();
    const { code } = await runCommand([...drivers, "--format", "xlsx", "-o", "answer.xlsx"], { cwd });
    expect(code).toBe(0);
    const file = join(cwd, "answer.xlsx");
    const table = await readTable(file, { sheet: "change by segment" });
    expect(table.columns).toContain("mix");
    const rows: string[][] = [];
    for await (const row of table.rows) rows.push([...row.cells]);
    const cell = (row: readonly string[] | undefined, column: string) =>
      Number(row?.[table.columns.indexOf(column)]);
    const loyal = rows.find((row) => row[table.columns.indexOf("label")] === "loyal");
    // ../shared/golden: mix loyal −4.162, rate loyal −7.090.
    expect(cell(loyal, "mix")).toBeCloseTo(-4.162, 3);
    expect(cell(loyal, "rate")).toBeCloseTo(-7.09, 3);
  });

  it("asks for a file before it does any work", async () => {
    const cwd = freshFolder();
    const { code, stderr } = await runCommand([...drivers, "--format", "xlsx"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("-o FILE.xlsx");
    expect(existsSync(join(cwd, "answer.xlsx"))).toBe(false);
  });
});
