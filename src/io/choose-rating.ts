import type { Problem } from "../model/index.js";
import { type ColumnCandidate, sureness, surest } from "./column-candidate.js";
import { byContent, byName, type ColumnChoice } from "./column-choice.js";
import { ratingScale } from "./rating-scale.js";

export interface RatingChoice {
  readonly choice?: ColumnChoice;
  readonly nps: boolean;
  readonly problems: readonly Problem[];
}

/** Shares of answers that must be on a scale: where the name says so, and where the cells alone must. */
const NAMED_SHARE = 0.6;
const CONTENT_SHARE = 0.95;
/** Different answers, and a highest one, without which a column of small numbers is no 0–10. */
const CONTENT_DISTINCT = 4;
const CONTENT_HIGHEST = 8;

/** The column with the answers 0–10: by name where one says so, else the only column whose cells look like it. */
export function chooseRating(
  candidates: readonly ColumnCandidate[],
  flagged: ColumnChoice | undefined,
): RatingChoice {
  const choice = flagged ?? named(candidates);
  if (choice !== undefined) return judged(choice, candidates);
  const alike = candidates.filter(looksLikeRating);
  const [only] = alike;
  if (only !== undefined && alike.length === 1) {
    return judged(byContent("rating", only, "whole numbers from 0 to 10"), candidates);
  }
  return { nps: false, problems: [alike.length > 1 ? ambiguous(alike) : none()] };
}

function named(candidates: readonly ColumnCandidate[]): ColumnChoice | undefined {
  const possible = candidates.filter(
    ({ profile }) =>
      profile.filled === 0 ||
      profile.ratingShare >= NAMED_SHARE ||
      profile.ratingShare + profile.overTen >= NAMED_SHARE,
  );
  // An empty column is chosen only where no other has the name; "recommend" is surer than "score".
  const sure = (candidate: ColumnCandidate) =>
    (sureness(candidate, "nps") || sureness(candidate, "rating") / 2) /
    (candidate.profile.filled === 0 ? 100 : 1);
  const best = surest(possible, sure);
  return best === undefined ? undefined : byName("rating", best, "nps", "rating");
}

function looksLikeRating({ profile, label }: ColumnCandidate): boolean {
  return (
    label === undefined &&
    profile.ratingShare >= CONTENT_SHARE &&
    new Set(profile.ratings).size >= CONTENT_DISTINCT &&
    Math.max(...profile.ratings) >= CONTENT_HIGHEST
  );
}

function judged(choice: ColumnChoice, candidates: readonly ColumnCandidate[]): RatingChoice {
  const candidate = candidates.find(({ index }) => index === choice.index);
  if (candidate === undefined) return { choice, nps: true, problems: [] };
  const npsName = candidate.labels.has("nps");
  const { scale, nps } = ratingScale(
    choice.column,
    candidate.profile,
    npsName,
    candidate.labels.has("scale"),
  );
  // Whoever names a column that answers 1–10 has decided; 1–5 and percent would give an NPS that means nothing.
  const usable = nps || (choice.reason === "flag" && scale === "1-10");
  if (scale === "0-10") return { choice, nps: true, problems: [] };
  const problem: Problem = {
    code: "rating/not-nps",
    message: `Expected answers from 0 to 10 in "${choice.column}", got a scale of ${scale.replace("-", "–")}. That is not the Net Promoter question${usable ? "; it is used as it is, because the column was named or asks for recommendation" : ", so no score is computed from it"}.`,
    place: { column: choice.column },
    hint: usable
      ? "Compare the result with nothing but surveys on the same scale."
      : "Name the column with the answers 0–10 with --rating.",
  };
  return { choice, nps: usable, problems: [problem] };
}

function ambiguous(alike: readonly ColumnCandidate[]): Problem {
  return {
    code: "rating/ambiguous",
    message: `Several columns hold whole numbers from 0 to 10, and no name says which is the rating: ${alike.map(({ column }) => `"${column}"`).join(", ")}.`,
    hint: "Name the one with --rating.",
  };
}

function none(): Problem {
  return {
    code: "rating/no-column",
    message:
      "No column with answers from 0 to 10 was found: texts are analysed, a Net Promoter Score is not computed.",
    hint: "If there is one, name it with --rating.",
  };
}
