import type { LegendEntry } from "../charts/legend.js";
import type { Ink, Shape } from "../charts/plot.js";

/** The three groups with their markers, always in this order. */
export const GROUPS = [
  { group: "promoters", shape: "up", ink: "good", sign: "\u25b2" },
  { group: "passives", shape: "square", ink: "neutral", sign: "\u25a0" },
  { group: "detractors", shape: "down", ink: "bad", sign: "\u25bc" },
] as const satisfies readonly { group: string; shape: Shape; ink: Ink; sign: string }[];

export type Group = (typeof GROUPS)[number]["group"];

/** What the markers of a picture stand for; `sign` replaces the markers where the picture has bars. */
export function groupsLegend(name: (group: Group) => string, sign?: string): readonly LegendEntry[] {
  return GROUPS.map((entry) => ({ sign: sign ?? entry.sign, ink: entry.ink, name: name(entry.group) }));
}
