import { chooseSheet, type ListedSheet, listSheets } from "./choose-sheet.js";
import { type Input, openInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { readWhole } from "./read-whole.js";
import { sniffFormat } from "./sniff-format.js";
import type { ReadOptions } from "./table.js";
import { isWildcard, wildcardPattern } from "./wildcard.js";

/** One table to be read: an input, or one sheet of it. */
export interface TablePart {
  readonly input: Input;
  readonly options: ReadOptions;
  /** The input's name, with the sheet's where there are several. */
  readonly label: string;
}

/**
 * What is to be read: each input, or, where `sheet` has a wildcard, each sheet of a workbook that it fits. Hidden sheets
 * are left out.
 * @throws ProblemError "sheet/not-found" with the sheets there are.
 */
export async function expandSheets(
  inputs: readonly Input[],
  options: ReadOptions,
): Promise<readonly TablePart[]> {
  const { sheet: wanted, ...others } = options;
  if (wanted === undefined || !isWildcard(wanted))
    return inputs.map((input) => ({ input, options, label: nameOf(input) }));
  const parts: TablePart[] = [];
  for (const input of inputs) {
    const opened = await openInput(input, options.maximumBytes);
    if (sniffFormat(opened.head, opened.name) !== "xlsx") {
      parts.push({
        input: opened.reread === undefined ? { name: opened.name, stream: opened.chunks } : input,
        options: others,
        label: opened.name,
      });
      continue;
    }
    const bytes = await readWhole(opened, options.maximumBytes);
    const { listWorkbook } = await import("./open-workbook.js");
    const { sheets } = await listWorkbook(bytes, opened.name, options.maximumBytes);
    const pattern = wildcardPattern(wanted, true);
    const fitting = sheets.filter(({ name, hidden }) => !hidden && pattern.test(name));
    if (fitting.length === 0) throw noSheet(sheets, wanted, opened.name);
    const source =
      typeof input === "string" && opened.reread !== undefined ? input : { name: opened.name, bytes };
    for (const { name } of fitting) {
      const label = inputs.length === 1 ? name : `${opened.name}: ${name}`;
      parts.push({
        input: source,
        options: { ...others, sheet: chooseSheet(sheets, name, opened.name) },
        label,
      });
    }
  }
  return parts;
}

function nameOf(input: Input): string {
  if (typeof input !== "string") return input.name;
  return input === "-" ? "stdin:" : input;
}

function noSheet(sheets: readonly ListedSheet[], wanted: string, file: string): ProblemError {
  return new ProblemError([
    {
      code: "sheet/not-found",
      message: `Expected sheets like "${wanted}" in "${file}"; it has: ${listSheets(sheets)}.`,
      place: { file },
      hint: '"*" stands for any letters and "?" for one.',
    },
  ]);
}
