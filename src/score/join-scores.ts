import type { Evidence, Score, Sentiment, SentimentLabel } from "../model/analysis.js";
import { round } from "../model/round.js";
import { likeliest } from "./likeliest.js";
import type { DocumentScores } from "./score-document.js";

/** The scores of one stretch of a text, made with evidence, and where the stretch begins. */
export interface PartScores {
  readonly scores: DocumentScores;
  readonly start: number;
}

/**
 * The scores of a text whose stretches were scored apart, each in its own language. A label's value is the chance that
 * any stretch carries it, 1 − Π(1 − value); sentiments of stages and touchpoints are means by value, and `mixed` where they
 * differ in sign; the text's own sentiment is the mean by absolute evidence, its label what stretches that are
 * independent of one another come to: mixed where one is, or one is positive and another negative.
 */
export function joinScores(parts: readonly PartScores[], withEvidence: boolean): DocumentScores {
  const lists = <One extends Score>(of: (scores: DocumentScores) => readonly One[]): readonly One[] =>
    parts.flatMap(({ scores, start }) =>
      of(scores).map((one) => ({ ...one, evidence: (one.evidence ?? []).map((e) => moved(e, start)) })),
    );
  const join = <One extends Score>(of: (scores: DocumentScores) => readonly One[], keep: Keep<One>) =>
    joinLabels(lists(of), keep, withEvidence);
  const sentiment = joinSentiments(parts, withEvidence);
  const nonAnswer = parts.every(({ scores }) => scores.nonAnswer);
  return {
    ...(sentiment ? { sentiment } : {}),
    emotions: join(({ emotions }) => emotions, asItIs),
    needs: join(({ needs }) => needs, asItIs),
    stages: join(({ stages }) => stages, withSentiment),
    touchpoints: join(({ touchpoints }) => touchpoints, withSentiment),
    signals: join(({ signals }) => signals, asItIs),
    ...(nonAnswer ? { nonAnswer } : {}),
  };
}

type Keep<One> = (same: readonly [One, ...One[]]) => One;

function asItIs<One>([first]: readonly [One, ...One[]]): One {
  return first;
}

function withSentiment<One extends Score & { sentiment?: number; mixed?: boolean }>(
  same: readonly [One, ...One[]],
): One {
  const said = same.filter(({ sentiment }) => sentiment !== undefined);
  if (said.length === 0) return same[0];
  const weight = said.reduce((sum, { value }) => sum + value, 0);
  const mean = said.reduce((sum, { value, sentiment = 0 }) => sum + value * sentiment, 0) / weight;
  const signs = new Set(said.map(({ sentiment = 0 }) => Math.sign(sentiment)));
  const mixed = said.some((one) => one.mixed) || (signs.has(1) && signs.has(-1));
  return { ...same[0], sentiment: round(mean), ...(mixed ? { mixed } : {}) };
}

function joinLabels<One extends Score & { state?: string }>(
  all: readonly One[],
  keep: Keep<One>,
  withEvidence: boolean,
): readonly One[] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const key = `${one.label} ${one.state ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .map((group): One => {
      const { evidence: _, ...kept } = keep(group);
      const value = round(1 - group.reduce((rest, one) => rest * (1 - one.value), 1));
      const evidence = group.flatMap((one) => one.evidence ?? []);
      // Evidence is optional in every Score: what is left without it is still a One, which Omit cannot say.
      return { ...kept, value, ...(withEvidence ? { evidence } : {}) } as unknown as One;
    })
    .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

function joinSentiments(parts: readonly PartScores[], withEvidence: boolean): Sentiment | undefined {
  const said = parts.flatMap(({ scores: { sentiment }, start }) => {
    if (!sentiment) return [];
    const evidence = (sentiment.evidence ?? []).map((one) => moved(one, start));
    return { sentiment, evidence, weight: evidence.reduce((sum, one) => sum + Math.abs(one.weight), 0) };
  });
  if (said.length === 0) return undefined;
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number): number => (total > 0 ? weight / total : 1 / said.length);
  const probabilities = joinProbabilities(said.map(({ sentiment }) => sentiment.probabilities));
  return {
    value: round(said.reduce((sum, { sentiment, weight }) => sum + share(weight) * sentiment.value, 0)),
    label: likeliest(probabilities),
    probabilities,
    by: said.every(({ sentiment }) => sentiment.by === said[0]?.sentiment.by)
      ? (said[0]?.sentiment.by ?? "both")
      : "both",
    ...(withEvidence ? { evidence: said.flatMap(({ evidence }) => evidence) } : {}),
  };
}

type Probabilities = Readonly<Record<SentimentLabel, number>>;

function joinProbabilities(all: readonly Probabilities[]): Probabilities {
  const product = (of: (one: Probabilities) => number): number => all.reduce((p, one) => p * of(one), 1);
  const neutral = product((one) => one.neutral);
  const positive = product((one) => one.positive + one.neutral) - neutral;
  const negative = product((one) => one.negative + one.neutral) - neutral;
  return {
    negative: round(negative),
    neutral: round(neutral),
    positive: round(positive),
    mixed: round(Math.max(0, 1 - neutral - positive - negative)),
  };
}

function moved(evidence: Evidence, by: number): Evidence {
  return {
    ...evidence,
    start: evidence.start + by,
    end: evidence.end + by,
    cues: evidence.cues.map((cue) => ({ ...cue, start: cue.start + by, end: cue.end + by })),
  };
}
