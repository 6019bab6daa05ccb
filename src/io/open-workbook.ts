import type { ListedSheet } from "./choose-sheet.js";
import { MAXIMUM_BYTES } from "./maximum-bytes.js";
import { ProblemError } from "./problem-error.js";
import { tooLarge } from "./read-whole.js";
import { refuseOtherArchives } from "./refuse-other-archives.js";
import { type ZipEntry, zipDirectory } from "./zip-directory.js";

/** DEFLATE packs nothing into 2 bytes. */
const EMPTY_PACKED_BYTES = 2;

/**
 * The files and sheets of a workbook, once it is sure that it is one, and not larger than allowed when unpacked.
 * @throws ProblemError "input/not-a-table", "input/broken", "input/too-large".
 */
export async function listWorkbook(
  bytes: Buffer,
  file: string,
  maximum = MAXIMUM_BYTES,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly sheets: readonly ListedSheet[] }> {
  const entries = zipDirectory(bytes);
  if (entries === undefined) throw brokenWorkbook(file, "its end is missing");
  refuseOtherArchives(entries, file);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > maximum) throw tooLarge(file, unpacked, maximum);
  // hucre holds every part to its declared size, but takes 0 for "not known".
  if (entries.some(({ size, packedSize }) => size === 0 && packedSize > EMPTY_PACKED_BYTES))
    throw brokenWorkbook(file, "it does not say how large it is");

  const { readXlsx } = await import("hucre/xlsx");
  const sheets: ListedSheet[] = [];
  try {
    // Nothing but the list of sheets: the filter says no to each.
    await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    });
  } catch (error) {
    throw brokenWorkbook(file, error instanceof Error ? error.message : String(error));
  }
  return { entries, sheets };
}

/** "input/broken": what kept a workbook from being unpacked. */
export function brokenWorkbook(file: string, why: string): ProblemError {
  return new ProblemError([
    {
      code: "input/broken",
      message: `Expected a whole .xlsx workbook, but "${file}" cannot be unpacked: ${why}.`,
      place: { file },
      hint: "The file may have been cut off: copy or download it again, or open it in Excel and save it anew.",
    },
  ]);
}
