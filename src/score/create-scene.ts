import type { Match, Matcher } from "../lexicon/create-matcher.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import type { LanguagePack, LexiconKind } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import type { CompiledPack } from "./compile-pack.js";
import { findExclamations } from "./find-exclamations.js";
import type { Scene } from "./scene.js";
import { settleMatches } from "./settle-matches.js";

/** Looks every word up once and settles which matches count. */
export function createScene(
  document: Document,
  { pack, rules, derivations, decision, markLabels }: CompiledPack,
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
  for (const match of matcher.find(document)) {
    const { kind, entry } = match.compiled;
    if (kind === "cue" && markLabels.has(entry.label)) marks.push(match);
    else found[kind].push(match);
  }
  const settle = (kind: LexiconKind): readonly Match[] =>
    settleMatches(found[kind], kind, (match) => hasPartOfSpeech(match, document, pack, ports));
  const sentiment = settle("sentiment");
  const meaningful = outsideMeaningless(sentiment);
  const cues = settle("cue");
  const cuesByClause = groupByClause(cues, document);
  const contrastBySentence = findContrasts(cues, document);
  const exclamations = findExclamations(document);
  const emphasized = document.tokens.some((token) => token.emphasized);
  return {
    document,
    pack,
    rules,
    derivations,
    decision,
    question,
    matches: {
      sentiment,
      emotion: settle("emotion").filter(meaningful),
      need: settle("need").filter(meaningful),
      stage: settle("stage"),
      touchpoint: settle("touchpoint"),
      signal: settle("signal"),
      cue: cues,
      token: found.token,
      detect: found.detect,
    },
    cuesByClause,
    contrastBySentence,
    exclamations,
    plain: document.clauses.map(
      ({ sentence }, clause) =>
        !emphasized &&
        cuesByClause[clause] === undefined &&
        // A denial reaches into the clause after it.
        cuesByClause[clause - 1] === undefined &&
        exclamations[clause] === undefined &&
        !contrastBySentence.has(sentence),
    ),
    marks,
    marksByClause: groupByClause(marks, document),
  };
}

/**
 * Set phrases that mean nothing here ("kind regards", sentiment rows of weight 0) express no feeling and no need
 * either: whether a match lies outside them.
 */
function outsideMeaningless(opinions: readonly Match[]): (match: Match) => boolean {
  const phrases = opinions.filter((match) => match.compiled.entry.weight === 0);
  if (phrases.length === 0) return () => true;
  const lastByToken = new Map<number, number>();
  for (const { first, last } of phrases) {
    for (let token = first; token < last; token += 1) lastByToken.set(token, last);
  }
  return (match) => match.last > (lastByToken.get(match.first) ?? 0);
}

function findContrasts(cues: readonly Match[], document: Document): ReadonlyMap<number, Match> {
  const contrasts = new Map<number, Match>();
  for (const cue of cues) {
    const sentence = document.clauses[cue.clause]?.sentence ?? 0;
    if (cue.compiled.entry.label === "contrast" && !contrasts.has(sentence)) contrasts.set(sentence, cue);
  }
  return contrasts;
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
