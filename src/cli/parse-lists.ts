import type { MetricChoice } from "../insight/measure-metrics.js";
import { ProblemError } from "../io/problem-error.js";
import type { Problem } from "../model/problem.js";

const KINDS = ["csat", "ces", "nki", "stars", "mean"] as const;

/** Something of a flag that is not as it should be, or names a column that is not there. */
function wrong(flag: string, expected: string, got: string, hint: string): Problem {
  return { code: `${flag}/format`, message: `--${flag}: expected ${expected}, got "${got}"`, hint };
}

function missing(flag: string, columns: readonly string[], known: readonly string[]): Problem[] {
  return columns
    .filter((column) => !known.includes(column))
    .map((column) => ({
      code: `${flag}/no-column`,
      message: `--${flag}: expected a column, but none is called "${column}"`,
      place: { column },
      hint: `the columns are ${known.join(", ")}`,
    }));
}

function names(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** --metric KIND[:TOP]=COLUMN[,COLUMN] for each → choices. Throws ProblemError with everything that is wrong. */
export function parseMetrics(given: readonly string[], known: readonly string[]): MetricChoice[] {
  const problems: Problem[] = [];
  const choices = given.flatMap((text): MetricChoice[] => {
    const [, kind, top, list = ""] = /^(\w+)(?::(\d+))?=(.+)$/s.exec(text.trim()) ?? [];
    const found = KINDS.find((one) => one === kind);
    const columns = names(list);
    if (found === undefined || columns.length === 0 || (columns.length > 1 && found !== "nki")) {
      problems.push(
        wrong(
          "metric",
          `${KINDS.join(", ")} and a column (nki: its questions)`,
          text,
          "write for example --metric csat=satisfaction --metric ces:7=effort --metric nki=q1,q2,q3",
        ),
      );
      return [];
    }
    problems.push(...missing("metric", columns, known));
    return [{ kind: found, columns, ...(top === undefined ? {} : { top: Number(top) }) }];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return choices;
}

/** --where COLUMN=VALUE for each. Throws ProblemError with everything that is wrong. */
export function parseWhere(
  given: readonly string[],
  known: readonly string[],
): { readonly column: string; readonly value: string }[] {
  const pairs = parsePairs(
    "where",
    given,
    "a column and one of its values",
    "write for example --where country=DK",
  );
  throwMissing(
    "where",
    pairs.map(([column]) => column),
    known,
  );
  return pairs.map(([column, value]) => ({ column, value }));
}

/** --stated THEME=COLUMN,… → theme → column. Throws ProblemError with everything that is wrong. */
export function parseStated(given: string, known: readonly string[]): Map<string, string> {
  const pairs = parsePairs(
    "stated",
    names(given),
    "a theme and a column",
    "write for example --stated support=imp_support",
  );
  throwMissing(
    "stated",
    pairs.map(([, column]) => column),
    known,
  );
  return new Map(pairs);
}

function parsePairs(
  flag: string,
  given: readonly string[],
  expected: string,
  hint: string,
): [string, string][] {
  const problems: Problem[] = [];
  const pairs = given.flatMap((text): [string, string][] => {
    const [, left, right] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (left?.trim() && right?.trim()) return [[left.trim(), right.trim()]];
    problems.push(wrong(flag, expected, text, hint));
    return [];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return pairs;
}

function throwMissing(flag: string, columns: readonly string[], known: readonly string[]): void {
  const problems = missing(flag, columns, known);
  if (problems.length > 0) throw new ProblemError(problems);
}
