import { nearestName } from "../lexicon/nearest-name.js";
import type { Problem } from "../model/index.js";
import { ProblemError } from "./problem-error.js";

/** One sheet of a workbook, as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/**
 * The sheet that is named (letter case aside) or numbered from 1; without a wish the first visible one.
 * @throws ProblemError "sheet/not-found" with the sheets there are.
 */
export function chooseSheet(
  sheets: readonly ListedSheet[],
  wanted: string | undefined,
  file: string,
): string {
  const named =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find(({ name }) => name === wanted) ??
        sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase()) ??
        sheets[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1]);
  if (named !== undefined) return named.name;
  const near = nearestName(
    wanted ?? "",
    sheets.map(({ name }) => name),
  );
  throw new ProblemError([
    {
      code: "sheet/not-found",
      message: `Expected a sheet "${wanted ?? ""}" in "${file}"; it has: ${listSheets(sheets)}.`,
      place: { file },
      hint: near === undefined ? "Name one of them, or its number from 1." : `Did you mean "${near}"?`,
    },
  ]);
}

/** Says which other sheets there are, where none was named. */
export function otherSheets(
  sheets: readonly ListedSheet[],
  chosen: string,
  wanted: string | undefined,
  file: string,
): readonly Problem[] {
  if (wanted !== undefined || sheets.length < 2) return [];
  return [
    {
      code: "sheet/others",
      message: `Sheet "${chosen}" was read; the workbook has ${sheets.length}: ${listSheets(sheets)}.`,
      place: { file },
      hint: "Name another with --sheet.",
    },
  ];
}

/** The names of sheets, quoted. */
export function listSheets(sheets: readonly ListedSheet[]): string {
  return sheets.map(({ name }) => `"${name}"`).join(", ");
}
