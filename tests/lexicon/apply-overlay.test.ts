import { describe, expect, it } from "vitest";
import { buildPacks } from "../../src/lexicon/build-packs.js";

const head = (kind: string, more = ""): string =>
  `# title: T\n# version: 1.0.0\n# language: xx\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n${more}`;
const base = [
  { path: "xx/language.tsv", text: `${head("language")}name\tvalue\tnote\nname\tX\t\n` },
  { path: "xx/sentiment.core.tsv", text: `${head("sentiment")}phrase\tweight\ngood\t1.5\nsick\t-1\n` },
];

function rowsWith(overlay: string) {
  const { packs, problems } = buildPacks([...base, { path: "xx/sentiment.mine.tsv", text: overlay }]);
  const entries = packs.get("xx")?.lexicons.flatMap((lexicon) => lexicon.entries) ?? [];
  return { rows: Object.fromEntries(entries.map(({ phrase, weight }) => [phrase, weight])), problems };
}

describe("an overlay", () => {
  it("replaces weights, adds rows, and removes rows with an empty weight", () => {
    const { rows, problems } = rowsWith(
      `${head("sentiment", "# overlays: xx/sentiment.core\n")}phrase\tweight\ngood\t2\nsick\t\nrad\t1.8\n`,
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual({ good: 2, rad: 1.8 });
  });

  it("reports a row it removes that is not there: it is stale", () => {
    const { problems } = rowsWith(
      `${head("sentiment", "# overlays: xx/sentiment.core\n")}phrase\tweight\nnice\t\n`,
    );
    expect(problems.map(({ code }) => code)).toEqual(["lexicon/stale-overlay"]);
  });

  it("reports a base that is not there and names those that are", () => {
    const { problems } = rowsWith(
      `${head("sentiment", "# overlays: xx/mood.core\n")}phrase\tweight\nnice\t1\n`,
    );
    expect(problems[0]?.message).toContain("known: xx/sentiment.core");
  });

  it("may not take the place of a whole lexicon by having its name", () => {
    const same = { path: "xx/sentiment.core.tsv", text: `${head("sentiment")}phrase\tweight\nnice\t1\n` };
    expect(buildPacks([...base, same]).problems.map(({ code }) => code)).toEqual(["lexicon/same-name"]);
  });
});
