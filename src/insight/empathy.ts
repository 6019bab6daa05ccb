import type { EmpathyContrast, EmpathyPanel } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { netPromoterInterval } from "../stats/net-promoter-interval.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { compareNps } from "./compare-nps.js";
import { effectiveNumber, groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import type { Roles } from "./read-roles.js";
import type { RowFacts } from "./row-facts.js";

type Outcome = EmpathyPanel["outcome"][number]["outcome"];
type Seen = EmpathyPanel["outcome"][number]["seen"];

const OUTCOMES: readonly Outcome[] = ["resolved", "unresolved", "not-mentioned"];
const SEEN: readonly Seen[] = ["met", "unmet", "not-mentioned"];

/**
 * Were customers seen and understood, by their own words, and does it go with the score even where the matter was not
 * solved? About the comments that were read. Rows that say both (met and unmet) are counted as `both` and are in none
 * of the groups; where solved and not solved are both said, not solved counts.
 */
export function describeEmpathy(facts: readonly RowFacts[], roles: Roles, limits: Limits): EmpathyPanel {
  const read = facts.filter((fact) => fact.comment === "read");
  const polarityOf = (fact: RowFacts) =>
    roles.empathy === undefined ? undefined : fact.themes.needs.get(roles.empathy);
  const clear = read.filter((fact) => polarityOf(fact) !== "mixed");
  const seen = (state: Seen) => clear.filter((fact) => stateOf(polarityOf(fact)) === state);
  const met = seen("met");
  const unmet = seen("unmet");
  const spoken = read.filter((fact) => polarityOf(fact) !== undefined);
  const weigh = (rows: readonly RowFacts[]) => rows.reduce((sum, row) => sum + row.weight, 0);
  const said = weigh(met) + weigh(unmet);
  const all = weigh(read);
  const index =
    met.length + unmet.length < limits.suppressBelow || !(said > 0)
      ? undefined
      : netPromoterInterval({
          promoterShare: weigh(met) / said,
          detractorShare: weigh(unmet) / said,
          effective: effectiveNumber([...met, ...unmet]),
        });
  return {
    met: groupPart("met", met, limits),
    unmet: groupPart("unmet", unmet, limits),
    notMentioned: groupPart("not-mentioned", seen("not-mentioned"), limits),
    both: read.length - clear.length,
    ...(index === undefined ? {} : { index }),
    coverage: wilsonInterval(all > 0 ? weigh(spoken) / all : 0, effectiveNumber(read)),
    outcome: OUTCOMES.flatMap((outcome) =>
      SEEN.map((state) => ({
        outcome,
        seen: state,
        part: groupPart(
          `${outcome}/${state}`,
          seen(state).filter((fact) => outcomeOf(fact, roles) === outcome),
          limits,
        ),
      })),
    ),
    contrasts: withQ(OUTCOMES.map((outcome) => contrastOf(outcome, met, unmet, roles, limits))),
  };
}

function withQ(contrasts: readonly EmpathyContrast[]): EmpathyContrast[] {
  const tested = contrasts.filter(({ difference }) => difference !== undefined);
  const adjusted = benjaminiHochberg(tested.map(({ difference }) => difference?.p as number));
  return contrasts.map((contrast) => {
    const q = adjusted[tested.indexOf(contrast)];
    if (contrast.difference === undefined || q === undefined) return contrast;
    return { ...contrast, difference: { ...contrast.difference, q } };
  });
}

/** Does being seen go with the score where the matter ended alike? */
function contrastOf(
  outcome: Outcome,
  met: readonly RowFacts[],
  unmet: readonly RowFacts[],
  roles: Roles,
  limits: Limits,
): EmpathyContrast {
  const ending = (rows: readonly RowFacts[]) => rows.filter((fact) => outcomeOf(fact, roles) === outcome);
  const [seen, overlooked] = [ending(met), ending(unmet)];
  const difference = compareNps(seen, overlooked, limits);
  return {
    outcome,
    met: groupPart("met", seen, limits),
    unmet: groupPart("unmet", overlooked, limits),
    ...(difference === undefined ? {} : { difference }),
  };
}

function stateOf(polarity: string | undefined): Seen {
  return polarity === "positive" ? "met" : polarity === "negative" ? "unmet" : "not-mentioned";
}

function outcomeOf(fact: RowFacts, roles: Roles): Outcome {
  if (roles.unresolved !== undefined && fact.signals.has(roles.unresolved)) return "unresolved";
  return roles.resolved !== undefined && fact.signals.has(roles.resolved) ? "resolved" : "not-mentioned";
}
