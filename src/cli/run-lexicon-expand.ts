import { existsSync, readFileSync } from "node:fs";
import { createPorts } from "../io/helpers.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { expandForms } from "../learn/expand-forms.js";
import { formatLexicon } from "../lexicon/format-lexicon.js";
import { type ParsedSeeds, parseSeeds } from "../lexicon/parse-seeds.js";
import type { Problem } from "../model/problem.js";

export interface ExpandArguments {
  readonly words: readonly string[];
  readonly pos?: string | undefined;
  readonly weight?: number | undefined;
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

/** A lexicon file of proposed forms, and what there is to say about it. */
export interface ExpandAnswer {
  readonly tsv: string;
  readonly said: string;
}

/** Words, or files of words, → one lexicon draft; all of one kind and language. Throws ProblemError. */
export function runLexiconExpand(given: ExpandArguments): ExpandAnswer {
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const files = given.words.filter((word) => existsSync(word));
  const words = given.words.filter((word) => !existsSync(word));
  const read = files.map((file) => parseSeeds(readFileSync(file, "utf8"), file, given));
  if (words.length > 0) read.push(parseSeeds(words.join("\n"), "the words given", given));
  const language = languageOf(given, read, words, lexicons);
  const problems = [...read.flatMap((one) => one.problems), ...mixedProblems(read)];
  if (problems.length > 0) throw new ProblemError(problems);
  const kind = read[0]?.kind ?? "sentiment";
  const seeds = read.flatMap((one) => one.seeds);
  const pack = lexicons.packs.get(language);
  if (!pack || language === "und") throw new ProblemError([unknownLanguage(language, lexicons)]);
  const { forms, taken, present } = expandForms(seeds, kind, {
    pack,
    tables: lexicons.tables,
    ports: createPorts(),
  });
  const scale = kind === "sentiment" ? ([-3, 3] as const) : ([0, 1] as const);
  const tsv = formatLexicon({
    title: `Proposed forms, ${pack.attributes.get("english") ?? pack.name}`,
    language,
    kind,
    source: "proposed by genklang lexicon expand; kept or struck by a person",
    scale,
    rows: forms.map(({ phrase, seed, note }) => ({
      cells: {
        phrase,
        weight: String(seed.weight),
        label: seed.label ?? "",
        state: seed.state ?? "",
        lemma: seed.word,
        pos: seed.pos,
        note,
      },
    })),
    remarks: taken.map(
      ({ phrase, seed, lexicon, entry }) =>
        `left out: ${phrase} (${seed.word}) stands in ${lexicon}.tsv:${entry.line} as ${[entry.label, entry.state, entry.weight].filter((part) => part !== "" && part !== undefined).join(" ")}`,
    ),
  });
  const aside = read.reduce((sum, { leftAside }) => sum + leftAside, 0);
  const said = [
    `words ${seeds.length}: forms proposed ${forms.length}, there already ${present}, taken by other rows ${taken.length}`,
    ...(aside > 0 ? [`${aside} rows left aside (several words, *, no part of speech, weight 0)`] : []),
  ].join("; ");
  return { tsv, said };
}

/** The language asked for, or that the files say, or the one whose lexicons know the first word. */
function languageOf(
  given: ExpandArguments,
  read: readonly ParsedSeeds[],
  words: readonly string[],
  lexicons: LoadedLexicons,
): string {
  const said = given.language ?? read.find(({ language }) => language)?.language;
  if (said) return said;
  const seeds = read.flatMap((one) => one.seeds.map(({ word }) => word));
  const tried = new Set(seeds.length > 0 ? seeds : words);
  const knowing = [...lexicons.packs.values()].filter((pack) =>
    pack.lexicons.some(
      (lexicon) => lexicon.language === pack.code && lexicon.entries.some(({ phrase }) => tried.has(phrase)),
    ),
  );
  const [only, ...more] = knowing;
  if (only && more.length === 0) return only.code;
  const known = [...lexicons.packs.keys()].filter((code) => code !== "und").join(", ");
  throw new ProblemError([
    {
      code: "expand/language",
      message: `expected the language of "${[...tried][0] ?? ""}", and ${only ? `${[only, ...more].map(({ code }) => code).join(" and ")} know such a word` : "no lexicon knows the word"}`,
      hint: `say --language with one of ${known}`,
    },
  ]);
}

function mixedProblems(read: readonly ParsedSeeds[]): readonly Problem[] {
  const kinds = [...new Set(read.map(({ kind }) => kind))];
  if (kinds.length < 2) return [];
  const message = `expected words for one kind of lexicon, got ${kinds.join(" and ")}`;
  return [{ code: "expand/kinds", message, hint: "expand one file at a time" }];
}

function unknownLanguage(language: string, lexicons: LoadedLexicons): Problem {
  const known = [...lexicons.packs.keys()].filter((code) => code !== "und").join(", ");
  return {
    code: "expand/language",
    message: `expected --language to be one of ${known}; got "${language}"`,
    hint: `add a folder lexicons/${language}, or lay one over with --lexicons`,
  };
}
