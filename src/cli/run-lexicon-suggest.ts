import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { writeText } from "../io/create-writer.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { ProblemError } from "../io/problem-error.js";
import { formatOverlay, isSwitchedOn } from "../learn/format-overlay.js";
import { suggestWords } from "../learn/suggest-words.js";
import type { Suggestion } from "../learn/suggestion.js";
import { chooseCorpusLanguage } from "./choose-corpus-language.js";
import type { CorpusArguments } from "./corpus-options.js";
import { corpusScale } from "./corpus-scale.js";
import { formatSuggestions } from "./format-suggestions.js";
import { maskedExamples } from "./masked-examples.js";
import { readCorpus } from "./read-corpus.js";
import { UsageError } from "./usage-error.js";

export interface LexiconSuggestArguments extends CorpusArguments {
  readonly corpus: string;
  readonly for?: string | undefined;
  readonly minimum: number;
  readonly most: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly known?: boolean | undefined;
  readonly output?: string | undefined;
  readonly format: "table" | "json" | "tsv";
}

/** Runs `genklang lexicon suggest`: the answer on standard output, and with -o the rows to edit in a file. */
export async function runLexiconSuggest(given: LexiconSuggestArguments): Promise<void> {
  for (const name of ["minimum", "most"] as const) {
    if (!(given[name] >= 1)) throw new UsageError(`expected a number from 1 up after --${name}`);
  }
  if (given.output !== undefined) refuseEdited(given.output);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const corpus = await readCorpus(given.corpus, lexicons, analyzerOf(lexicons), given);
  const pack = chooseCorpusLanguage(corpus, lexicons, given.for);
  const comments = corpus.comments.filter(({ language }) => language === pack.code);
  const scale = corpusScale(corpus, given);
  const names = nameWordsOf(lexicons.tables.values(), []);
  const found = suggestWords(comments, pack, {
    scale,
    minimum: given.minimum,
    most: given.most,
    names: new Set([...names.given, ...names.family]),
  });
  const examplesOf = maskedExamples(found, lexicons);
  const title = {
    title: `Suggestions from ${corpus.source}, ${pack.attributes.get("english") ?? pack.name}`,
    language: pack.code,
    source: `proposed by genklang lexicon suggest from ${comments.length} comments (${corpus.ratingColumn}: ${found.comments.low} to ${scale.low}, ${found.comments.high} from ${scale.high} on), to be edited by a person`,
  };
  const overlay = (): string => formatOverlay(found.suggestions, title, examplesOf);
  if (given.output !== undefined) {
    mkdirSync(dirname(given.output), { recursive: true });
    const written = await writeText(given.output, overlay());
    const on = found.suggestions.filter(isSwitchedOn).length;
    process.stderr.write(
      `${written}: ${on} rows, and ${found.suggestions.length - on} switched off (# before them: a doubt, or no weight)\n  read each row: delete it, change its weight, or keep it; the comments quoted above the rows are for you alone\n`,
    );
    if (given.format === "table") return;
  }
  const answer =
    given.format === "tsv"
      ? overlay()
      : given.format === "json"
        ? `${JSON.stringify({ language: pack.code, scale, ...found, examples: undefined }, withoutTexts, 2)}\n`
        : `${formatSuggestions(found, { scale, language: pack.attributes.get("english") ?? pack.name, known: given.known ?? false, examplesOf })}\n`;
  await writeText("stdout:", answer);

  function withoutTexts(key: string, value: unknown): unknown {
    return key === "examples" && Array.isArray(value)
      ? value.map((place: Suggestion["examples"][number]) => ({ id: place.id, text: examplesOf.of(place) }))
      : value;
  }
}

/** Hours of editing are in such a file. */
function refuseEdited(path: string): void {
  if (!existsSync(path)) return;
  throw new ProblemError([
    {
      code: "output/exists",
      message: `Expected a new file, but "${path}" is there already, and rows edited by hand would be lost.`,
      place: { file: path },
      hint: "Choose another name, or delete the file; nothing was written.",
    },
  ]);
}
