import type { Match, Matcher } from "../lexicon/create-matcher.js";
import { resolveMatches } from "../lexicon/resolve-matches.js";
import type { Document } from "../model/document.js";
import type { QuestionKind } from "../model/feedback.js";
import { type LanguagePack, LEXICON_KINDS, type LexiconKind } from "../model/lexicon.js";
import type { Ports } from "../model/ports.js";
import type { Scene } from "./scene.js";

/** Cue labels that mark words instead of changing the weight of others; they may overlap. */
const MARKS: ReadonlySet<string> = new Set(["person", "clause", "non_answer", "nothing"]);

/** Looks every word up once and settles which matches count. */
export function createScene(
  document: Document,
  pack: LanguagePack,
  matcher: Matcher,
  question: QuestionKind | undefined,
  ports: Ports,
): Scene {
  const groups = new Map<LexiconKind, Match[]>(LEXICON_KINDS.map((kind) => [kind, []]));
  const marks: Match[] = [];
  for (const match of matcher.find(document)) {
    const { kind, entry } = match.compiled;
    if (entry.pos?.endsWith("!") && !hasPartOfSpeech(match, document, pack, ports)) continue;
    if (kind === "cue" && MARKS.has(entry.label)) marks.push(match);
    else groups.get(kind)?.push(match);
  }
  const resolved = new Map([...groups].map(([kind, matches]) => [kind, resolveMatches(matches, kind)]));
  const meaningless = meaninglessTokens(resolved.get("sentiment") ?? []);
  for (const kind of ["emotion", "need"] as const) {
    resolved.set(
      kind,
      (resolved.get(kind) ?? []).filter((match) => !liesInside(match, meaningless)),
    );
  }
  const contrastBySentence = new Map<number, Match>();
  for (const cue of resolved.get("cue") ?? []) {
    const sentence = document.clauses[cue.clause]?.sentence ?? 0;
    if (cue.compiled.entry.label === "contrast" && !contrastBySentence.has(sentence)) {
      contrastBySentence.set(sentence, cue);
    }
  }
  return {
    document,
    pack,
    question,
    matches: resolved,
    cuesByClause: groupByClause(resolved.get("cue") ?? []),
    contrastBySentence,
    marks,
    marksByClause: groupByClause(marks),
    rule: (name) => {
      const value = pack.rules.get(name);
      if (value === undefined) throw new RangeError(`no row "${name}" in rules of language "${pack.code}"`);
      return value;
    },
  };
}

/** Tokens of set phrases that mean nothing here ("kind regards", sentiment rows of weight 0), each with its phrase. */
function meaninglessTokens(opinions: readonly Match[]): ReadonlyMap<number, Match> {
  const covered = new Map<number, Match>();
  for (const match of opinions) {
    if (match.compiled.entry.weight !== 0) continue;
    for (let token = match.first; token < match.last; token += 1) covered.set(token, match);
  }
  return covered;
}

/** Such a phrase expresses no feeling and no need either. */
function liesInside(match: Match, phrases: ReadonlyMap<number, Match>): boolean {
  const phrase = phrases.get(match.first);
  return phrase !== undefined && match.last <= phrase.last;
}

function groupByClause(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const groups = new Map<number, Match[]>();
  for (const match of matches) {
    const here = groups.get(match.clause);
    if (here) here.push(match);
    else groups.set(match.clause, [match]);
  }
  return groups;
}

/** Asked only where a row needs it; without a tagger such a row does not count. */
function hasPartOfSpeech(match: Match, document: Document, pack: LanguagePack, ports: Ports): boolean {
  const start = document.tokens[match.first]?.start ?? 0;
  if (!pack.attributes.has("tagger") || !ports.tagEnglish) return false;
  return ports.tagEnglish(document.text, start) === match.compiled.entry.pos?.slice(0, -1);
}
