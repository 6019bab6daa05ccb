import type { LabelMeasure, MeasuredLanguage } from "../model/tagging.js";
import type { Table } from "./parse-table.js";

/**
 * A table of kind "measured" → how well each label of its language is found. Rows: layer, label (needs "ease:unmet"),
 * precision and recall (0…1, empty where nothing is to be counted), cases. Cells that are no such number count as empty.
 */
export function parseMeasured({ header, rows }: Table): MeasuredLanguage {
  return {
    language: header.get("language") ?? "",
    comments: Number(header.get("comments")) || 0,
    date: header.get("date") ?? "",
    lexicons: header.get("lexicons") ?? "",
    labels: new Map(
      rows.map(({ cell }) => {
        const precision = shareOf(cell("precision"));
        const recall = shareOf(cell("recall"));
        const measure: LabelMeasure = {
          ...(precision === undefined ? {} : { precision }),
          ...(recall === undefined ? {} : { recall }),
          cases: Number(cell("cases")) || 0,
        };
        return [`${cell("layer")}/${cell("label")}`, measure];
      }),
    ),
  };
}

function shareOf(text: string): number | undefined {
  const value = Number(text);
  return text === "" || !(value >= 0 && value <= 1) ? undefined : value;
}
