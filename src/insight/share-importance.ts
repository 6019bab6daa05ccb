import type { ModelImportance } from "../model/index.js";
import { completeDominance } from "../stats/complete-dominance.js";
import { deriveSeed } from "../stats/derive-seed.js";
import { explainedBySubset } from "../stats/explained-by-subset.js";
import { lmgByPermutations } from "../stats/lmg-by-permutations.js";
import { shapleyValues } from "../stats/lmg-importance.js";
import { noiseImportance } from "../stats/noise-importance.js";
import { seededRandom } from "../stats/seeded-random.js";
import { columnName } from "./driver-column.js";
import type { MeasuredImportance } from "./measure-importance.js";
import type { ModelTheme } from "./model-themes.js";

/** Random orders where there are too many themes for all subsets. */
const ORDERS = 500;
const NOISE_DRAWS = 40;

export interface ImportanceOptions {
  readonly layer: string;
  readonly seed: number;
  /** Rows, by their effective number. */
  readonly effective: number;
  /** Contribution of the column at each place (1 …), for the sign. */
  readonly contributionAt: (place: number) => number;
}

/** Part of R² of the score by theme, its columns entering together; the largest first. */
export function shareImportance(
  { correlations, columns }: MeasuredImportance,
  themes: readonly ModelTheme[],
  { layer, seed, effective, contributionAt }: ImportanceOptions,
): ModelImportance {
  const players = themes.filter((theme) => theme.places.length > 0);
  const groups = players.map((theme) => theme.places.map((place) => place - 1));
  const worth = explainedBySubset(correlations, groups);
  const random = (purpose: string) => seededRandom(deriveSeed(seed, layer, purpose));
  const exact = worth === undefined ? undefined : shapleyValues(worth);
  const drawn =
    exact === undefined ? lmgByPermutations(correlations, random("orders"), groups, ORDERS) : undefined;
  const noise = noiseImportance(correlations, effective, random("noise"), NOISE_DRAWS);
  const shares = players.map((theme, index) => {
    const johnson = theme.places.reduce((sum, place) => sum + (columns[place - 1]?.johnson ?? 0), 0);
    const sum = theme.places.reduce((all, place) => all + contributionAt(place), 0);
    return {
      label: theme.label,
      ...(theme.polarity === undefined ? {} : { polarity: theme.polarity }),
      role: theme.role,
      columns: theme.places.length,
      lmg: exact?.[index] ?? drawn?.[index]?.value ?? 0,
      ...(drawn === undefined ? {} : { error: drawn[index]?.error ?? 0 }),
      johnson,
      sign: Math.sign(sum) as -1 | 0 | 1,
      aboveNoise: noise !== undefined && johnson > noise * theme.places.length,
    };
  });
  const labelOf = (index: number) => columnName(players[index] as ModelTheme);
  return {
    of: "rating",
    r2: shares.reduce((sum, share) => sum + share.lmg, 0),
    method: exact === undefined ? "permutations" : "exact",
    ...(exact === undefined ? { orders: ORDERS } : {}),
    players: [...shares].sort((left, right) => right.lmg - left.lmg),
    ...(worth === undefined
      ? {}
      : {
          dominance: completeDominance(worth).map(({ over, under }) => ({
            over: labelOf(over),
            under: labelOf(under),
          })),
        }),
    ...(noise === undefined ? {} : { noise }),
  };
}
