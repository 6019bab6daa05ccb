import type {
  Analysis,
  AnalyzedRow,
  FeedbackRow,
  Label,
  LabelSets,
  SignalScore,
  Version,
} from "../../src/model/index.js";

export const VERSION: Version = { wire: 1, genklang: "0.0.0", lexicons: "0000000" };

/** A row in short: "delivery-" negative, "+" positive, "~" mixed, "" without evaluation; needs "seen+" met, "seen-" unmet. */
export interface Short {
  readonly id: string;
  readonly rating?: number;
  readonly missing?: "empty" | "dont-know" | "invalid";
  readonly weight?: number;
  readonly date?: string;
  readonly text?: string;
  readonly language?: string;
  readonly stages?: readonly string[];
  readonly touchpoints?: readonly string[];
  readonly needs?: readonly string[];
  readonly emotions?: readonly string[];
  readonly signals?: readonly (string | SignalScore)[];
  readonly sentiment?: number;
  readonly nonAnswer?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  /** More text columns. */
  readonly more?: readonly Omit<Short, "id" | "more">[];
}

export function makeRow(short: Short, row = Number(short.id) || 1): AnalyzedRow {
  const answers = [short, ...(short.more ?? [])];
  const feedback: FeedbackRow = {
    row,
    id: short.id,
    texts: answers.map((answer) => answer.text ?? "something was said"),
    weight: short.weight ?? 1,
    fields: new Map(Object.entries(short.fields ?? {})),
    problems: [],
    ...(short.rating === undefined ? {} : { rating: short.rating }),
    ...(short.missing === undefined ? {} : { ratingMissing: short.missing }),
    ...(short.date === undefined ? {} : { date: short.date }),
  };
  return { feedback, analyses: answers.map((answer) => makeAnalysis({ ...answer, id: short.id })) };
}

function makeAnalysis(short: Short): Analysis {
  const themes = (marks: readonly string[] = []) =>
    marks.map((mark) => {
      const label = mark.replace(/[-+~]$/, "");
      const sign = mark.slice(label.length);
      return {
        label,
        value: 0.9,
        evidence: evidenceOf(short.text, label),
        ...(sign === "" ? {} : { sentiment: sign === "-" ? -0.8 : sign === "+" ? 0.8 : 0 }),
        ...(sign === "~" ? { mixed: true } : {}),
      };
    });
  return {
    id: short.id,
    language: { code: short.language ?? "en", confidence: 1, by: "text" },
    ...(short.sentiment === undefined
      ? {}
      : {
          sentiment: {
            value: short.sentiment,
            label: short.sentiment < 0 ? "negative" : "positive",
            probabilities: { negative: 0, neutral: 0, positive: 0, mixed: 0 },
            by: "lexicon",
          },
        }),
    emotions: (short.emotions ?? []).map((label) => ({ label, value: 0.9 })),
    needs: (short.needs ?? []).map((mark) => ({
      label: mark.slice(0, -1),
      value: 0.9,
      state: mark.endsWith("+") ? "met" : "unmet",
    })),
    stages: themes(short.stages),
    touchpoints: themes(short.touchpoints).map((score) => ({ ...score, owner: "brand" })),
    signals: (short.signals ?? []).map((one) => (typeof one === "string" ? { label: one, value: 0.9 } : one)),
    ...(short.nonAnswer === undefined ? {} : { nonAnswer: short.nonAnswer }),
    problems:
      short.language === "xx" ? [{ code: "language/unsupported", message: "expected en, got xx" }] : [],
    version: VERSION,
  };
}

/** The label's own name in the text, where it stands there, is its evidence. */
function evidenceOf(text: string | undefined, label: string) {
  const start = text?.indexOf(label) ?? -1;
  if (start < 0) return [];
  return [
    { start, end: start + label.length, text: label, entry: `en/stage.core#${label}`, weight: 0.9, cues: [] },
  ];
}

function labelSet(
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, Label> {
  return new Map(
    Object.entries(rows).map(([id, attributes]) => [
      id,
      { id, names: new Map(), attributes: new Map(Object.entries(attributes)) },
    ]),
  );
}

/** Labels as the label files would give them. */
export const LABELS: LabelSets = new Map([
  [
    "stages",
    labelSet({
      delivery: { role: "theme" },
      support: { role: "theme", contact: "1" },
      loyalty: { role: "outcome" },
      exit: { role: "outcome", callback: "1" },
    }),
  ],
  ["touchpoints", labelSet({ phone: { owner: "brand" }, carrier: { owner: "partner" } })],
  ["needs", labelSet({ seen: { role: "empathy", callback: "1" }, ease: {} })],
  ["emotions", labelSet({ joy: {}, anger: {} })],
  [
    "signals",
    labelSet({
      wait: { valence: "-1.6" },
      resolved: { role: "resolved", valence: "1.6" },
      unresolved: { role: "unresolved", callback: "1", failure: "1", valence: "-2" },
      again: { failure: "1", valence: "-1" },
      asked: { role: "asked", valence: "0" },
      gesture: { role: "gesture", valence: "1.8" },
    }),
  ],
]);
