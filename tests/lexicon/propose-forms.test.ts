import { describe, expect, it } from "vitest";
import { buildPacks } from "../../src/lexicon/build-packs.js";
import { formatLexicon } from "../../src/lexicon/format-lexicon.js";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";
import { parseSeeds } from "../../src/lexicon/parse-seeds.js";
import { proposeForms } from "../../src/lexicon/propose-forms.js";

const head = (kind: string): string =>
  `# title: T\n# version: 1.0.0\n# language: xx\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n`;
const { packs, problems } = buildPacks([
  { path: "xx/language.tsv", text: `${head("language")}name\tvalue\nname\tX\n` },
  {
    path: "xx/sentiment.core.tsv",
    text: `${head("sentiment")}phrase\tweight\tlemma\tpos\tnote\ndelay\t-1\tdelay\tnoun\ndelays\t-1\tdelay\tnoun\nlate\t1\tlate\tadjective\n`,
  },
  {
    path: "xx/need.core.tsv",
    text: `${head("need")}phrase\tlabel\tstate\tweight\nlates|soon\tease\tmet\t0.8\n`,
  },
  { path: "xx/cue.core.tsv", text: `${head("cue")}phrase\tlabel\tweight\nlater\tintensifier\t0.3\n` },
  { path: "xx/rules.core.tsv", text: `${head("rules")}name\tvalue\nneed.met.valence\t1.4\n` },
]);
const pack = packs.get("xx");
if (!pack || problems.length > 0) throw new Error("the test's own lexicons are wrong");
const forms =
  (...texts: string[]) =>
  () =>
    texts.map((text) => ({ text, name: "plural" }));

describe("proposeForms", () => {
  it("leaves out what stands in a row already, and counts it", () => {
    const seeds = [{ word: "delay", pos: "noun", weight: -1 }];
    const { forms: proposed, present } = proposeForms(seeds, "sentiment", forms("delays", "delayz"), pack);
    expect(proposed.map(({ phrase, note }) => [phrase, note])).toEqual([["delayz", "proposed: plural"]]);
    expect(present).toBe(2);
  });

  it("says which row has taken a form with another sign, or as a cue", () => {
    const seeds = [{ word: "lat", pos: "noun", weight: -1 }];
    const { forms: proposed, taken } = proposeForms(seeds, "sentiment", forms("late", "later"), pack);
    expect(proposed.map(({ phrase }) => phrase)).toEqual(["lat"]);
    expect(taken.map(({ phrase, lexicon, entry }) => [phrase, lexicon, entry.weight])).toEqual([
      ["late", "xx/sentiment.core", 1],
      ["later", "xx/cue.core", 0.3],
    ]);
  });

  it("warns where another kind gives the form the opposite sign", () => {
    const seeds = [{ word: "lat", pos: "noun", weight: -1 }];
    const { forms: proposed } = proposeForms(seeds, "sentiment", forms("lates"), pack);
    expect(proposed[1]?.note).toBe("proposed: plural; xx/need.core#lates|soon says the opposite");
  });
});

describe("parseSeeds", () => {
  it("reads a list with or without column names, and fills what rows leave open", () => {
    const defaults = { pos: "noun", weight: -1 };
    const plain = parseSeeds("strul\nseg\tadjective\t-0.8\n", "list.tsv", defaults);
    expect(plain.seeds).toEqual([
      { word: "strul", pos: "noun", weight: -1 },
      { word: "seg", pos: "adjective", weight: -0.8 },
    ]);
    const named = parseSeeds("pos\tphrase\tweight\nverb\tstrula\t-1\n", "list.tsv", {});
    expect(named.seeds).toEqual([{ word: "strula", pos: "verb", weight: -1 }]);
  });

  it("names every row of a list that lacks something", () => {
    const { problems } = parseSeeds("strul\nseg\tadjective\n", "list.tsv", {});
    expect(problems.map(({ place }) => place?.row)).toEqual([1, 2]);
    expect(problems[0]?.message).toContain('"strul": expected a part of speech');
  });

  it("takes the forms of one lemma in a lexicon as one word, and leaves phrases aside", () => {
    const text = `${head("sentiment")}phrase\tweight\tlemma\tpos\tnote\nseg\t-1\tseg\tadjective\t\nsega\t-1\tseg\tadjective\t\nunder all kritik\t-2\t\t\t\nok\t0.5\t\t\t\n`;
    const { seeds, leftAside, language } = parseSeeds(text, "xx/sentiment.core.tsv", {});
    expect(seeds).toEqual([{ word: "seg", pos: "adjective", weight: -1 }]);
    expect([leftAside, language]).toEqual([2, "xx"]);
  });
});

describe("formatLexicon", () => {
  it("writes what parseLexicon reads, keeps struck rows and remarks out of it", () => {
    const tsv = formatLexicon({
      title: "Mine",
      language: "xx",
      kind: "need",
      source: "proposed",
      overlays: "xx/need.core",
      scale: [0, 1],
      rows: [
        {
          cells: {
            phrase: "soon",
            label: "ease",
            state: "met",
            weight: "0.5",
            note: 'a "note"\twith # signs',
          },
        },
        { cells: { phrase: "lates", label: "ease", state: "met", weight: "" } },
        { cells: { phrase: "never", label: "ease", state: "unmet", weight: "0.5" }, struck: true },
      ],
      remarks: ["left out: nothing"],
    });
    const { lexicon, problems } = parseLexicon(tsv, "xx/need.mine.tsv");
    expect(problems).toEqual([]);
    expect(lexicon?.entries.map(({ phrase, weight, removes }) => [phrase, weight, removes])).toEqual([
      ["soon", 0.5, undefined],
      ["lates", 1, true],
    ]);
    expect(lexicon?.entries[0]?.note).toBe("a note with signs");
    expect(tsv).toContain("#never\tease\tunmet\t0.5");
  });
});
