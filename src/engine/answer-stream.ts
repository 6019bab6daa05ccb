import type { Analyzer } from "../analyze.js";
import type { Output } from "../io/output.js";
import { answerLine } from "./answer-line.js";
import { createTurns, ROW_TIME } from "./create-turns.js";
import { failedAnalysis, rowTooSlow } from "./failed-analysis.js";
import { type Line, splitLines } from "./split-lines.js";

/** Bytes of one line that are held at most. */
const MOST_LINE_BYTES = 16 * 1024 * 1024;
/** Characters of answers that are gathered before they are written. */
const BATCH = 65_536;

/**
 * Answers every line of a stream, one for one and in order, until it ends or `output` is closed. What has come is
 * answered at once; the next is read when the answers are taken, so memory does not grow with the stream. A text that
 * takes longer than `rowTime` milliseconds is answered without scores.
 */
export async function answerStream(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  analyzer: Pick<Analyzer, "analyze" | "detect" | "version">,
  rowTime = ROW_TIME,
): Promise<void> {
  const turns = createTurns(rowTime);
  const givenUp: typeof analyzer = {
    ...analyzer,
    analyze: ({ id }) => failedAnalysis(id, analyzer.version, rowTooSlow(rowTime / 1000)),
  };
  for await (const lines of splitLines(input, MOST_LINE_BYTES)) {
    let answers = "";
    for (let first = 0; first < lines.length; ) {
      // As many as make a batch; what is left of the lines is done when those answers are taken.
      const rest = lines.slice(first);
      const act = (place: number): void => {
        if (answers.length >= BATCH) return;
        answers += `${JSON.stringify(answerLine(rest[place] as Line, analyzer))}\n`;
        first++;
      };
      const tooSlow = (place: number): void => {
        answers += `${JSON.stringify(answerLine(rest[place] as Line, givenUp))}\n`;
        first++;
      };
      await turns(rest.length, act, tooSlow);
      if (answers.length < BATCH) continue;
      await output.write(answers);
      answers = "";
    }
    if (answers !== "") await output.write(answers);
    if (output.closed()) return;
  }
}
