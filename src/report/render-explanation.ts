import type {
  Analysis,
  Cue,
  Evidence,
  NeedScore,
  Score,
  SignalScore,
  StageScore,
} from "../model/analysis.js";
import type { Label } from "../model/lexicon.js";
import { formatMessage } from "./format-message.js";
import { formatNumber, readNumberFormat } from "./number-format.js";
import type { Paint } from "./paint.js";
import type { ReportOptions } from "./report-options.js";

export interface ExplanationOptions extends ReportOptions {
  readonly paint: Paint;
  /** A language code → its name as the reader calls it. */
  readonly nameLanguage: (code: string) => string;
}

/** One analysis with its text → the text with its words coloured, then each score with its reasons in sentences. */
export function renderExplanation(text: string, analysis: Analysis, options: ExplanationOptions): string {
  const { messages, paint } = options;
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    formatMessage(messages, key, values);
  const numbers = readNumberFormat(messages);
  const decimal = (value: number, signed = false): string => formatNumber(value, numbers, 2, signed);
  return [
    paintText(text, analysis.sentiment?.evidence ?? [], paint),
    "",
    languageLine(),
    ...sentimentLines(),
    ...section("emotions", analysis.emotions, scoreLine),
    ...section("needs", analysis.needs, scoreLine),
    ...section("stages", analysis.stages, placeLine),
    ...section("touchpoints", analysis.touchpoints, placeLine),
    ...section("signals", analysis.signals, signalLine),
    ...analysis.problems.filter(({ code }) => code !== "language/unsupported").map(({ message }) => message),
  ].join("\n");

  function languageLine(): string {
    const { code, confidence, by } = analysis.language;
    if (code === UNDECIDED) return say("explain.language.none");
    const language = options.nameLanguage(code);
    if (analysis.problems.some((problem) => problem.code === "language/unsupported")) {
      return say("explain.unsupported", { language });
    }
    return say(`explain.language.${by}`, {
      language,
      confidence: say("format.percent", { value: Math.round(100 * confidence) }),
    });
  }

  function sentimentLines(): readonly string[] {
    const { sentiment } = analysis;
    if (analysis.nonAnswer) return [say("explain.nonanswer")];
    if (!sentiment) return [say("explain.sentiment.none")];
    const label = paint.strong(say(`explain.label.${sentiment.label}`));
    return [
      say("explain.sentiment", { label, value: decimal(sentiment.value, true) }),
      ...(sentiment.evidence ?? []).map((evidence) => `  ${reason(evidence)}`),
    ];
  }

  function reason(evidence: Evidence): string {
    const weight = (evidence.weight < 0 ? paint.bad : paint.good)(decimal(evidence.weight, true));
    const cues = evidence.cues.map((cue) => `, ${cueWords(cue)} (×${decimal(cue.factor)})`);
    return `${say("explain.weight", { text: evidence.text, weight })}${reading(evidence)}${cues.join("")}  ${paint.muted(shortEntry(evidence.entry))}`;
  }

  function section<One extends Score>(
    name: string,
    scores: readonly One[],
    line: (score: One, label: string) => string,
  ): readonly string[] {
    if (scores.length === 0) return [];
    return [
      "",
      paint.strong(say(`explain.heading.${name}`)),
      ...scores.flatMap((score) => [
        `  ${line(score, labelName(name, score))}`,
        ...(score.evidence ?? []).map((evidence) => `    ${source(evidence)}`),
      ]),
    ];
  }

  function scoreLine(score: Score, label: string): string {
    return say("explain.score", { label, value: decimal(score.value) });
  }

  function placeLine(score: StageScore, label: string): string {
    const value = decimal(score.value);
    if (score.sentiment === undefined) return say("explain.place.none", { label, value });
    return say("explain.place", { label, value, sentiment: decimal(score.sentiment, true) });
  }

  function signalLine(score: SignalScore, label: string): string {
    if (score.quantity === undefined) return scoreLine(score, label);
    const unit = formatMessage(messages, `explain.unit.${score.unit ?? "time"}`, { n: score.quantity });
    return say("explain.quantity", { label, quantity: String(score.quantity), unit });
  }

  function source(evidence: Evidence): string {
    const key = evidence.entry.startsWith("und/derive") ? "explain.derived" : "explain.words";
    const cues = evidence.cues.map((cue) => `, ${cueWords(cue)}`).join("");
    return `${say(key, { text: evidence.text })}${reading(evidence)}${cues}  ${paint.muted(shortEntry(evidence.entry))}`;
  }

  function cueWords(cue: Cue): string {
    return `${say(`explain.cue.${cue.label}`, { text: cue.text })}${reading(cue)}`;
  }

  /** What words that were misspelt were taken for. */
  function reading({ readAs }: Pick<Evidence, "readAs">): string {
    return readAs === undefined ? "" : `, ${say("explain.reading", { text: readAs })}`;
  }

  function labelName(set: string, score: Score & Partial<NeedScore>): string {
    const label: Label | undefined = options.labels.get(set)?.get(score.label);
    const column = score.state ? `${score.state}_${options.locale}` : options.locale;
    return label?.attributes.get(column) || label?.names.get(options.locale) || score.label;
  }
}

/** The text with its evidence painted: good or bad by sign, with a sign in front so that colour is not needed. */
function paintText(text: string, evidence: readonly Evidence[], paint: Paint): string {
  let painted = "";
  let place = 0;
  for (const { start, end, weight } of [...evidence].sort((a, b) => a.start - b.start)) {
    if (start < place) continue;
    painted += text.slice(place, start);
    painted +=
      weight < 0 ? paint.bad(`[−${text.slice(start, end)}]`) : paint.good(`[+${text.slice(start, end)}]`);
    place = end;
  }
  return painted + text.slice(place);
}

const UNDECIDED = "und";
const LONGEST_ENTRY = 60;

/** Rows with many alternatives are long; the beginning tells where to look. */
function shortEntry(entry: string): string {
  return entry.length <= LONGEST_ENTRY ? entry : `${entry.slice(0, LONGEST_ENTRY)}…`;
}
