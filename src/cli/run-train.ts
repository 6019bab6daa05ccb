import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { maskText } from "../insight/mask-text.js";
import { createFindPersonal } from "../insight/personal-spans.js";
import { writeText } from "../io/create-writer.js";
import { createPorts } from "../io/helpers.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import { nameWordsOf } from "../io/name-words-of.js";
import { ProblemError } from "../io/problem-error.js";
import { formatOverlayModel } from "../learn/format-overlay-model.js";
import { listDisagreements } from "../learn/list-disagreements.js";
import { namesIn } from "../learn/names-in.js";
import type { RatedComment } from "../learn/rated-comment.js";
import { seenComments } from "../learn/seen-comments.js";
import type { SentimentScale } from "../learn/sentiment-scale.js";
import { type OverlayTraining, trainOverlay } from "../learn/train-overlay.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { CorpusArguments } from "./corpus-options.js";
import { formatTraining, type TrainedLanguage } from "./format-training.js";
import { type Corpus, readCorpus } from "./read-corpus.js";
import { sentimentScaleOfCorpus } from "./sentiment-scale-of-corpus.js";
import { UsageError } from "./usage-error.js";

export interface TrainArguments extends CorpusArguments {
  readonly survey: string;
  readonly output: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly name: string;
  readonly keep?: boolean | undefined;
  readonly disagreements: number;
  readonly draws: number;
  readonly seed: number;
  readonly format: "table" | "json";
}

type Rated = RatedComment & { readonly rating: number };

/** Characters of a comment that is shown for reading. */
const EXCERPT = 160;

/** Runs `genklang train`; the exit code is 1 where no language gave an overlay. */
export async function runTrain(given: TrainArguments): Promise<number> {
  if (!/^[a-z0-9-]+$/.test(given.name))
    throw new UsageError(`expected --name of small letters, figures and "-"; got "${given.name}"`);
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const corpus = await readCorpus(given.survey, lexicons, analyzerOf(lexicons), given);
  const scale = sentimentScaleOfCorpus(corpus, given);
  const rated = corpus.comments.flatMap(({ group, rating, ...comment }): readonly Rated[] => {
    if (rating === undefined) return [];
    // A column that only looks like segments would hold out whole segments unasked.
    return [{ ...comment, rating, ...(given.by && group ? { group } : {}) }];
  });
  refuseTaught(rated, lexicons, corpus.source);
  const answers: TrainedLanguage[] = [];
  for (const pack of lexicons.packs.values()) {
    const comments = rated.filter(({ language }) => language === pack.code);
    if (pack.code === UNDECIDED || comments.length === 0) continue;
    answers.push(await trainLanguage(pack, comments, corpus, scale));
  }
  if (answers.length === 0) throw noLanguage(corpus.source, [...lexicons.packs.keys()]);
  const answer =
    given.format === "json"
      ? JSON.stringify({ scale, languages: answers }, undefined, 2)
      : formatTraining(answers, scale, given.output);
  await writeText("stdout:", `${answer}\n`);
  return answers.some(({ files }) => files.length > 0) ? 0 : 1;

  async function trainLanguage(
    pack: LanguagePack,
    comments: readonly Rated[],
    { source }: Corpus,
    cut: SentimentScale,
  ): Promise<TrainedLanguage> {
    const texts = comments.map(({ text }) => text);
    const sources = [...new Set(comments.flatMap(({ group }) => group ?? []))];
    const training = trainOverlay(comments, pack, {
      scale: cut,
      name: given.name,
      names: namesIn([{ pack, texts, sources }], lexicons.tables),
      ports: createPorts(),
      seed: given.seed,
      draws: given.draws,
    });
    const language = { language: pack.code, name: pack.attributes.get("english") ?? pack.name };
    if ("refusal" in training)
      return { ...language, comments: comments.length, refusal: training.refusal, files: [] };
    const files =
      training.verdict.isWorthIt || given.keep ? await write(training, pack.code, source, cut) : [];
    return {
      ...language,
      comments: training.learned.length,
      training,
      files,
      disagreements: masked(training, texts, cut),
    };
  }

  async function write(
    training: OverlayTraining,
    language: string,
    source: string,
    cut: SentimentScale,
  ): Promise<readonly string[]> {
    const files = formatOverlayModel(training, {
      source: basename(source),
      language,
      name: given.name,
      date: new Date().toISOString().slice(0, 10),
      seed: given.seed,
      scale: cut,
      heldOutBy: given.by?.[0] ?? "words",
    });
    const written: string[] = [];
    for (const { path, text } of files) {
      const file = join(given.output, path);
      mkdirSync(dirname(file), { recursive: true });
      written.push(await writeText(file, text));
    }
    return written;
  }

  function masked(
    { heldOut }: OverlayTraining,
    texts: readonly string[],
    cut: SentimentScale,
  ): NonNullable<TrainedLanguage["disagreements"]> {
    const find = createFindPersonal(texts, nameWordsOf(lexicons.tables.values(), lexicons.packs.values()));
    return listDisagreements(heldOut, cut, given.disagreements).map(({ comment, rating, answer }) => {
      const short = comment.text.length > EXCERPT ? `${comment.text.slice(0, EXCERPT)}…` : comment.text;
      const text = maskText(short, find(short)).text.replace(/\s+/gu, " ").trim();
      return { id: comment.id, rating, value: answer.value, text };
    });
  }
}

const UNDECIDED = "und";
/** Short comments come back in every survey; a larger share is no chance. */
const MOST_BY_CHANCE = 0.05;

/** What an overlay that has seen the comments says of them would be learned from as if it were known beforehand. */
function refuseTaught(rated: readonly Rated[], { tables }: LoadedLexicons, source: string): void {
  const seenBy = seenComments(tables.values());
  const seen = seenBy ? rated.filter(({ text, language }) => seenBy(text, language) !== undefined) : [];
  if (seen.length <= rated.length * MOST_BY_CHANCE) return;
  throw new ProblemError([
    {
      code: "train/seen",
      message: `Expected comments that no overlay has seen, but ${seen.length} of ${rated.length} in "${source}" taught the one given with --lexicons.`,
      place: { file: source },
      hint: "Leave --lexicons out: the new overlay takes the place of the old one.",
    },
  ]);
}

function noLanguage(source: string, known: readonly string[]): ProblemError {
  return new ProblemError([
    {
      code: "train/language",
      message: `Expected rated comments in ${known.filter((code) => code !== UNDECIDED).join(", ")} in "${source}", got none.`,
      place: { file: source },
      hint: "Say the language with --language, if it was not recognised.",
    },
  ]);
}
