const PARTS: ReadonlyMap<string, string> = new Map([
  ["½", "5"],
  ["1/2", "5"],
  ["¼", "25"],
  ["1/4", "25"],
  ["¾", "75"],
  ["3/4", "75"],
]);
const PART = /(?:^|(?<=\d)\s?|\s)(½|¼|¾|1\/2|1\/4|3\/4)$/u;
const PRICE_TAIL = /[.,:][-–]$/;

/**
 * A number as written → digits with the language's decimal sign and nothing else but "%": "1.234,50" → "1234,50",
 * "1 234" → "1234", "2½" → "2,5", "100,-" → "100". One sign before three digits groups them where it is not the
 * decimal sign ("1.500" in Danish), and before other digits parts decimals from the rest whatever the language ("2.5").
 * What is no number ("1.2.3", "10:4") stays as it is.
 */
export function numberNorm(written: string, decimal: string): string {
  const percent = written.endsWith("%") ? "%" : "";
  const plain = written.replace(/%$/, "").replace(PRICE_TAIL, "");
  const part = PART.exec(plain);
  const whole = (part ? plain.slice(0, part.index) : plain).replace(/\s/g, "");
  if (part) return `${whole === "" ? "0" : whole}${decimal}${PARTS.get(part[1] ?? "") ?? ""}${percent}`;
  return `${withDecimal(whole, decimal)}${percent}`;
}

function withDecimal(digits: string, decimal: string): string {
  const signs: readonly string[] = digits.match(/\D/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return digits;
  const at = digits.lastIndexOf(last);
  const before = digits.slice(0, at);
  const after = digits.slice(at + 1);
  if (signs.includes(":")) return digits;
  if (signs.some((sign) => sign !== last)) {
    // Both signs: the last one is the decimal sign, and it can stand there only once.
    return signs.filter((sign) => sign === last).length === 1
      ? `${before.replace(/\D/g, "")}${decimal}${after}`
      : digits;
  }
  const groups = /^[1-9]\d{0,2}(?:\D\d{3})+$/.test(digits);
  if (groups && (signs.length > 1 || last !== decimal)) return digits.replace(/\D/g, "");
  return signs.length === 1 ? `${before}${decimal}${after}` : digits;
}
