import type { Driver, DriverModel, DriverPolarity } from "../model/index.js";
import type { RowFacts } from "./row-facts.js";

/** What makes a row count for a column of the model, whoever says what is in it. */
export interface CodedColumn {
  readonly has: (themes: ReadonlyMap<string, DriverPolarity>, fact: RowFacts) => boolean;
  /** Nothing that a tag says: whether there is a comment. */
  readonly isKnown: boolean;
}

/**
 * The columns of a model again, one a driver; a pool holds what is too thin for a column of its own (and what no tag ever
 * found), by polarity where the pool has one.
 */
export function codedColumns(
  { drivers, penalty }: DriverModel,
  outcomes: ReadonlySet<string>,
  columnMinimum: number,
): readonly CodedColumn[] {
  const nameOf = (label: string, polarity: DriverPolarity | undefined) => `${label} ${polarity ?? ""}`;
  // Without a coefficient, and not for being thin: nearly everybody says it, or it repeats others.
  const isApart = ({ mentions, share, coefficient }: Driver) =>
    coefficient === undefined && (penalty === undefined ? mentions >= columnMinimum : share > MOST);
  const own = new Set(
    drivers
      .filter((driver) => driver.role === "theme" && (driver.coefficient !== undefined || isApart(driver)))
      .map(({ label, polarity }) => nameOf(label, polarity)),
  );
  const pools = new Set(drivers.filter(({ role }) => role === "other").map(({ polarity }) => polarity));
  return drivers.map(({ role, label, polarity }): CodedColumn => {
    if (role === "no-comment" || role === "language-not-read") {
      const isNone = role === "no-comment";
      return {
        isKnown: true,
        has: (_, fact) =>
          isNone ? fact.comment === "empty" || fact.comment === "non-answer" : fact.comment === "not-read",
      };
    }
    if (role === "theme") {
      return {
        isKnown: false,
        has: (themes) => themes.has(label) && (polarity === undefined || themes.get(label) === polarity),
      };
    }
    const isPooled = (pole: DriverPolarity) =>
      polarity === undefined ? !pools.has(pole) : pole === polarity;
    return {
      isKnown: false,
      has: (themes) =>
        [...themes].some(
          ([theme, pole]) => isPooled(pole) && !outcomes.has(theme) && !own.has(nameOf(theme, pole)),
        ),
    };
  });
}

/** In a shrunk model: what more than this share says is in nobody's pool. */
const MOST = 0.9;
