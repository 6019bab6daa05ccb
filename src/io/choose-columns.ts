import type { Problem } from "../model/index.js";
import { chooseRating } from "./choose-rating.js";
import { chooseSegments } from "./choose-segments.js";
import { chooseTexts } from "./choose-texts.js";
import { type ColumnCandidate, columnCandidates, sureness, surest } from "./column-candidate.js";
import {
  byContent,
  byName,
  type ColumnChoice,
  type ColumnChoices,
  type ColumnFlags,
  type ColumnRole,
} from "./column-choice.js";
import type { ColumnName } from "./column-names.js";
import { type ColumnNameIndex, indexColumnNames } from "./column-names.js";
import { flaggedColumns } from "./flagged-columns.js";
import { type DateOrder, findDateOrder } from "./parse-date.js";

/** Shares of cells that must fit a role: where the name says it, and where the cells alone must. */
const NAMED_SHARE = 0.6;
const CONTENT_SHARE = 0.9;
/** Ids are nearly all different; a shop's number is no id of an answer. */
const ID_DISTINCT = 0.5;

/**
 * Which column is used for what: flags first, then names (rows of columns.tsv in all languages; headers may be whole
 * questions), then what the cells are like. A column has one role; segments may be any that is left.
 * @param sample rows of the table, as cells; a thousand is plenty.
 * @throws ProblemError "columns/not-found" for all flags at once that name no column.
 */
export function chooseColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  names: readonly ColumnName[] | ColumnNameIndex,
  flags: ColumnFlags = {},
): ColumnChoices {
  const index = "labelsOf" in names ? names : indexColumnNames(names);
  const flagged = flaggedColumns(columns, flags);
  const all = columnCandidates(columns, sample, index);
  const used = new Set(flagged.filter(({ role }) => role !== "by").map((choice) => choice.index));
  const left = (): readonly ColumnCandidate[] => all.filter((candidate) => !used.has(candidate.index));
  const take = (choice: ColumnChoice | undefined): ColumnChoice | undefined => {
    if (choice !== undefined) used.add(choice.index);
    return choice;
  };
  const asked = (role: ColumnRole): ColumnChoice | undefined =>
    flagged.find((choice) => choice.role === role);

  const askedRating = asked("rating");
  const ratingFound = chooseRating(askedRating === undefined ? left() : all, askedRating);
  const rating = take(ratingFound.choice);
  const id = take(asked("id") ?? chooseId(left()));
  const undated = asked("date") === undefined ? unreadableDates(left()) : undefined;
  const date = take(asked("date") ?? chooseDate(left()));
  const language = take(
    asked("language") ?? chooseNamed("language", left(), ({ profile }) => profile.languages),
  );
  const weight = take(asked("weight") ?? chooseNamed("weight", left(), ({ profile }) => profile.numeric));
  const askedTexts = flagged.filter(({ role }) => role === "text");
  const texts = askedTexts.length > 0 ? askedTexts : chooseTexts(left(), columns.length);
  for (const text of texts) used.add(text.index);
  const askedBy = flagged.filter(({ role }) => role === "by");
  const dates = date === undefined ? undefined : chooseDateOrder(date, sample, flags.dateOrder);

  return {
    texts,
    ...(rating && { rating }),
    ...(id && { id }),
    ...(date && { date }),
    ...(language && { language }),
    ...(weight && { weight }),
    by: askedBy.length > 0 ? askedBy : chooseSegments(left()),
    ratingIsNps: ratingFound.nps,
    dateOrder: dates?.order ?? flags.dateOrder ?? "dmy",
    problems: [
      ...ratingFound.problems,
      ...(dates?.problems ?? []),
      ...(date === undefined && undated !== undefined ? [undated] : []),
    ],
  };
}

function chooseId(candidates: readonly ColumnCandidate[]): ColumnChoice | undefined {
  const possible = candidates.filter(
    ({ profile }) =>
      profile.filled > 0 && profile.distinct / profile.filled >= ID_DISTINCT && profile.meanWords < 2,
  );
  const best = surest(possible, (candidate) => sureness(candidate, "id"));
  return best && byName("id", best, "id");
}

function chooseDate(candidates: readonly ColumnCandidate[]): ColumnChoice | undefined {
  const named = chooseNamed("date", candidates, ({ profile }) => profile.dates);
  if (named !== undefined) return named;
  const alike = candidates.find(
    ({ profile, label }) => label === undefined && profile.filled > 0 && profile.dates >= CONTENT_SHARE,
  );
  return alike && byContent("date", alike, "dates");
}

/** A column that is called a date and holds something else: without a word about it, its dates would be missed. */
function unreadableDates(candidates: readonly ColumnCandidate[]): Problem | undefined {
  const named = candidates.filter(({ label, profile }) => label === "date" && profile.filled > 0);
  const [first] = named;
  if (first === undefined || named.some(({ profile }) => profile.dates >= NAMED_SHARE)) return undefined;
  return {
    code: "date/unreadable-column",
    message: `Expected dates such as 2024-03-01 or 1.3.2024 in "${first.column}", but most cells are none; the answers have no date.`,
    place: { column: first.column },
    hint: "Write the dates in numbers (format the column as a date before exporting it).",
  };
}

function chooseNamed(
  role: "date" | "language" | "weight",
  candidates: readonly ColumnCandidate[],
  share: (candidate: ColumnCandidate) => number,
): ColumnChoice | undefined {
  const possible = candidates.filter(
    (candidate) => candidate.profile.filled > 0 && share(candidate) >= NAMED_SHARE,
  );
  const best = surest(possible, (candidate) => sureness(candidate, role));
  return best && byName(role, best, role);
}

function chooseDateOrder(
  { column, index }: ColumnChoice,
  sample: readonly (readonly string[])[],
  asked: DateOrder | undefined,
): { readonly order: DateOrder; readonly problems: readonly Problem[] } {
  if (asked !== undefined) return { order: asked, problems: [] };
  const { order, evidence } = findDateOrder(sample.map((cells) => cells[index] ?? ""));
  if (evidence === "clear" || evidence === "year-first") return { order, problems: [] };
  const read = order === "dmy" ? "day first" : "month first";
  return {
    order,
    problems: [
      {
        code: evidence === "both" ? "date/mixed" : "date/ambiguous",
        message:
          evidence === "both"
            ? `Some dates in "${column}" can only have the day first, others only the month; they are read ${read}, and those that do not exist that way are left out.`
            : `Dates in "${column}" could have the day or the month first; they are read ${read}.`,
        place: { column },
        hint: "Write dates as 2024-03-01 to be sure.",
      },
    ],
  };
}
