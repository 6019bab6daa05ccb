import type { FeedbackRow } from "../model/feedback.js";

/** Rows of a batch: enough to make sending it cheap, few enough to hold several. */
export const BATCH_ROWS = 1000;
/** Characters of a batch, whatever its rows: bounds memory where comments are long. */
const BATCH_CHARACTERS = 1_000_000;

/** Rows in batches, in order. */
export async function* batchRows(
  rows: AsyncIterable<FeedbackRow>,
  most = BATCH_ROWS,
): AsyncGenerator<readonly FeedbackRow[]> {
  let batch: FeedbackRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    batch.push(row);
    for (const cell of row.fields.values()) characters += cell.length;
    if (batch.length < most && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
