import type { LearnedModel } from "../model/learned-model.js";

/** The lines of a model card that are not the model's own. */
export interface ModelCard {
  readonly title: string;
  readonly source: string;
  /** Texts learned from. */
  readonly rows: string;
  /** ISO day. */
  readonly date: string;
}

/** A model → its file, which `parseModel` reads again. */
export function formatModel(model: LearnedModel, card: ModelCard): string {
  const [language = ""] = model.id.split("/");
  const header = [
    `title: ${card.title}`,
    "version: 0.1.0",
    `language: ${language}`,
    "kind: model",
    `source: ${card.source}`,
    "licence: CC-BY-4.0",
    `rows: ${card.rows}`,
    `date: ${card.date}`,
    ...[...model.header].map(([name, value]) => `${name}: ${value}`),
  ].map((line) => `# ${line}`);
  const lines = [...model.weights].map(([feature, row]) => {
    const parts: string[] = [];
    for (let at = 0; at < row.length; at += 2) parts.push(`${model.outputs[row[at] ?? 0]}=${row[at + 1]}`);
    return `${feature}\t${parts.join(" ")}`;
  });
  return `${[...header, "feature\tweights", ...lines].join("\n")}\n`;
}
