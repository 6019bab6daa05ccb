/** A cell as a number: decimal point or comma, no thousands separators. Undefined where it is none. */
export function parseNumber(cell: string): number | undefined {
  const text = cell
    .trim()
    .replace(/^([-+−]?\d*),(\d+)$/, "$1.$2")
    .replace(/^−/, "-");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return undefined;
  return Number(text);
}
