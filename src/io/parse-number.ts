/**
 * A number as people write it: "1", "-1,5", "1.234,5", "1 234.5", "85 %" (→ 85).
 * `decimal` decides where one sign alone could be either ("1.234" is 1.234 with ".", 1234 with ",").
 * @returns undefined for anything else.
 */
export function parseNumber(cell: string, decimal: "." | ","): number | undefined {
  const text = cell.replaceAll(/[\s\u00a0\u202f]/g, "").replace(/%$/, "");
  const plain = /^[+-]?\d+(?:([.,])(\d+))?$/.exec(text);
  if (plain !== null) {
    const grouped = plain[1] !== undefined && plain[1] !== decimal && plain[2]?.length === 3;
    return Number(grouped ? text.replace(/[.,]/, "") : text.replace(",", "."));
  }
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  return undefined;
}
