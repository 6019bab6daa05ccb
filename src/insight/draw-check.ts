import { deriveSeed } from "../stats/derive-seed.js";
import { powerAllocation } from "../stats/power-allocation.js";
import { seededRandom } from "../stats/seeded-random.js";
import { textHash } from "../stats/text-hash.js";
import type { RowFacts, ThemeLayer } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/** A row drawn to be coded by hand. */
export interface CheckRow {
  readonly fact: RowFacts;
  /** Drawn at random from the rows of this number, 1 …. */
  readonly stratum: number;
  /** How many rows it stands for: those of its stratum / those drawn. */
  readonly times: number;
}

/** The rows that can be checked: with a score, and a comment that was read. */
export function isCheckable(fact: RowFacts): boolean {
  return fact.rating !== undefined && fact.comment === "read";
}

/**
 * A stratified random sample of the rows whose tags are to be checked. A row's stratum is the rarest of what it was
 * tagged with (theme and how it is spoken of, in any of the layers), or nothing at all, so that rare tags are seen and
 * tags that are missing as well; strata too small for two rows each of `size` are taken together. In random order: who
 * stops half-way has coded a sample too. Neither the order of the rows nor that of their tags changes anything.
 */
export function drawCheck(
  facts: readonly RowFacts[],
  layers: readonly ThemeLayer[],
  size: number,
  seed: number,
): CheckRow[] {
  const rows = facts.filter(isCheckable);
  const strata = gather(rows, layers, size);
  const drawn = powerAllocation(
    strata.map(({ length }) => length),
    size,
  );
  const first = deriveSeed(seed, "check");
  const order = (fact: RowFacts) => {
    const random = seededRandom(deriveSeed(first, String(fact.row)));
    return [random(), random()] as const;
  };
  const chosen = strata.flatMap((members, place) => {
    const count = drawn[place] as number;
    return members
      .map((fact) => ({ fact, order: order(fact) }))
      .sort((left, right) => left.order[0] - right.order[0] || left.fact.row - right.fact.row)
      .slice(0, count)
      .map((one) => ({ ...one, stratum: place + 1, times: members.length / count }));
  });
  return chosen
    .sort((left, right) => left.order[1] - right.order[1] || left.fact.row - right.fact.row)
    .map(({ fact, stratum, times }) => ({ fact, stratum, times }));
}

/** The rows by their rarest tag, the largest stratum first. */
function gather(rows: readonly RowFacts[], layers: readonly ThemeLayer[], size: number): RowFacts[][] {
  const counts = new Map<string, number>();
  const tagsOf = (fact: RowFacts) =>
    layers.flatMap((layer) =>
      [...fact.themes[layer]].map(([label, polarity]) => `${layer} ${label} ${polarity}`),
    );
  for (const fact of rows) for (const tag of tagsOf(fact)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const rarer = (one: string, other: string) =>
    (counts.get(one) as number) - (counts.get(other) as number) || textOrder(one, other);
  const strata = new Map<string, RowFacts[]>();
  for (const fact of rows) {
    const rarest = tagsOf(fact).sort(rarer)[0] ?? "";
    const members = strata.get(rarest) ?? [];
    members.push(fact);
    strata.set(rarest, members);
  }
  const sorted = [...strata].sort(
    ([one, left], [other, right]) => right.length - left.length || textOrder(one, other),
  );
  // Small strata are joined: two rows are drawn of each, and that should be a part of them and no more than there is room for.
  const most = Math.max(1, Math.floor(size / ROOM));
  const isOwn = (members: readonly RowFacts[], place: number) =>
    place < most - 1 && members.length >= SMALLEST;
  const own = sorted.filter(([, members], place) => isOwn(members, place));
  const rest = sorted
    .filter(([, members], place) => !isOwn(members, place))
    .flatMap(([, members]) => members);
  return [...own.map(([, members]) => members), ...(rest.length > 0 ? [rest] : [])];
}

const ROOM = 4;
const SMALLEST = 4;

/**
 * Tells whether a row is the one that was drawn: too short to give away what is masked in its text, and beginning with a
 * letter, so that no spreadsheet takes it for a number.
 */
export function checkKey(fact: RowFacts): string {
  const whole = `${fact.id}\n${fact.source.feedback.texts.join("\n")}`;
  return `k${(textHash(whole) % KEYS).toString(36).padStart(4, "0")}`;
}

const KEYS = 36 ** 4;
