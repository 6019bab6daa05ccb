import type { Driver, DriverPolarity, Estimate, Label, Nps } from "../model/index.js";
import { formatMessage, type MessageValues } from "./format-message.js";
import { formatNumber, readNumberFormat } from "./number-format.js";
import type { ReportOptions } from "./report-options.js";

/** Everything a report says, in one language: sentences, numbers, dates, names of labels. All plain text, not yet HTML. */
export interface Voice {
  readonly locale: string;
  say(key: string, values?: MessageValues): string;
  has(key: string): boolean;
  number(value: number, digits?: number): string;
  /** With "+" or a true minus sign, as NPS and differences are written. */
  signed(value: number, digits?: number): string;
  /** A share 0…1 as percent. */
  percent(share: number, digits?: number): string;
  /** Both ends of an estimate's interval, written by `write`. */
  interval(estimate: Estimate, write?: (value: number) => string): string;
  /** "+12 (−3 to +27)". */
  score(nps: Nps): string;
  /** "p = 0.03" or "p < 0.001"; the same for q. */
  p(value: number): string;
  q(value: number): string;
  /** ISO 8601 date in the words of the language; anything else as it is. */
  date(iso: string): string;
  list(items: readonly string[]): string;
  capital(text: string): string;
  /** A label's name; layers may be given in the singular or plural ("need", "needs"). The id where it has no name. */
  name(layer: string, label: string): string;
  /** A label with how it is spoken of: "Support, negative"; a need by the name of its state. */
  theme(layer: string, label: string, polarity: DriverPolarity | undefined): string;
  /** What a row of a driver table is called, columns that are no themes included. */
  driver(layer: string, driver: Driver): string;
  /** A language's name by its code. */
  language(code: string): string;
}

const SMALLEST_P = 0.001;

/** Gives a report its words; throws where the messages lack the sample number. */
export function createVoice({ labels, messages, locale }: ReportOptions): Voice {
  const format = readNumberFormat(messages);
  const say = (key: string, values?: MessageValues) => formatMessage(messages, key, values);
  const number = (value: number, digits = 0) => formatNumber(value, format, digits);
  const signed = (value: number, digits = 0) => formatNumber(value, format, digits, true);
  const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
  const find = (layer: string, label: string): Label | undefined =>
    (labels.get(layer) ?? labels.get(`${layer}s`))?.get(label);
  const name = (layer: string, label: string) => find(layer, label)?.names.get(locale) ?? label;
  const interval = (estimate: Estimate, write: (value: number) => string = (value) => signed(value)) =>
    say("format.interval", { low: write(estimate.low), high: write(estimate.high) });
  const probability = (key: string, value: number) =>
    value < SMALLEST_P
      ? say(`${key}.small`, { value: number(SMALLEST_P, 3) })
      : say(key, { value: number(value, value < 0.1 ? 3 : 2) });

  const theme = (layer: string, label: string, polarity: DriverPolarity | undefined) => {
    const state = polarity === "negative" ? "unmet" : polarity === "positive" ? "met" : undefined;
    const ofState = state && find(layer, label)?.attributes.get(`${state}_${locale}`);
    if (ofState) return capital(ofState);
    const plain = capital(name(layer, label));
    return polarity === undefined ? plain : `${plain}, ${say(`polarity.${polarity}`)}`;
  };

  return {
    locale,
    say,
    has: (key) => messages.texts.has(key) || messages.texts.has(`${key}.other`),
    number,
    signed,
    percent: (share, digits = 0) => say("format.percent", { value: number(100 * share, digits) }),
    interval,
    score: (nps) => `${signed(nps.score)} (${interval({ value: nps.score, low: nps.low, high: nps.high })})`,
    p: (value) => probability("format.p", value),
    q: (value) => probability("format.q", value),
    date: (iso) => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
      const key = `month.${Number(month)}`;
      if (year === undefined || !messages.texts.has(key)) return iso;
      return say("format.date", { year, month: say(key), day: String(Number(day)) });
    },
    list: (items) => {
      const last = items.at(-1);
      if (last === undefined) return "";
      return items.length === 1 ? last : say("format.and", { first: items.slice(0, -1).join(", "), last });
    },
    capital,
    name,
    theme,
    driver: (layer, driver) => {
      if (driver.role !== "theme") {
        const role = say(`role.${driver.role}`);
        return driver.polarity === undefined ? role : `${role}, ${say(`polarity.${driver.polarity}`)}`;
      }
      return layer === "factors" ? driver.label : theme(layer, driver.label, driver.polarity);
    },
    language: (code) => {
      if (code === "und") return say("word.unknown");
      try {
        return new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
