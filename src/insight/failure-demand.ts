import type { FailureDemand } from "../model/index.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { compareNps } from "./compare-nps.js";
import { effectiveNumber, groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";
import { textOrder } from "./text-order.js";

/**
 * Of the comments that tell of a contact (stages marked so in the label file, or a signal of failure): how many tell of
 * one that something gone wrong made necessary (Seddon's failure demand)? Only what is said counts; a contact of which
 * nothing more is told is not called needed. Undefined with fewer contacts than may say anything.
 */
export function measureFailureDemand(
  facts: readonly RowFacts[],
  roles: Roles,
  limits: Limits,
): FailureDemand | undefined {
  const read = facts.filter((fact) => fact.comment === "read");
  const isFailure = (fact: RowFacts) => some(fact.signals, roles.failures);
  const contacts = read.filter((fact) => isFailure(fact) || some(fact.themes.stages.keys(), roles.contacts));
  if (contacts.length < limits.suppressBelow) return undefined;
  const failure = contacts.filter(isFailure);
  const others = contacts.filter((fact) => !isFailure(fact));
  const weigh = (rows: readonly RowFacts[]) => rows.reduce((sum, row) => sum + row.weight, 0);
  const all = weigh(contacts);
  const difference = compareNps(failure, others, limits);
  const bad = (fact: RowFacts) =>
    [...fact.themes.stages]
      .filter(([label, how]) => isTrouble(label, roles) && (how === "negative" || how === "mixed"))
      .map(([label]) => label);
  return {
    contacts: groupPart("contacts", contacts, limits),
    failure: groupPart("failure", failure, limits),
    share: wilsonInterval(all > 0 ? weigh(failure) / all : 0, effectiveNumber(contacts)),
    ...(difference === undefined ? {} : { difference }),
    signals: counted(
      failure.flatMap((fact) => [...fact.signals].filter((label) => roles.failures.has(label))),
      limits,
    ),
    after: counted(contacts.flatMap(bad), limits),
  };
}

/** A stage that a contact may be about: not the contact itself, nor what restates the score. */
function isTrouble(label: string, roles: Roles): boolean {
  return !roles.contacts.has(label) && !roles.outcomes.has(label);
}

function some(labels: Iterable<string>, wanted: ReadonlySet<string>): boolean {
  for (const label of labels) if (wanted.has(label)) return true;
  return false;
}

/** Labels of groups large enough to be named. */
function counted(labels: readonly string[], limits: Limits): { label: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .map(([label, n]) => ({ label, n }))
    .filter(({ n }) => n >= limits.suppressBelow)
    .sort((left, right) => right.n - left.n || textOrder(left.label, right.label));
}
