import { createWriter, formatOf } from "../io/create-writer.js";
import { EXCEL_DIALECT } from "../io/dialect.js";
import type { Dictionary } from "./dictionary-rows.js";

/** Writes a data dictionary to a file of its own; its ending says how. Throws ProblemError where it cannot be written. */
export async function writeDictionary(path: string, dictionary: Dictionary): Promise<void> {
  const [heading = ["", ""], ...rows] = dictionary;
  const writer = await createWriter({
    path,
    format: formatOf(path) ?? "csv",
    columns: heading,
    dialect: EXCEL_DIALECT,
    typed: true,
    neutralize: false,
  });
  try {
    for (const [name, meaning] of rows)
      await writer.write(
        new Map([
          [heading[0], name],
          [heading[1], meaning],
        ]),
      );
  } catch (error) {
    await writer.abort();
    throw error;
  }
  await writer.close();
}
