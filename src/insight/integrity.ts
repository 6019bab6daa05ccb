import type { GroupPart, Integrity, IntegrityUnit, NumberAndWords, SummaryPart } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { oddsRatio } from "../stats/odds-ratio.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { compareNps } from "./compare-nps.js";
import { findBursts } from "./find-bursts.js";
import { groupBy } from "./group-by.js";
import { effectiveNumber, groupPart } from "./group-part.js";
import { createGroupTally, type GroupTally, tallyRow, without } from "./group-tally.js";
import { countIdentical, identicalTexts } from "./identical-texts.js";
import type { Limits } from "./limits.js";
import { measureHeaping } from "./measure-heaping.js";
import { compareNumberAndWords, verdictOf } from "./number-and-words.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

export interface IntegrityInput {
  /** Rated rows. */
  readonly facts: readonly RowFacts[];
  readonly part: Pick<SummaryPart, "texts" | "fields" | "dates" | "segments">;
  readonly roles: Roles;
  /** The two periods that are compared, the earlier first. */
  readonly periods?: readonly [readonly RowFacts[], readonly RowFacts[]];
  readonly limits: Limits;
}

/**
 * What to look at before a score is trusted: being asked for a ten, answers heaped where a class begins, the same text
 * again and again, rushes, and a number that moved while the words did not; for all, by unit, by month. Indicators,
 * never accusations: each has innocent explanations. Differences between units and between months carry a q over all of
 * their kind. Undefined with fewer ratings than may say anything.
 */
export function checkIntegrity(input: IntegrityInput): Integrity | undefined {
  const { facts, part, roles, periods, limits } = input;
  if (facts.length < limits.suppressBelow) return undefined;
  const read = facts.filter((fact) => fact.comment === "read");
  const isAsked = (fact: RowFacts) => roles.asked !== undefined && fact.signals.has(roles.asked);
  const asked = read.filter(isAsked);
  const difference = compareNps(
    asked,
    read.filter((fact) => !isAsked(fact)),
    limits,
  );
  const isMine = (fact: RowFacts) => fact.comment === "read" && isAsked(fact);
  const tally = (rows: readonly RowFacts[]) => {
    const sums = createGroupTally();
    for (const row of rows) tallyRow(sums, row, isMine(row));
    return sums;
  };
  const compareAll = (
    groups: ReadonlyMap<string, readonly RowFacts[]>,
    shown: readonly string[],
    isMember: (label: string) => (fields: number, date: number) => boolean,
  ) => {
    const tallies = new Map([...groups].map(([label, rows]) => [label, tally(rows)]));
    const whole = tally([...groups.values()].flat());
    return withQ(
      shown.map((label) => {
        const rows = groups.get(label) ?? [];
        const own = tallies.get(label) ?? createGroupTally();
        const identical = countIdentical(part.texts, isMember(label));
        return unitOf(groupPart(label, rows, limits), own, without(whole, own), identical, limits);
      }),
    );
  };
  const largest = (groups: ReadonlyMap<string, readonly RowFacts[]>) =>
    [...groups]
      .filter(([, rows]) => rows.length >= limits.suppressBelow)
      .sort(([left, one], [right, other]) => other.length - one.length || textOrder(left, right))
      .map(([label]) => label);
  const units = part.segments.map((column, place) => {
    const cellOf = (fact: RowFacts) => fact.source.feedback.fields.get(column)?.trim() ?? "";
    const groups = groupBy(
      facts.filter((fact) => cellOf(fact) !== ""),
      cellOf,
    );
    const parts = compareAll(
      groups,
      largest(groups).slice(0, limits.segmentValues),
      (label) => (fields) => part.fields[fields]?.[place]?.trim() === label,
    );
    return { column, parts };
  });
  const months = groupBy(
    facts.filter((fact) => fact.date !== undefined),
    (fact) => (fact.date as string).slice(0, MONTH),
  );
  const monthly = compareAll(
    months,
    largest(months).sort(textOrder).slice(-MOST_MONTHS),
    (label) => (_, date) => part.dates[date]?.slice(0, MONTH) === label,
  );
  const change = periods && compareNumberAndWords(tally(periods[1]).pairs, tally(periods[0]).pairs, limits);
  return {
    asked: {
      part: groupPart("asked", asked, limits),
      of: read.length,
      share: shareOf(read, isAsked),
      ...(difference === undefined ? {} : { difference }),
    },
    heaping: measureHeaping(tally(facts).scores, limits),
    identical: identicalTexts(part.texts),
    bursts: findBursts(facts, limits),
    units: units.filter(({ parts }) => parts.length > 1),
    months: monthly.length > 1 ? monthly : [],
    ...(change === undefined ? {} : { change }),
  };
}

/** Of an ISO date: its year and month. */
const MONTH = "2026-01".length;
const MOST_MONTHS = 24;

function unitOf(
  { label, n, reliability, nps }: GroupPart,
  own: GroupTally,
  rest: GroupTally,
  { identical, of }: { readonly identical: number; readonly of: number },
  limits: Limits,
): IntegrityUnit {
  const pair = ({ scores }: GroupTally) => [scores[9] ?? 0, scores[8] ?? 0] as const;
  const enough = [...pair(own), ...pair(rest)].every((count) => count >= limits.suppressBelow);
  const gap = compareNumberAndWords(own.pairs, rest.pairs, limits);
  const effective = own.readSquares > 0 ? own.readWeight ** 2 / own.readSquares : 0;
  const asked = own.readWeight > 0 ? own.askedWeight / own.readWeight : 0;
  return {
    label,
    n,
    reliability,
    ...(nps === undefined ? {} : { nps }),
    asked: { ...wilsonInterval(asked, effective), n: own.read },
    ...(enough ? { heaping: oddsRatio(...pair(own), ...pair(rest)) } : {}),
    ...(of < limits.suppressBelow ? {} : { identical: { ...wilsonInterval(identical / of, of), n: of } }),
    ...(gap === undefined ? {} : { gap }),
  };
}

/** q over the heaping of all units, and over their gaps; a verdict then rests on the gap's q. */
function withQ(units: readonly IntegrityUnit[]): IntegrityUnit[] {
  const heaped = units.filter((unit) => unit.heaping !== undefined);
  const heapingQ = benjaminiHochberg(heaped.map((unit) => unit.heaping?.p as number));
  const moved = units.filter((unit) => unit.gap !== undefined);
  const gapQ = benjaminiHochberg(moved.map((unit) => unit.gap?.gap.p as number));
  return units.map((unit) => {
    const [heaping, gap] = [unit.heaping, unit.gap];
    const [first, second] = [heapingQ[heaped.indexOf(unit)], gapQ[moved.indexOf(unit)]];
    return {
      ...unit,
      ...(heaping && first !== undefined ? { heaping: { ...heaping, q: first } } : {}),
      ...(gap && second !== undefined ? { gap: adjusted(gap, second) } : {}),
    };
  });
}

function adjusted(compared: NumberAndWords, q: number): NumberAndWords {
  const { score, words, gap } = compared;
  return { ...compared, gap: { ...gap, q }, verdict: verdictOf(score.p, words.p, q) };
}

function shareOf(rows: readonly RowFacts[], holds: (fact: RowFacts) => boolean) {
  let [total, held] = [0, 0];
  for (const row of rows) {
    total += row.weight;
    if (holds(row)) held += row.weight;
  }
  return wilsonInterval(total > 0 ? held / total : 0, effectiveNumber(rows));
}
