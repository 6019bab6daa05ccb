import type { LearnedModel } from "../model/learned-model.js";
import type { Problem } from "../model/problem.js";
import type { Table } from "./parse-table.js";

/** A model file (feature, weights as "output=number output=number …") → the model; bad weights are reported. */
export function parseModel(table: Table): {
  readonly model: LearnedModel;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const outputs = new Map<string, number>();
  const weights = new Map<string, readonly number[]>();
  for (const row of table.rows) {
    const line: number[] = [];
    for (const part of row.cell("weights").split(" ")) {
      const at = part.lastIndexOf("=");
      const weight = Number(part.slice(at + 1));
      if (at < 1 || !Number.isFinite(weight)) {
        problems.push({
          code: "lexicon/model-weight",
          message: `${table.file}:${row.line}: expected output=number, got "${part}"`,
          place: { file: table.file, row: row.line },
          hint: "train the model anew, or correct the row",
        });
        continue;
      }
      const output = part.slice(0, at);
      const number = outputs.get(output) ?? outputs.size;
      outputs.set(output, number);
      line.push(number, weight);
    }
    weights.set(row.cell("feature"), line);
  }
  const id = table.file.replace(/\.tsv$/, "");
  return { model: { id, header: table.header, outputs: [...outputs.keys()], weights }, problems };
}
