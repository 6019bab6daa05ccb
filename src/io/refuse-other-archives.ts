import { ProblemError } from "./problem-error.js";
import type { ZipEntry } from "./zip-directory.js";

/** What a zip archive is that is no workbook: a file in it that tells, and what to do. */
const OTHER_ARCHIVES: readonly { readonly entry: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    entry: /^xl\/workbook\.bin$/,
    what: "a binary Excel workbook (.xlsb)",
    hint: 'Open it in Excel and use "Save as" to save it as .xlsx.',
  },
  {
    entry: /^content\.xml$/,
    what: "an OpenDocument file",
    hint: 'Use "Save as" to save it as .xlsx or .csv.',
  },
  { entry: /^word\//, what: "a Word document", hint: "Copy the table into Excel and save it as .xlsx." },
  { entry: /^Index\/.*\.iwa$/, what: "an Apple Numbers file", hint: "Export it as .xlsx or .csv." },
  {
    entry: /\.(csv|tsv|jsonl|xlsx)$/i,
    what: "a zip archive with tables in it",
    hint: "Unpack it and name the file inside.",
  },
];

/**
 * Lets workbooks pass.
 * @throws ProblemError "input/not-a-table" for every other zip archive, saying what it is and what to do.
 */
export function refuseOtherArchives(entries: readonly ZipEntry[], file: string): void {
  if (
    entries.some(({ name }) => name === "[Content_Types].xml") &&
    entries.some(({ name }) => /^xl\/.*\.xml$/.test(name))
  )
    return;
  const other = OTHER_ARCHIVES.find(({ entry }) => entries.some(({ name }) => entry.test(name)));
  throw new ProblemError([
    {
      code: "input/not-a-table",
      message: `Expected an .xlsx workbook, but "${file}" is ${other?.what ?? "a zip archive without a workbook"}.`,
      place: { file },
      hint: other?.hint ?? "Unpack it, or save the answers as .xlsx.",
    },
  ]);
}
