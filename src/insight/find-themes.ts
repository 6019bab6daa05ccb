import type { ThemeCandidate, ThemeSummary } from "../model/index.js";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.js";
import { wilsonInterval } from "../stats/wilson-interval.js";
import { compareNps } from "./compare-nps.js";
import { groupPart } from "./group-part.js";
import type { Limits } from "./limits.js";
import { textOrder } from "./text-order.js";

/** A comment that was read, as a search for themes sees it. */
export interface ThemeComment {
  readonly id: string;
  /** Draws the examples: the hash of seed, file and row. */
  readonly order: number;
  readonly rating?: number;
  readonly weight: number;
  readonly language: string;
  readonly stages: readonly string[];
  readonly tone?: string;
  /** Whether a stage, need, touchpoint or signal was found. */
  readonly hasLabel: boolean;
  /** Words and pairs of words that no label covers, each once. */
  readonly phrases: ReadonlySet<string>;
}

export interface ThemeOptions {
  readonly limits: Limits;
  /**
   * Which theme a phrase speaks of (its noun's base form), by language; undefined where it is no noun. Asked only for
   * phrases frequent enough.
   */
  readonly themeOf: (
    language: string,
    phrase: string,
    counts: ReadonlyMap<string, number>,
  ) => string | undefined;
}

/** A phrase in fewer of the comments of its language than this is no theme of the file; conventions, like those below. */
const LEAST_SHARE = 0.004;
/** One in more is what the file is about, and tells nothing apart. */
const MOST_SHARE = 0.25;
/** Share of a theme's comments that a longer phrase needs to give the theme its name. */
const TELLING = 0.5;
/** Share of a theme's staged comments from which a stage is the theme's. */
const CLEAR_STAGE = 0.5;
const MOST_THEMES = 30;
const EXAMPLES = 3;

/**
 * Phrases that no label covers, by theme: counted, grouped, named by their most telling phrase. Candidates for a person to
 * judge. A comment may hold several, or none; few comments give few candidates or none at all.
 */
export function findThemes(
  comments: readonly ThemeComment[],
  { limits, themeOf }: ThemeOptions,
): ThemeSummary {
  const least = Math.max(limits.suppressBelow, Math.ceil(LEAST_SHARE * comments.length));
  const byLanguage = new Map<string, ThemeComment[]>();
  for (const comment of comments) {
    const known = byLanguage.get(comment.language);
    if (known === undefined) byLanguage.set(comment.language, [comment]);
    else known.push(comment);
  }
  const found = [...byLanguage].flatMap(([language, members]) => {
    const counts = new Map<string, number>();
    for (const { phrases } of members)
      for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    const themes = new Map<string, Set<string>>();
    for (const [phrase, count] of counts) {
      if (count < least || count > Math.max(least, MOST_SHARE * members.length)) continue;
      const theme = themeOf(language, phrase, counts);
      if (theme === undefined) continue;
      const known = themes.get(theme);
      if (known === undefined) themes.set(theme, new Set([phrase]));
      else known.add(phrase);
    }
    return [...themes.values()].map((phrases) => ({ language, phrases, counts, members }));
  });
  const candidates = found
    .map((one) => candidateOf(one, comments, limits))
    .sort((left, right) => right.comments - left.comments || textOrder(left.name, right.name))
    .slice(0, MOST_THEMES);
  const adjusted = adjust(candidates);
  const kept = found.filter(({ phrases }) =>
    adjusted.some(({ phrases: own }) => own.some(({ phrase }) => phrases.has(phrase))),
  );
  const holds = ({ phrases, language }: ThemeComment) =>
    kept.some(
      (theme) => theme.language === language && [...theme.phrases].some((phrase) => phrases.has(phrase)),
    );
  const covered = comments.filter(holds);
  const inTheme = new Set(covered);
  return {
    themes: adjusted,
    comments: comments.length,
    covered: covered.length,
    without: comments.filter((comment) => !comment.hasLabel && !inTheme.has(comment)).length,
    least,
  };
}

interface FoundTheme {
  readonly language: string;
  readonly phrases: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly members: readonly ThemeComment[];
}

function candidateOf(
  { language, phrases, counts, members }: FoundTheme,
  all: readonly ThemeComment[],
  limits: Limits,
): ThemeCandidate {
  const holding = members.filter((comment) => [...phrases].some((phrase) => comment.phrases.has(phrase)));
  const inside = new Set(holding);
  const others = all.filter((comment) => !inside.has(comment));
  const inOrder = [...phrases].sort(
    (left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0) || textOrder(left, right),
  );
  // The longest phrase that most of them use says most; else the most frequent.
  const telling = inOrder.filter((phrase) => (counts.get(phrase) ?? 0) >= TELLING * holding.length);
  const [name = inOrder[0] ?? ""] = telling.sort((left, right) => right.length - left.length);
  const difference = compareNps(holding, others, limits);
  const stage = clearStage(holding);
  const toned = (tone: string) => holding.filter((comment) => comment.tone === tone).length;
  return {
    name,
    phrases: inOrder.map((phrase) => ({ phrase, language, comments: counts.get(phrase) ?? 0 })),
    comments: holding.length,
    share: wilsonInterval(all.length > 0 ? holding.length / all.length : 0, all.length),
    ...(stage === undefined ? {} : { stage }),
    positive: toned("positive"),
    negative: toned("negative"),
    part: groupPart(name, holding, limits),
    ...(difference === undefined ? {} : { difference }),
    examples: [...holding]
      .sort((left, right) => left.order - right.order || textOrder(left.id, right.id))
      .slice(0, EXAMPLES)
      .map(({ id }) => id),
  };
}

function clearStage(comments: readonly ThemeComment[]): string | undefined {
  const staged = comments.filter(({ stages }) => stages.length > 0);
  const counts = new Map<string, number>();
  for (const { stages } of staged)
    for (const stage of stages) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const [first] = [...counts].sort(([left, one], [right, other]) => other - one || textOrder(left, right));
  return first !== undefined && first[1] >= CLEAR_STAGE * staged.length ? first[0] : undefined;
}

function adjust(candidates: readonly ThemeCandidate[]): ThemeCandidate[] {
  const tested = candidates.filter(({ difference }) => difference !== undefined);
  const adjusted = benjaminiHochberg(tested.map(({ difference }) => difference?.p as number));
  return candidates.map((candidate) => {
    const q = adjusted[tested.indexOf(candidate)];
    if (candidate.difference === undefined || q === undefined) return candidate;
    return { ...candidate, difference: { ...candidate.difference, q } };
  });
}
