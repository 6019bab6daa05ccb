import type { Problem } from "../model/index.js";

/** Said where a table has column names and nothing else. */
export function noRows(none: boolean, file: string): readonly Problem[] {
  if (!none) return [];
  return [
    {
      code: "input/no-rows",
      message: `"${file}" has column names but no answers.`,
      place: { file },
      hint: "Export the answers again; a filter may have left out all of them.",
    },
  ];
}
