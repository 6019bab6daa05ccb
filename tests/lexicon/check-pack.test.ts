import { describe, expect, it } from "vitest";
import { buildPacks, type LexiconFile } from "../../src/lexicon/build-packs.js";
import { checkPack } from "../../src/lexicon/check-pack.js";

const head = (kind: string, language = "xx"): string =>
  `# title: T\n# version: 1.0.0\n# language: ${language}\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n`;
const base: readonly LexiconFile[] = [
  { path: "xx/language.tsv", text: `${head("language")}name\tvalue\tnote\nname\tX\t\n` },
  {
    path: "labels/signals.tsv",
    text: `${head("labels", "und")}label\ten\nwait\twaiting\nno_reply\tno reply\n`,
  },
];

function codes(rows: readonly string[], more: readonly LexiconFile[] = []): readonly string[] {
  const file = {
    path: "xx/signal.core.tsv",
    text: `${head("signal")}phrase\tlabel\tweight\n${rows.join("\n")}\n`,
  };
  const pack = buildPacks([...base, file, ...more]).packs.get("xx");
  if (!pack) throw new Error("no pack");
  return checkPack(pack)
    .filter(({ code }) => code !== "lexicon/missing-kind")
    .map(
      ({ code, place, hint }) => `${code} ${place?.row}${code === "lexicon/unknown-label" ? ` ${hint}` : ""}`,
    );
}

describe("checkPack", () => {
  it("has nothing against good rows", () => {
    expect(codes(["waited (for) <n>\twait\t0.9", "n/a\twait\t0.3"])).toEqual([]);
  });

  it("names an unknown label and the nearest known one", () => {
    expect(codes(["waited\twiat\t0.9"])).toEqual(['lexicon/unknown-label 8 did you mean "wait"?']);
  });

  it("finds the same phrase and label twice, also in another file", () => {
    const other = {
      path: "xx/signal.more.tsv",
      text: `${head("signal")}phrase\tlabel\tweight\nwaited\twait\t0.5\n`,
    };
    expect(codes(["waited\twait\t0.9"], [other])).toEqual(["lexicon/doubled 8"]);
  });

  it("finds a row that no text can reach: a spelling row reads its word as another", () => {
    const tokens = {
      path: "xx/token.core.tsv",
      text: `${head("token")}phrase\tlabel\tnorm\nwating\tspelling\twaiting\n`,
    };
    expect(codes(["long wating\twait\t0.9", "waiting\twait\t0.5"], [tokens])).toEqual([]);
    expect(codes(["wating*\twait\t0.9"], [tokens])).toEqual(["lexicon/unreachable 8"]);
  });

  it("wants four letters beside a star that stands alone", () => {
    expect(codes(["wai*\twait\t0.9"])).toEqual(["lexicon/short-stem 8"]);
  });
});
