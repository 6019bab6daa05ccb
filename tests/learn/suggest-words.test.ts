import { describe, expect, it } from "vitest";
import { formatOverlay } from "../../src/learn/format-overlay.js";
import type { RatedComment } from "../../src/learn/rated-comment.js";
import { ratingScaleOf } from "../../src/learn/rating-scale-of.js";
import { suggestWords } from "../../src/learn/suggest-words.js";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import type { LanguagePack } from "../../src/model/lexicon.js";
import { fixtureLexicons } from "../fixture-analyzer.js";

const pack = fixtureLexicons.packs.get("en") as LanguagePack;
const scale = ratingScaleOf([1, 5]);
if (!scale) throw new Error("1–5 is a scale");

/** `times` comments of each text, with its rating. */
function corpus(texts: readonly (readonly [rating: number, times: number, text: string])[]): RatedComment[] {
  return texts.flatMap(([rating, times, text], group) =>
    Array.from({ length: times }, (_, index) => ({
      id: `${group}-${index}`,
      text,
      language: "en",
      rating,
    })),
  );
}

const COMPLAINTS = corpus([
  [1, 40, "the parcel was zorched when it came to us"],
  [1, 40, "we had to phone them and the line was zorched"],
  [5, 60, "the parcel came to us and it was splendiferous"],
  [5, 60, "we had to phone them and it went well"],
]);

describe("suggestWords", () => {
  it("puts an unknown word that goes with low ratings first, with its counts and comments", () => {
    const { suggestions, comments } = suggestWords(COMPLAINTS, pack, { scale });
    const low = suggestions.filter(({ side, doubts }) => side === "low" && doubts.length === 0);
    expect(comments).toEqual({ low: 80, middle: 0, high: 120 });
    expect(low.some(({ phrase }) => phrase.includes("zorched"))).toBe(true);
    const [first] = low;
    expect(first?.logOdds.z).toBeLessThan(-1.96);
    expect(first?.examples[0]?.text).toContain("zorched");
    expect(suggestions.some(({ phrase, side }) => phrase.includes("splendiferous") && side === "high")).toBe(
      true,
    );
  });

  it("proposes no words that all ratings share, no names and no numbers", () => {
    const named = corpus([
      [1, 50, "mildred had it zorched. 14 on a scale"],
      [1, 50, "it was zorched with mildred"],
      [5, 50, "it came in 3. mildred"],
    ]);
    const { suggestions } = suggestWords(named, pack, { scale, names: new Set(["mildred"]) });
    const phrases = suggestions.map(({ phrase }) => phrase);
    expect(phrases).toContain("zorched");
    expect(phrases.join(" ")).not.toMatch(/mildred|14|3/);
    expect(phrases).not.toContain("it");
  });

  it("leaves rare words out, and words that chance explains", () => {
    const { suggestions } = suggestWords(
      corpus([
        [1, 9, "zorched"],
        [1, 60, "a blue box"],
        [5, 60, "a blue box"],
      ]),
      pack,
      { scale },
    );
    expect(suggestions).toEqual([]);
  });

  it("keeps what rows score already apart, and names the row", () => {
    const { suggestions, known } = suggestWords(
      corpus([
        [5, 40, "friendly"],
        [1, 40, "zorched"],
      ]),
      pack,
      { scale },
    );
    expect(suggestions.map(({ phrase }) => phrase).join(" ")).not.toContain("friendly");
    expect(known.flatMap((one) => one.known.map(({ entry }) => entry))).toContain(
      "en/sentiment.core#friendly",
    );
  });

  it("tells which rows disagree with the ratings, unless a negation turned them", () => {
    const wrong = suggestWords(
      corpus([
        [1, 40, "so friendly of them"],
        [5, 40, "it all went well"],
      ]),
      pack,
      { scale },
    );
    const turned = suggestWords(
      corpus([
        [1, 40, "they are not friendly"],
        [5, 40, "it all went well"],
      ]),
      pack,
      { scale },
    );
    expect(wrong.disagreeing.map(({ entry }) => entry)).toContain("en/sentiment.core#friendly");
    expect(turned.disagreeing.map(({ entry }) => entry)).not.toContain("en/sentiment.core#friendly");
  });

  it("doubts words that one company alone uses", () => {
    const comments = COMPLAINTS.map((comment, index) => ({
      ...comment,
      group: comment.text.includes("zorched") ? "one" : `other ${index % 5}`,
    }));
    const found = suggestWords(comments, pack, { scale }).suggestions.filter(({ phrase }) =>
      phrase.includes("zorched"),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ doubts }) => doubts.includes("one-group"))).toBe(true);
  });
});

describe("formatOverlay", () => {
  it("writes a lexicon that reads without a problem, doubtful rows switched off", () => {
    const { suggestions } = suggestWords(COMPLAINTS, pack, { scale });
    const [first, second] = suggestions;
    if (!first || !second) throw new Error("expected two suggestions");
    const rows = [
      { ...first, weight: -1.5, doubts: [] },
      { ...second, weight: 1, doubts: ["topic" as const] },
    ];
    const tsv = formatOverlay(
      rows,
      { title: 'Mine "and" #others', language: "en", source: "a\tsurvey" },
      () => ['they said "#never" again'],
    );
    const { lexicon, problems } = parseLexicon(tsv, "en/sentiment.mine.tsv");
    expect(problems).toEqual([]);
    expect(lexicon?.entries).toMatchObject([{ phrase: first.phrase, weight: -1.5 }]);
    expect(lexicon?.provenance.status).toBe("active");
    const switchedOn = parseLexicon(
      tsv.replaceAll(/^# (?=\S+.*\tstrike|.*strike)/gmu, ""),
      "en/sentiment.mine.tsv",
    );
    expect(switchedOn.lexicon?.entries.map(({ phrase }) => phrase)).toEqual([first.phrase, second.phrase]);
  });
});
