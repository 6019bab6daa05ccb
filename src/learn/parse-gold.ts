import type { Problem } from "../model/problem.js";

/** A labelled comment: what a reader found in it. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly sentiment?: string;
  /** Labels by layer; a layer that the file does not have is absent and not measured. Needs as "ease:met". */
  readonly layers: ReadonlyMap<GoldLayer, ReadonlySet<string>>;
}

export const GOLD_LAYERS = ["stages", "touchpoints", "emotions", "needs", "signals"] as const;
export type GoldLayer = (typeof GOLD_LAYERS)[number];

/**
 * JSONL with `text` and any of sentiment, stages, touchpoints, emotions, signals, and needs as ["ease:met"] or as
 * `met` and `unmet` lists. Bad lines are reported with their number and left out.
 */
export function parseGold(
  text: string,
  file: string,
): { readonly rows: readonly GoldRow[]; readonly problems: readonly Problem[] } {
  const rows: GoldRow[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const value = parseObject(line);
    if (!value || typeof value.text !== "string") {
      problems.push({
        code: "gold/line",
        message: `${file}:${index + 1}: expected a JSON object with a "text", got ${line.slice(0, 60)}`,
        place: { file, row: index + 1 },
        hint: "write one object a line",
      });
      return;
    }
    rows.push({
      id: String(value.id ?? index + 1),
      text: value.text,
      ...(typeof value.language === "string" ? { language: value.language } : {}),
      ...(typeof value.sentiment === "string" ? { sentiment: value.sentiment } : {}),
      layers: layersOf(value),
    });
  });
  return { rows, problems };
}

function layersOf(value: Readonly<Record<string, unknown>>): ReadonlyMap<GoldLayer, ReadonlySet<string>> {
  const layers = new Map<GoldLayer, ReadonlySet<string>>();
  for (const layer of GOLD_LAYERS)
    if (Array.isArray(value[layer])) layers.set(layer, new Set(value[layer].map(String)));
  if (Array.isArray(value.met) || Array.isArray(value.unmet)) {
    const states = ["met", "unmet"].flatMap((state) => list(value[state]).map((need) => `${need}:${state}`));
    layers.set("needs", new Set(states));
  }
  return layers;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
