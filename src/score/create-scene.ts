import type { Match, Matcher } from "../lexicon/create-matcher.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { LanguagePack, LexiconKind } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import { isWhole, wordsOf } from "./answer.js";
import type { CompiledPack } from "./compile-pack.js";
import { BITS_BEHIND_CUE, BITS_OF_CUE, CONTRAST, EMPHASIS } from "./cues/cue-bits.js";
import { findExclamations } from "./find-exclamations.js";
import type { Scene } from "./scene.js";
import { settleMatches } from "./settle-matches.js";

/** Looks every word up once and settles which matches count. */
export function createScene(
  document: Document,
  { pack, rules, derivations, decision, marks: reaches }: CompiledPack,
  matcher: Matcher,
  question: QuestionKind | undefined,
  ports: Ports,
): Scene {
  const found: Record<LexiconKind, Match[]> = {
    sentiment: [],
    emotion: [],
    need: [],
    stage: [],
    touchpoint: [],
    signal: [],
    cue: [],
    token: [],
    detect: [],
  };
  const marks: Match[] = [];
  let words: ReturnType<typeof wordsOf> | undefined;
  const isAll = (match: Match): boolean => {
    words ??= wordsOf(document);
    return isWhole(match, words);
  };
  const readings = matcher.read(document);
  for (const match of matcher.find(document, readings)) {
    const { kind, entry } = match.compiled;
    const reach = kind === "cue" ? reaches.get(entry.label) : undefined;
    if (reach === undefined) found[kind].push(match);
    else if (reach === "any" || (reach === "whole" && isAll(match))) marks.push(match);
  }
  const hasPart = (match: Match): boolean => hasPartOfSpeech(match, document, pack, ports);
  const sentiment = settleMatches(found.sentiment, "sentiment", hasPart);
  const meaningless = meaninglessIn(sentiment);
  const cues = settleMatches(found.cue, "cue", hasPart);
  const cuesByClause = groupByClause(cues, document);
  const contrastBySentence = findContrasts(cues, document);
  const exclamations = findExclamations(document);
  const cueBits = cueBitsOf(document, cues, exclamations, contrastBySentence);
  return {
    document,
    readings,
    pack,
    rules,
    derivations,
    decision,
    question,
    matches: {
      sentiment,
      emotion: outside(settleMatches(found.emotion, "emotion", hasPart), meaningless),
      need: outside(settleMatches(found.need, "need", hasPart), meaningless),
      stage: settleMatches(found.stage, "stage", hasPart),
      touchpoint: settleMatches(found.touchpoint, "touchpoint", hasPart),
      signal: settleMatches(found.signal, "signal", hasPart),
      cue: cues,
      token: found.token,
      detect: found.detect,
    },
    cuesByClause,
    contrastBySentence,
    exclamations,
    cueBits,
    marks,
  };
}

/** By clause, the rules that something there could ask for. */
function cueBitsOf(
  { tokens, clauses }: Document,
  cues: readonly Match[],
  exclamations: Scene["exclamations"],
  contrastBySentence: Scene["contrastBySentence"],
): readonly number[] {
  let everywhere = 0;
  for (let index = 0; index < tokens.length && everywhere === 0; index += 1) {
    if (tokens[index]?.emphasized) everywhere = EMPHASIS;
  }
  const bits: number[] = [];
  for (let clause = 0; clause < clauses.length; clause += 1) {
    const contrast = contrastBySentence.size > 0 && contrastBySentence.has(clauses[clause]?.sentence ?? 0);
    const exclaims = exclamations[clause] !== undefined;
    bits.push(everywhere | (exclaims ? EMPHASIS : 0) | (contrast ? CONTRAST : 0));
  }
  for (let index = 0; index < cues.length; index += 1) {
    const { clause, compiled } = cues[index] as Match;
    const { label } = compiled.entry;
    bits[clause] = (bits[clause] ?? 0) | (BITS_OF_CUE.get(label) ?? 0);
    const behind = BITS_BEHIND_CUE.get(label);
    if (behind !== undefined && clause + 1 < bits.length) {
      bits[clause + 1] = (bits[clause + 1] ?? 0) | behind;
    }
  }
  return bits;
}

/**
 * Where set phrases end that mean nothing here ("kind regards", sentiment rows of weight 0), by the tokens they cover;
 * undefined where there are none, as in most texts.
 */
function meaninglessIn(opinions: readonly Match[]): ReadonlyMap<number, number> | undefined {
  let lastByToken: Map<number, number> | undefined;
  for (let index = 0; index < opinions.length; index += 1) {
    const { compiled, first, last } = opinions[index] as Match;
    if (compiled.entry.weight !== 0) continue;
    lastByToken ??= new Map();
    for (let token = first; token < last; token += 1) lastByToken.set(token, last);
  }
  return lastByToken;
}

/** The matches outside such phrases, which express no feeling and no need either. */
function outside(
  matches: readonly Match[],
  meaningless: ReadonlyMap<number, number> | undefined,
): readonly Match[] {
  if (meaningless === undefined) return matches;
  return matches.filter((match) => match.last > (meaningless.get(match.first) ?? 0));
}

const NO_CONTRASTS: ReadonlyMap<number, Match> = new Map();

function findContrasts(cues: readonly Match[], { clauses }: Document): ReadonlyMap<number, Match> {
  let contrasts: Map<number, Match> | undefined;
  for (const cue of cues) {
    if (cue.compiled.entry.label !== "contrast") continue;
    contrasts ??= new Map();
    const sentence = clauses[cue.clause]?.sentence ?? 0;
    if (!contrasts.has(sentence)) contrasts.set(sentence, cue);
  }
  return contrasts ?? NO_CONTRASTS;
}

function groupByClause(matches: readonly Match[], document: Document): readonly (readonly Match[])[] {
  const groups: Match[][] = new Array(document.clauses.length);
  for (const match of matches) {
    const here = groups[match.clause];
    if (here) here.push(match);
    else groups[match.clause] = [match];
  }
  return groups;
}

/** Asked only where a row needs it; without a tagger such a row does not count. */
function hasPartOfSpeech(match: Match, document: Document, pack: LanguagePack, ports: Ports): boolean {
  const start = document.tokens[match.first]?.start ?? 0;
  if (!pack.attributes.has("tagger") || !ports.tagEnglish) return false;
  return ports.tagEnglish(document.text, start) === match.compiled.entry.pos?.slice(0, -1);
}
