import { describe, expect, it } from "vitest";
import { createPorts } from "../../src/io/helpers.js";
import { loadLexicons } from "../../src/io/load-lexicons.js";
import { expandForms } from "../../src/learn/expand-forms.js";
import { inflect } from "../../src/lexicon/inflect.js";
import { parseParadigms } from "../../src/lexicon/parse-paradigms.js";
import { parseTable } from "../../src/lexicon/parse-table.js";

const head =
  "# title: T\n# version: 1.0.0\n# language: xx\n# kind: paradigms\n# source: own work\n# licence: CC-BY-4.0\n# vowels: aeiou\n# doubles: ptk\n";
const columns = "pos\tending\tform\tof\ttake\tgive\tnote\n";
const paradigmsOf = (rows: string) => parseParadigms(parseTable(head + columns + rows, "xx/paradigms.tsv"));
const texts = (word: string, pos: string, rows: string): readonly string[] =>
  inflect(word, pos, paradigmsOf(rows).rows).map(({ text }) => text);

describe("inflect", () => {
  it("takes letters and gives others, doubling where the row says so", () => {
    const rows = "noun\tC\tplural\t\t0\ter\t\nnoun\tVD\tplural\t\t0\t=er\t\nverb\te\tpast\t\t1\tede\t\n";
    expect(texts("stok", "noun", rows)).toEqual(["stokker"]);
    expect(texts("bord", "noun", rows)).toEqual(["border"]);
    expect(texts("vente", "verb", rows)).toEqual(["ventede"]);
  });

  it("lets the longest ending overrule for its own form only", () => {
    const rows =
      "noun\tC\tdefinite\t\t0\ten\t\nnoun\tC\tplural\t\t0\ter\t\nnoun\tfejl\tplural\t\t0\t-\tthe same\n";
    expect(texts("skrivefejl", "noun", rows)).toEqual(["skrivefejlen"]);
  });

  it("proposes alternatives of the same length side by side, and makes forms of forms", () => {
    const rows =
      "noun\tC\tdefinite\t\t0\ten\tcommon\nnoun\tC\tdefinite\t\t0\tet\tneuter\nnoun\tC\tgenitive\t|definite\t0\ts\t\n";
    const { rows: parsed } = paradigmsOf(rows);
    expect(inflect("gang", "noun", parsed)).toEqual([
      { text: "gangen", name: "definite, common" },
      { text: "ganget", name: "definite, neuter" },
      { text: "gangs", name: "genitive" },
      { text: "gangens", name: "definite genitive" },
      { text: "gangets", name: "definite genitive" },
    ]);
  });

  it("knows the same letter twice, and the beginning of a word", () => {
    const rows =
      "adjective\tC\tplural\t\t0\te\t\nadjective\tVC=er\tplural\t\t3\tre\t\nadjective\t^ung\tplural\t\t0\txx\t\n";
    expect(texts("sikker", "adjective", rows)).toEqual(["sikre"]);
    expect(texts("tung", "adjective", rows)).toEqual(["tunge"]);
    expect(texts("ung", "adjective", rows)).toEqual(["ungxx"]);
  });

  it("reports bad rows with their line, all of them", () => {
    const { problems } = paradigmsOf(
      "thing\tC\tplural\t\t0\ter\t\nnoun\tC\t\t\t0\ter\t\nnoun\tC\tx\t\tone\ter\t\n",
    );
    expect(problems.map(({ place }) => place?.row)).toEqual([10, 11, 12]);
    expect(problems[0]?.message).toContain('got "thing"');
  });
});

describe("the shipped paradigms", () => {
  const { tables, packs } = loadLexicons();
  const shipped = [...tables.values()].filter(({ header }) => header.get("kind") === "paradigms");
  const formsOf = (language: string, word: string, pos: string): readonly string[] =>
    shipped
      .filter(({ file }) => file.startsWith(`${language}/`))
      .flatMap((table) => inflect(word, pos, parseParadigms(table).rows))
      .filter(({ name }) => !name.includes("genitive"))
      .map(({ text }) => text);

  it("are well formed, and there for every language", () => {
    expect(shipped.flatMap((table) => parseParadigms(table).problems)).toEqual([]);
    expect(shipped.map(({ header }) => header.get("language"))).toEqual(
      [...packs.keys()].filter((code) => code !== "und"),
    );
  });

  // Forms as Den Danske Ordbog and Svenska Akademiens ordlista give them.
  it.each([
    ["da", "gebyr", "noun", ["gebyret", "gebyrer", "gebyrerne"]],
    ["da", "skrivefejl", "noun", ["skrivefejlen", "skrivefejlene"]],
    ["da", "forsinkelse", "noun", ["forsinkelsen", "forsinkelser", "forsinkelserne"]],
    ["da", "butik", "noun", ["butikken", "butikker", "butikkerne"]],
    ["da", "vente", "verb", ["venter", "ventede", "ventet", "ventes", "vent", "ventende"]],
    ["da", "tilgive", "verb", ["tilgiver", "tilgav", "tilgivet", "tilgives", "tilgiv", "tilgivende"]],
    ["da", "langsom", "adjective", ["langsomt", "langsomme", "langsommere", "langsomst", "langsomste"]],
    ["da", "god", "adjective", ["godt", "gode", "bedre", "bedst", "bedste"]],
    ["sv", "avgift", "noun", ["avgiften", "avgifter", "avgifterna"]],
    ["sv", "problem", "noun", ["problemet", "problemen"]],
    ["sv", "försening", "noun", ["förseningen", "förseningar", "förseningarna"]],
    ["sv", "vänta", "verb", ["väntar", "väntade", "väntat", "väntas", "väntades", "väntad", "väntande"]],
    ["sv", "svika", "verb", ["sviker", "svek", "svikit", "svikas", "sveks", "sviken", "svikande"]],
    ["sv", "långsam", "adjective", ["långsamt", "långsamma", "långsammare", "långsammast", "långsammaste"]],
    ["sv", "dålig", "adjective", ["dåligt", "dåliga", "sämre", "sämst", "sämsta"]],
    ["en", "easy", "adjective", ["easily", "easier", "easiest"]],
    ["en", "big", "adjective", ["bigger", "biggest"]],
    ["en", "helpful", "adjective", ["helpfully"]],
  ])("know the forms of %s %s", (language, word, pos, forms) => {
    const proposed = formsOf(language, word, pos);
    for (const form of forms) expect(proposed).toContain(form);
  });

  it("propose little that is wrong for words of known patterns", () => {
    expect(formsOf("da", "gebyr", "noun")).toHaveLength(3);
    expect(formsOf("sv", "avgift", "noun")).toHaveLength(3);
    expect(formsOf("en", "helpful", "adjective")).toEqual(["helpfully"]);
  });

  it("leave English nouns and verbs to compromise", () => {
    const pack = packs.get("en");
    if (!pack) throw new Error("no English");
    const seeds = [{ word: "dawdle", pos: "verb", weight: -1 }];
    const { forms } = expandForms(seeds, "sentiment", { pack, tables, ports: createPorts() });
    expect(forms.map(({ phrase }) => phrase)).toEqual(["dawdle", "dawdled", "dawdles", "dawdling"]);
  });
});
