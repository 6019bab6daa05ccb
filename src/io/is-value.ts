const NUMBER = /^\s*[+-]?\d+([.,]\d+)?\s*%?\s*$/;
const DATE = /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([T ]|\s*$)/;

/** True for a number or a date: what stands in rows and seldom in a header. */
export function isValue(cell: string): boolean {
  return NUMBER.test(cell) || DATE.test(cell);
}
