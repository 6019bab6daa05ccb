import type { ColumnType } from "./dialect.js";
import type { CellValue } from "./writer.js";
import { xlsxCellText } from "./xlsx-cell-text.js";

/** A value as hyparquet gives it → as JSON can hold it: dates as ISO 8601 text, whole numbers too large as text. */
export function plainValue(value: unknown, type?: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Date)
    return type === "date" && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, 10)
      : xlsxCellText(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (ArrayBuffer.isView(value))
    return Array.from(value as unknown as Iterable<unknown>, (one) => plainValue(one));
  if (Array.isArray(value)) return value.map((one) => plainValue(one));
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValue(one)]));
  return value;
}

const WHOLE = /^-?\d{1,19}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LARGEST = 2n ** 63n;

/** A cell as hyparquet-writer wants it for a type: null where it is empty, undefined where it does not fit. */
export function parquetValue(value: CellValue, type: ColumnType): unknown {
  if (value === undefined || value === "") return null;
  switch (type) {
    case "integer":
      return wholeNumber(value);
    case "number":
      return typeof value === "number" ? value : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "date":
    case "timestamp":
      return moment(String(value));
    default:
      return String(value);
  }
}

function wholeNumber(value: CellValue): bigint | undefined {
  if (!WHOLE.test(String(value))) return undefined;
  const number = BigInt(String(value));
  return number >= -LARGEST && number < LARGEST ? number : undefined;
}

function moment(text: string): Date | undefined {
  const date = new Date(DAY.test(text) ? `${text}T00:00:00Z` : `${text.replace(" ", "T")}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
