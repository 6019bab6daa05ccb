import type { Span } from "../model/document.js";
import type { RatingSide } from "./rating-scale-of.js";
import type { RatedText } from "./read-rated-texts.js";

/** A comment and where in it a term stands: `text.slice(start, end)`. */
export interface TermPlace {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TermPlaces {
  /** The shortest comments of its side that have it. */
  readonly examples: readonly TermPlace[];
  /** Comments of its side of which the rows say nothing so far, or the opposite. */
  readonly missed: number;
  /** 0…1: the largest share of its comments that comes from one group; 0 without groups. */
  readonly groupShare: number;
}

interface Found {
  readonly texts: [RatedText, number, number][];
  missed: number;
  readonly groups: string[];
}

/** Words of the longest term. */
const LONGEST = 3;

/**
 * Finds terms again in their comments, for those worth showing. `sides`: the side each term goes with; `tokensOf`
 * reads a text as it was read before.
 */
export function placeTerms(
  texts: readonly RatedText[],
  sides: ReadonlyMap<string, RatingSide>,
  examples: number,
  tokensOf: (text: string) => readonly Span[],
): ReadonlyMap<string, TermPlaces> {
  const found = new Map<string, Found>();
  const firstWords = new Set([...sides.keys()].map((term) => term.split(" ", 1)[0]));
  for (const text of texts) {
    const seen = new Set<string>();
    text.words.forEach((word, first) => {
      if (!firstWords.has(word)) return;
      let term = word;
      for (let length = 1; length <= LONGEST && term !== ""; length += 1) {
        const side = seen.has(term) ? undefined : sides.get(term);
        if (side !== undefined) {
          seen.add(term);
          const place = found.get(term) ?? { texts: [], missed: 0, groups: [] };
          found.set(term, place);
          if (text.comment.group) place.groups.push(text.comment.group);
          if (text.side === side) {
            place.texts.push([text, first, first + length]);
            if (text.value * (side === "low" ? -1 : 1) <= 0) place.missed += 1;
          }
        }
        const next = text.words[first + length];
        if (next === undefined || next === "") break;
        term = `${term} ${next}`;
      }
    });
  }
  return new Map(
    [...found].map(([term, { texts: places, missed, groups }]) => [
      term,
      {
        missed,
        groupShare: largestShare(groups),
        examples: places
          .sort(([one], [other]) => one.comment.text.length - other.comment.text.length)
          .slice(0, examples)
          .map(
            ([
              {
                comment: { id, text },
              },
              first,
              last,
            ]) => {
              const tokens = tokensOf(text);
              return { id, text, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
            },
          ),
      },
    ]),
  );
}

function largestShare(groups: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return groups.length === 0 ? 0 : Math.max(...counts.values()) / groups.length;
}
