import type { Messages } from "./messages.js";

/** How a language writes numbers; both may be longer than one character. */
export interface NumberFormat {
  /** Between thousands. */
  readonly group: string;
  readonly decimal: string;
}

const SAMPLE = /^1(.*)234(.+)5$/u;
const MINUS = "\u2212";

/**
 * The separators of a language, read off its sample of how 1234.5 is written (message "format.number").
 * Throws when the sample is missing or is not that number.
 */
export function readNumberFormat(messages: Messages): NumberFormat {
  const sample = messages.texts.get("format.number") ?? "";
  const match = SAMPLE.exec(sample);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new Error(
      `${messages.file}: expected "format.number" to show how 1234.5 is written, got "${sample}"; write for example 1,234.5`,
    );
  }
  return { group: match[1], decimal: match[2] };
}

/**
 * A number with `digits` decimals, thousands grouped from five figures on as all three languages allow,
 * a true minus sign, and a plus sign where `signed`. What rounds to zero has no sign.
 */
export function formatNumber(value: number, format: NumberFormat, digits = 0, signed = false): string {
  if (!Number.isFinite(value)) return "\u2013";
  const [whole = "0", fraction] = Math.abs(value).toFixed(digits).split(".");
  const isZero = /^0*$/.test(whole + (fraction ?? ""));
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, format.group) : whole;
  const sign = isZero ? "" : value < 0 ? MINUS : signed ? "+" : "";
  return sign + grouped + (fraction === undefined ? "" : format.decimal + fraction);
}
