import { add, type ClauseValue, NO_VALUE, sumOf } from "./clause-values.js";
import type { LabelGroup } from "./found-label.js";
import type { Scene } from "./scene.js";

/**
 * What the clauses say of one layer's themes. `whole` is the whole text's value, for themes that no single clause
 * carries.
 */
export interface ThemeValues {
  readonly byClause: readonly ClauseValue[];
  readonly whole: ClauseValue;
}

const NO_THEMES: ThemeValues = { byClause: [], whole: NO_VALUE };

/**
 * The value each clause gives to the themes it carries: its own, and a share of a neighbour that evaluates
 * without naming a theme ("Called support. Fantastic help."): the nearest theme before it in the sentence, else
 * the nearest after it, else the sentence before where that one says nothing good or bad itself. `themed` are the
 * clauses that name any stage or touchpoint: what they say is said of that.
 */
export function themeValues(
  groups: readonly LabelGroup[],
  themed: ReadonlySet<number>,
  values: readonly ClauseValue[],
  scene: Scene,
): ThemeValues {
  const { clauses } = scene.document;
  if (groups.length === 0) return NO_THEMES;
  const carries: boolean[] = new Array(clauses.length).fill(false);
  for (const group of groups) for (const { clause, whole } of group) if (!whole) carries[clause] = true;
  const shared: ClauseValue[] = values.slice();
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as ClauseValue;
    if (value.positive + value.negative === 0 || themed.has(index)) continue;
    const carrier = carrierOf(index);
    if (carrier === undefined) continue;
    const near = clauses[carrier]?.sentence === clauses[index]?.sentence;
    shared[carrier] = add(shared[carrier] ?? NO_VALUE, value, near ? 1 : scene.rules["clause.share"]);
  }
  return { byClause: shared, whole: sumOf(values) };

  function carrierOf(index: number): number | undefined {
    const sentence = clauses[index]?.sentence ?? 0;
    for (let place = index - 1; place >= 0 && clauses[place]?.sentence === sentence; place -= 1) {
      if (carries[place]) return place;
    }
    for (let place = index + 1; clauses[place]?.sentence === sentence; place += 1) {
      if (carries[place]) return place;
    }
    for (let place = index - 1; place >= 0 && (clauses[place]?.sentence ?? 0) >= sentence - 1; place -= 1) {
      const own = values[place] ?? NO_VALUE;
      if (carries[place]) return own.positive + own.negative === 0 ? place : undefined;
    }
    return undefined;
  }
}
