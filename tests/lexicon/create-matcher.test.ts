import { describe, expect, it } from "vitest";
import { buildPacks } from "../../src/lexicon/build-packs.js";
import { createMatcher } from "../../src/lexicon/create-matcher.js";
import { createParser } from "../../src/text/create-parser.js";

const head = (kind: string, language = "xx"): string =>
  `# title: T\n# version: 1.0.0\n# language: ${language}\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n`;

/** The phrases of signal rows found in a text, with quantity and unit. */
function find(rows: readonly string[], text: string): readonly string[] {
  const { packs, problems } = buildPacks([
    { path: "xx/language.tsv", text: `${head("language")}name\tvalue\tnote\nname\tX\t\ndecimal\t,\t\n` },
    { path: "xx/rules.core.tsv", text: `${head("rules")}name\tvalue\tsource\ngap.maximum\t3\t\n` },
    {
      path: "xx/token.core.tsv",
      text: `${head("token")}phrase\tlabel\tnorm\tnote\nthree\tnumber\t3\t\nhours\tunit\thour\t\n`,
    },
    {
      path: "xx/signal.core.tsv",
      text: `${head("signal")}phrase\tlabel\tweight\tnote\n${rows.map((row) => `${row}\twait\t1\t`).join("\n")}\n`,
    },
  ]);
  expect(problems).toEqual([]);
  const pack = packs.get("xx");
  if (!pack) throw new Error("no pack");
  const document = createParser("xx", pack.textRules)(text);
  return createMatcher(pack)
    .find(document)
    .map(({ compiled, first, last, quantity, unit }) =>
      [
        compiled.entry.phrase,
        text.slice(document.tokens[first]?.start, document.tokens[last - 1]?.end),
        quantity,
        unit,
      ]
        .filter((part) => part !== undefined)
        .join(" / "),
    );
}

describe("the matcher", () => {
  it("finds a phrase on whole tokens only", () => {
    expect(find(["late"], "too late, later")).toEqual(["late / late"]);
  });

  it("finds beginnings and endings of words", () => {
    expect(find(["deliver*", "*fee"], "deliveries returnfee")).toEqual([
      "deliver* / deliveries",
      "*fee / returnfee",
    ]);
  });

  it("tries alternatives and leaves out optional words", () => {
    const rows = ["waited|waiting (for|over) hours"];
    expect(find(rows, "waited hours")).toHaveLength(1);
    expect(find(rows, "waiting over hours")).toHaveLength(1);
    expect(find(rows, "waiting since hours")).toHaveLength(0);
  });

  it("takes several words inside a bracket", () => {
    const rows = ["turned out (to be|as) late"];
    for (const text of ["turned out late", "turned out to be late", "turned out as late"])
      expect(find(rows, text)).toHaveLength(1);
    expect(find(rows, "turned out to late")).toHaveLength(0);
  });

  it("skips up to three words in a gap, and no punctuation", () => {
    expect(find(["kept * posted"], "kept me always well posted")).toHaveLength(1);
    expect(find(["kept * posted"], "kept me a b c posted")).toHaveLength(0);
    expect(find(["kept * posted"], "kept going, posted")).toHaveLength(0);
  });

  it("takes quantities and units from digits and words", () => {
    expect(find(["waited <n> <unit>"], "waited three hours")).toEqual([
      "waited <n> <unit> / waited three hours / 3 / hour",
    ]);
    expect(find(["waited <n> <unit>"], "waited 1.500,5 hours")[0]).toContain("1500.5");
    expect(find(["<n> calls"], "3 calls")).toEqual(["<n> calls / 3 calls / 3"]);
  });

  it("does not run over the end of a sentence", () => {
    expect(find(["no reply"], "no. reply")).toEqual([]);
  });

  it("stays small for rows with many alternatives", () => {
    const many = (stem: string): string =>
      Array.from({ length: 40 }, (_, index) => `${stem}${index}`).join("|");
    expect(find([`${many("a")} (${many("b")}) (${many("c")}) ${many("d")}`], "a7 c3 d39")).toHaveLength(1);
  });
});
