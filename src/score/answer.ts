import type { Match } from "../lexicon/create-matcher.js";
import type { Document } from "../model/document.js";
import type { Scene } from "./scene.js";
import { type Weighed, weigh } from "./weigh.js";

/** What a text is as an answer: something, a "nothing" whose meaning the question decides, or no answer at all. */
export type AnswerKind = "answer" | "nothing" | "non-answer" | "empty";

export function answerKind(scene: Scene): AnswerKind {
  const { tokens } = scene.document;
  if (tokens.length === 0) return "empty";
  // "10/10" has no word but may be a row.
  const spoken = scene.matches.sentiment.length > 0;
  if (
    !spoken &&
    !tokens.some(
      ({ kind }) => kind === "word" || kind === "emoji" || kind === "emoticon" || kind === "hashtag",
    )
  ) {
    return "non-answer";
  }
  if (wholeText("nothing", scene)) return "nothing";
  return wholeText("non_answer", scene) ? "non-answer" : "answer";
}

/** Marks that say something only where they are the whole text. */
export const WHOLE_TEXT: ReadonlySet<string> = new Set(["nothing", "non_answer"]);

/** "Nothing" under "what could we improve?" is praise, under "what was good?" the opposite. */
export function nothingSaid(scene: Scene): readonly Weighed[] {
  const match = wholeText("nothing", scene);
  if (!match || !scene.question || scene.question === "reason") return [];
  const valence = scene.rules["question.nothing"] * (scene.question === "improve" ? 1 : -1);
  return [weigh(match, valence, scene)];
}

/** A bare theme takes its sign from the question: "the price" under "what could we improve?". */
export function impliedByQuestion(themes: readonly Match[], scene: Scene): readonly Weighed[] {
  if (!scene.question || scene.question === "reason") return [];
  const valence = scene.rules[`question.${scene.question}`];
  return themes.map((match) => ({ match, weight: valence, cues: [], turned: false, intensity: 1 }));
}

function wholeText(label: string, { marks, document }: Scene): Match | undefined {
  if (marks.length === 0) return undefined;
  const words = wordsOf(document);
  return marks.find((mark) => mark.compiled.entry.label === label && isWhole(mark, words));
}

/** The first and the last word of a text; −1 where it has none. */
export function wordsOf({ tokens }: Document): { readonly first: number; readonly last: number } {
  const first = tokens.findIndex((token) => token.kind === "word");
  return { first, last: first < 0 ? -1 : tokens.findLastIndex((token) => token.kind === "word") };
}

/** Whether a match holds all words of a text. */
export function isWhole(match: Match, { first, last }: ReturnType<typeof wordsOf>): boolean {
  return match.first <= first && match.last > last;
}
