import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../src/analyze.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { draftCorrections } from "../../src/learn/draft-corrections.js";
import { type Correction, parseCorrections } from "../../src/learn/parse-corrections.js";
import { countAnswered, proposeCorrections } from "../../src/learn/propose-corrections.js";
import { proposeWords } from "../../src/learn/propose-words.js";
import type { LexiconFile } from "../../src/lexicon/build-packs.js";
import { formatLexicon } from "../../src/lexicon/format-lexicon.js";
import { fixtureLexicons, fixtureVersion } from "../fixture-analyzer.js";

const analyzerWith = (more: readonly LexiconFile[] = []) => {
  const base = new URL("../fixtures/lexicons/", import.meta.url);
  const { packs, problems } = loadLexicons({ base, lexicons: [more] });
  expect(problems).toEqual([]);
  return createAnalyzer({
    packs,
    version: fixtureVersion,
    detect: () => ({ code: "und", confidence: 0 }),
    evidence: true,
  });
};
const corrected = (
  ...rows: readonly (readonly [text: string, layer: Correction["layer"], ...right: string[]])[]
): readonly Correction[] =>
  rows.map(([text, layer, ...right], index) => ({
    row: index + 1,
    text,
    language: "en",
    layer,
    right: new Set(right),
  }));

describe("proposeCorrections", () => {
  const analyzer = analyzerWith();

  it("weighs a row down by how often it was right, and takes it away when it was wrong again and again", () => {
    const wrong = corrected(["The delivery date", "stages"], ["A delivery entrance", "stages"]);
    const [row] = proposeCorrections(wrong, analyzer).rows;
    expect([row?.entry.label, row?.action, row?.wrong]).toEqual(["delivery", "remove", [1, 2]]);
    const [once] = proposeCorrections(wrong.slice(0, 1), analyzer).rows;
    // (0 + 1) / (0 + 1 + 2) of its weight
    expect(once?.action).toBe("lower");
    expect(once?.weight).toBeCloseTo((once?.entry.weight ?? 0) / 3, 2);
    const right = corrected(["Fast delivery", "stages", "delivery"]).map((one) => ({ ...one, row: 9 }));
    const [kept] = proposeCorrections([...wrong.slice(0, 1), ...right], analyzer).rows;
    expect([kept?.action, kept?.right]).toEqual(["keep", [9]]);
  });

  it("proposes words that stand only where a missed label is right", () => {
    const { phrases } = proposeCorrections(
      corrected(
        ["The parcel got lost", "stages", "delivery"],
        ["My parcel was wet", "stages", "delivery"],
        ["The box was wet", "stages"],
      ),
      analyzer,
    );
    const [first] = phrases.filter(({ alternative }) => !alternative);
    expect(first).toMatchObject({ phrase: "parcel", kind: "stage", label: "delivery", rows: [1, 2] });
    // (2 + 1) / (2 + 2)
    expect(first?.weight).toBe(0.75);
    expect(phrases.map(({ phrase }) => phrase)).not.toContain("wet");
  });

  it("says which wrong answers no row can mend", () => {
    const { noRow } = proposeCorrections(
      corrected(
        ["not good", "sentiment", "positive"],
        ["It rained", "stages", "delivery"],
        ["It rained", "stages"],
      ),
      analyzer,
    );
    expect(noRow.map(({ row }) => row)).toEqual([1, 2]);
    expect(noRow[0]?.message).toContain("was turned by “not”");
    expect(noRow[1]?.message).toContain("none of its phrases stands only where that is right");
  });

  it("asks no word of a mixed comment twice, for and against", () => {
    const { phrases, noRow } = proposeCorrections(
      corrected(
        ["good but wobbly stuff", "sentiment", "mixed"],
        ["bad yet wobbly stuff", "sentiment", "mixed"],
        ["wobbly stuff", "sentiment", "mixed"],
      ),
      analyzer,
    );
    const rows = phrases.map(({ phrase }) => phrase);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBe(rows.length);
    expect(noRow.map(({ row }) => row)).toContain(3);
  });

  it("makes files that load, and mend what they were made from", () => {
    const corrections = corrected(
      ["The parcel got lost", "stages", "delivery"],
      ["The delivery date", "stages"],
      ["A delivery entrance", "stages"],
      ["A gargantuan mess", "sentiment", "negative"],
      ["They grunted at me", "needs", "respect:unmet"],
    );
    const drafts = draftCorrections(proposeCorrections(corrections, analyzer), "c.tsv");
    const files = drafts.map(({ path, draft }) => ({ path, text: formatLexicon(draft) }));
    expect(countAnswered(corrections, analyzer)).toBe(0);
    expect(countAnswered(corrections, analyzerWith(files))).toBe(corrections.length);
    const overlay = drafts.find(({ draft }) => draft.overlays !== undefined);
    expect(overlay?.path).toBe("en/stage.core-corrections.tsv");
    expect(overlay?.draft.rows[0]?.cells).toMatchObject({ weight: "", label: "delivery" });
  });

  it("writes what rests on fewer comments than asked for behind a #", () => {
    const corrections = corrected(["The parcel got lost", "stages", "delivery"]);
    const drafts = draftCorrections(proposeCorrections(corrections, analyzer), "c.tsv", 2);
    expect(drafts.flatMap(({ draft }) => draft.rows).every(({ struck }) => struck)).toBe(true);
  });
});

describe("proposeWords", () => {
  it("gives every missed comment a phrase, or says that there is none", () => {
    const document = (row: number, right: boolean, ...phrases: string[]) => ({
      row,
      right,
      missed: right,
      phrases: new Set(phrases),
    });
    const { words, unexplained } = proposeWords(
      [
        document(1, true, "a", "b"),
        document(2, true, "a", "c"),
        document(3, true, "d"),
        document(4, false, "d"),
      ],
      () => 1,
    );
    expect(words.filter(({ alternative }) => !alternative).map(({ phrase, rows }) => [phrase, rows])).toEqual(
      [["a", [1, 2]]],
    );
    expect(unexplained).toEqual([3]);
  });
});

describe("parseCorrections", () => {
  const parse = (...rows: readonly Readonly<Record<string, string>>[]) =>
    parseCorrections(
      rows.map((cells, index) => ({ row: index + 1, cell: (column: string) => cells[column] ?? "" })),
      "c.tsv",
      fixtureLexicons.labels,
      (id) => (id === "17" ? "good delivery" : undefined),
    );

  it("finds a comment by its id, takes a layer in the singular, and none for nothing", () => {
    const { corrections, problems } = parse(
      { id: "17", layer: "stage", right: "delivery, use" },
      { text: "x", layer: "needs", right: "none" },
    );
    expect(problems).toEqual([]);
    expect(corrections.map(({ text, layer, right }) => [text, layer, [...right]])).toEqual([
      ["good delivery", "stages", ["delivery", "use"]],
      ["x", "needs", []],
    ]);
  });

  it("says everything that is wrong, with row, nearest label and what to do", () => {
    const { corrections, problems } = parse(
      { id: "18", layer: "stages", right: "delivery" },
      { text: "x", layer: "stages", right: "delivry" },
      { text: "x", layer: "mood", right: "" },
      { text: "x", layer: "sentiment", right: "positive, negative" },
    );
    expect(corrections).toEqual([]);
    expect(problems.map(({ place }) => place?.row)).toEqual([1, 2, 3, 3, 4]);
    expect(problems[0]?.message).toContain('no comment has the id "18"');
    expect(problems[1]?.hint).toBe('did you mean "delivery"?');
  });
});
