import { readFileSync } from "node:fs";
import { ProblemError } from "../io/problem-error.js";
import { type GoldRow, parseGold } from "../learn/parse-gold.js";

/** The rows of a labelled file. Throws ProblemError where it is missing, has bad lines or holds no labels. */
export function readGold(file: string): readonly GoldRow[] {
  const { rows, problems } = parseGold(read(file), file);
  if (problems.length > 0) throw new ProblemError(problems);
  if (!rows.some(({ sentiment, layers }) => sentiment !== undefined || layers.size > 0)) {
    throw new ProblemError([
      {
        code: "gold/no-labels",
        message: `${file}: expected lines with labels (sentiment, stages, touchpoints, emotions, met, unmet), got none`,
        place: { file },
        hint: 'write for example {"text": "…", "sentiment": "positive", "stages": ["delivery"]}',
      },
    ]);
  }
  return rows;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new ProblemError([
      {
        code: "file/missing",
        message: `expected a labelled file at "${file}", found none`,
        place: { file },
        hint: "check the path",
      },
    ]);
  }
}
