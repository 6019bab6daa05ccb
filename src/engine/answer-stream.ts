import type { Analyzer } from "../analyze.js";
import type { Output } from "../io/output.js";
import { answerLine } from "./answer-line.js";
import { splitLines } from "./split-lines.js";

/** Bytes of one line that are held at most. */
const MOST_LINE_BYTES = 16 * 1024 * 1024;
/** Characters of answers that are gathered before they are written. */
const BATCH = 65_536;

/**
 * Answers every line of a stream, one for one and in order, until it ends or `output` is closed. What has come is
 * answered at once; the next is read when the answers are taken, so memory does not grow with the stream.
 */
export async function answerStream(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  analyzer: Pick<Analyzer, "analyze" | "detect" | "version">,
): Promise<void> {
  for await (const lines of splitLines(input, MOST_LINE_BYTES)) {
    let answers = "";
    for (const line of lines) {
      answers += `${JSON.stringify(answerLine(line, analyzer))}\n`;
      if (answers.length < BATCH) continue;
      await output.write(answers);
      answers = "";
    }
    if (answers !== "") await output.write(answers);
    if (output.closed()) return;
  }
}
