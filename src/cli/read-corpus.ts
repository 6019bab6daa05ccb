import type { Analyzer } from "../analyze.js";
import { languageMix, withUnseen } from "../engine/main-language.js";
import type { LoadedLexicons } from "../io/load-lexicons.js";
import { parseNumber } from "../io/parse-number.js";
import { ProblemError } from "../io/problem-error.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { RatedComment } from "../learn/rated-comment.js";
import type { FeedbackRow } from "../model/feedback.js";
import { type ColumnArguments, languageCode } from "./column-options.js";
import { openFeedback } from "./open-feedback.js";
import { sayTable } from "./say-table.js";

export interface Corpus {
  readonly source: string;
  readonly ratingColumn: string | undefined;
  /** Answers that say something, one per text column; in the order of the file. */
  readonly comments: readonly RatedComment[];
}

/** Texts looked at to learn the main language. */
const SAMPLE = 300;

/**
 * Reads a survey whole: comments with language, rating (on its own scale) and group. Says on standard error what was
 * read as what.
 */
export async function readCorpus(
  input: string,
  lexicons: LoadedLexicons,
  analyzer: Analyzer,
  given: ColumnArguments,
): Promise<Corpus> {
  const table = await openFeedback(input, lexicons, given);
  // Stars are as good as the Net Promoter question here.
  const problems = table.problems.filter(
    ({ code }) => code !== "rating/not-nps" && code !== "rating/no-column",
  );
  process.stderr.write(`${sayTable({ ...table, problems })}\n`);
  const rows: FeedbackRow[] = [];
  for await (const row of table.rows) rows.push(row);
  const texts = rows.flatMap(({ texts, language }) =>
    texts.flatMap((text) => (text.trim() === "" ? [] : [{ text, language }])),
  );
  if (texts.length === 0) throw noComments(table.source);
  const mix = languageMix(texts.slice(0, SAMPLE), analyzer);
  const reader = analyzer.withPrior(withUnseen(mix, analyzer.packs.keys()));
  const code = languageCode(given);
  const group = table.choices.by[0]?.column;
  const comments = rows.flatMap((row) =>
    row.texts.flatMap((text): readonly RatedComment[] => {
      if (text.trim() === "") return [];
      const rating = ratingOf(row, table);
      const from = group === undefined ? undefined : row.fields.get(group);
      return [
        {
          id: row.id,
          text,
          language: code ?? row.language ?? reader.detect(text).code,
          ...(rating === undefined ? {} : { rating }),
          ...(from ? { group: from } : {}),
        },
      ];
    }),
  );
  return { source: table.source, ratingColumn: table.choices.rating?.column, comments };
}

function ratingOf(row: FeedbackRow, { choices, dialect }: FeedbackTable): number | undefined {
  if (!choices.rating || choices.ratingIsNps) return row.rating;
  return parseNumber(row.fields.get(choices.rating.column) ?? "", dialect.decimal);
}

function noComments(file: string): ProblemError {
  return new ProblemError([
    {
      code: "corpus/empty",
      message: `Expected comments in "${file}", but the text column is empty in every row.`,
      place: { file },
      hint: "Name the column with the comments with --text.",
    },
  ]);
}
