import type { ColumnName } from "../../src/io/column-names.js";

/** A frozen few of the rows of columns.tsv, so that tests of the code do not move with the words. */
export const NAMES: readonly ColumnName[] = [
  ["kommentar", "text", 0.95],
  ["*kommentar", "text", 0.9],
  ["hvorfor", "text", 1],
  ["reason for", "text", 1],
  ["svar", "text", 0.4],
  ["nps", "nps", 1],
  ["hvor sandsynligt er det", "nps", 1],
  ["anbefale os", "nps", 0.95],
  ["score", "rating", 0.8],
  ["rating", "rating", 0.85],
  ["stars", "rating", 0.6],
  ["tilfredshed", "scale", 0.95],
  ["id", "id", 0.95],
  ["respondent id", "id", 1],
  ["kunde id", "id", 0.75],
  ["dato", "date", 0.95],
  ["*dato", "date", 0.9],
  ["sprog", "language", 1],
  ["vægt", "weight", 1],
  ["butik", "segment", 0.9],
  ["navn", "personal", 0.9],
  ["ved ikke", "dont_know", 1],
  ["dansk", "language:da", 1],
  ["svensk", "language:sv", 1],
].map(([phrase, label, weight]) => ({ phrase, label, weight }) as ColumnName);
