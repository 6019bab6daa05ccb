import type { CodedRow } from "../insight/coded-row.js";
import { checkKey, isCheckable } from "../insight/draw-check.js";
import { parseCodes } from "../insight/parse-codes.js";
import { parseNumber } from "../insight/parse-number.js";
import { type RowFacts, THEME_LAYERS, type ThemeLayer } from "../insight/row-facts.js";
import { ProblemError } from "../io/problem-error.js";
import { readTable } from "../io/read-table.js";
import type { DriverPolarity, LabelSets, Problem } from "../model/index.js";
import { CHECK_COLUMNS, codeColumn } from "./check-columns.js";

/** The rows that a sheet stands for may be others by so much: a comment is read or not by a newer version. */
const SLACK = 0.02;

/**
 * A check sheet, coded by hand → its rows. Throws ProblemError with everything that does not fit: columns that are not
 * there, labels that are none, rows that are not those of the survey, a survey of another number of comments.
 */
export async function readCheckSheet(
  file: string,
  facts: readonly RowFacts[],
  labels: LabelSets,
  nothing: ReadonlySet<string>,
): Promise<readonly CodedRow[]> {
  const table = await readTable(file);
  const layers = THEME_LAYERS.filter((layer) => table.columns.includes(codeColumn(layer)));
  const { row: rowColumn, key, stratum, weight } = CHECK_COLUMNS;
  const missing = [rowColumn, key, stratum, weight].filter((column) => !table.columns.includes(column));
  if (missing.length > 0 || layers.length === 0) {
    const expected = [...missing, ...(layers.length > 0 ? [] : [THEME_LAYERS.map(codeColumn).join(" or ")])];
    throw new ProblemError([
      {
        code: "check/columns",
        message: `${file}: expected the columns ${expected.join(", ")}, got ${table.columns.join(", ")}`,
        place: { file },
        hint: "fill the sheet that drivers --check wrote, and leave its columns as they are",
      },
    ]);
  }
  const problems: Problem[] = [];
  const byRow = new Map(facts.filter(isCheckable).map((fact) => [fact.row, fact]));
  const coded: CodedRow[] = [];
  let strangers = 0;
  let all = 0;
  for await (const { row: line, cells } of table.rows) {
    const cell = (column: string) => cells[table.columns.indexOf(column)] ?? "";
    const times = parseNumber(cell(weight));
    const number = parseNumber(cell(stratum));
    all += times ?? 0;
    const codes = new Map<ThemeLayer, ReadonlyMap<string, DriverPolarity>>();
    for (const layer of layers) {
      const { themes, unknown } = parseCodes(cell(codeColumn(layer)), layer, labels, nothing);
      if (themes !== undefined) codes.set(layer, themes);
      for (const one of unknown) problems.push(unknownCode(file, line, layer, one, labels));
    }
    if (times === undefined || times < 1 || number === undefined) {
      problems.push({
        code: "check/row",
        message: `${file}, row ${line}: expected a stratum and a weight from 1, got "${cell(stratum)}" and "${cell(weight)}"`,
        place: { file, row: line },
        hint: "leave these columns as drivers --check wrote them",
      });
      continue;
    }
    const fact = byRow.get(parseNumber(cell(rowColumn)) ?? -1);
    if (fact === undefined || checkKey(fact) !== cell(key)) strangers++;
    else coded.push({ fact, stratum: number, times, codes });
  }
  const size = byRow.size;
  if (strangers > SLACK * coded.length || Math.abs(all - size) > SLACK * size) {
    problems.push({
      code: "check/other-survey",
      message: `${file}: expected a sheet drawn from these ${size} comments with a score; it stands for ${Math.round(all)}, and ${strangers} of its rows are not among them as they were`,
      place: { file },
      hint: "give the same input, columns and --where as with --check, and keep all rows of the sheet, coded or not",
    });
  }
  if (problems.length === 0 && coded.every(({ codes }) => codes.size === 0)) {
    problems.push({
      code: "check/empty",
      message: `${file}: expected labels in ${layers.map(codeColumn).join(" or ")}, got empty cells only`,
      place: { file },
      hint: "write what each comment says (support -; delivery +), or none",
    });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return coded;
}

function unknownCode(file: string, row: number, layer: ThemeLayer, got: string, labels: LabelSets): Problem {
  const known = [...(labels.get(layer)?.keys() ?? [])].join(", ");
  const marks = layer === "needs" ? "+ (met), - (not met) or ~ (both)" : "+, -, ~ or nothing behind it";
  return {
    code: "check/label",
    message: `${file}, row ${row}: expected a label of ${layer} with ${marks}, got "${got}"`,
    place: { file, row, column: codeColumn(layer) },
    hint: `the labels are ${known}; "none" where there is none`,
  };
}
