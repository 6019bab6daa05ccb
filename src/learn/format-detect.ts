import type { DetectWeights } from "./train-detect.js";

/** Features a row may list; longer lines are unkind to editors. */
const FEATURES_PER_ROW = 40;

/**
 * Learned weights as the text of a lexicon of kind `detect`: header lines, column names, and rows that each list
 * features with the same label and weight. Weights are rounded to multiples of `step`; what rounds to 0 is left out.
 * Sorted, so that the same weights give the same bytes.
 */
export function formatDetect(
  weights: DetectWeights,
  header: ReadonlyMap<string, string | number>,
  step: number,
): string {
  const groups = new Map<string, { label: string; steps: number; features: string[] }>();
  for (const [feature, byLabel] of weights) {
    for (const [label, weight] of byLabel) {
      const steps = Math.round(weight / step);
      if (steps === 0) continue;
      const key = `${label} ${steps}`;
      const group = groups.get(key) ?? { label, steps, features: [] };
      group.features.push(feature);
      groups.set(key, group);
    }
  }
  const ordered = [...groups.values()].sort((a, b) => compare(a.label, b.label) || b.steps - a.steps);
  const rows = ordered.flatMap(({ label, steps, features }) => {
    const weight = Number((steps * step).toFixed(4));
    const sorted = features.sort(compare);
    return Array.from({ length: Math.ceil(sorted.length / FEATURES_PER_ROW) }, (_, i) => {
      const listed = sorted.slice(i * FEATURES_PER_ROW, (i + 1) * FEATURES_PER_ROW).join(" ");
      return `${listed}\t${label}\t${weight}`;
    });
  });
  const lines = [...header].map(([name, value]) => `# ${name}: ${value}`);
  return `${[...lines, "phrase\tlabel\tweight", ...rows].join("\n")}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
