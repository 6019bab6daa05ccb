import type { SchemaElement, SchemaTree } from "hyparquet";
import type { ColumnType } from "./dialect.js";

/** What a column of a Parquet file holds, by its logical, converted and physical type. */
export function parquetTypeOf({ element, children }: SchemaTree): ColumnType {
  if (children.length > 0 || element.repetition_type === "REPEATED") return "json";
  const logical = element.logical_type?.type ?? CONVERTED.get(element.converted_type ?? "");
  if (logical === "DATE") return "date";
  if (logical === "TIMESTAMP" || element.type === "INT96") return "timestamp";
  if (logical === "DECIMAL" || logical === "FLOAT16") return "number";
  if (logical === "JSON" || logical === "BSON") return "json";
  if (element.type === "BOOLEAN") return "boolean";
  if (element.type === "INT32" || element.type === "INT64") return "integer";
  if (element.type === "FLOAT" || element.type === "DOUBLE") return "number";
  return "text";
}

const CONVERTED: ReadonlyMap<string, string> = new Map([
  ["DATE", "DATE"],
  ["TIMESTAMP_MILLIS", "TIMESTAMP"],
  ["TIMESTAMP_MICROS", "TIMESTAMP"],
  ["DECIMAL", "DECIMAL"],
  ["JSON", "JSON"],
  ["BSON", "BSON"],
]);

/** How a column is written; every one may be empty. */
export function parquetElement(name: string, type: ColumnType): SchemaElement {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (type) {
    case "integer":
      return { ...optional, type: "INT64" };
    case "number":
      return { ...optional, type: "DOUBLE" };
    case "boolean":
      return { ...optional, type: "BOOLEAN" };
    case "date":
      return { ...optional, type: "INT32", converted_type: "DATE" };
    case "timestamp":
      return { ...optional, type: "INT64", converted_type: "TIMESTAMP_MILLIS" };
    default:
      // Lists and objects come as JSON text; as such every reader shows them.
      return { ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" };
  }
}
