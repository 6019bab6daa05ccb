import { ROW_GROUP_ROWS } from "../io/row-group-rows.js";
import type { FeedbackRow } from "../model/feedback.js";

/** Rows of a batch: enough to make sending it cheap, few enough to hold several. */
export const BATCH_ROWS = 1000;
/** Characters of a batch, whatever its rows: bounds memory where comments are long. */
const BATCH_CHARACTERS = 1_000_000;

/** Rows in batches, in order. None goes over the end of a row group, from where every output can be gone on with. */
export async function* batchRows(
  rows: AsyncIterable<FeedbackRow>,
  most = BATCH_ROWS,
): AsyncGenerator<readonly FeedbackRow[]> {
  let batch: FeedbackRow[] = [];
  let characters = 0;
  let seen = 0;
  for await (const row of rows) {
    batch.push(row);
    for (const cell of row.fields.values()) characters += cell.length;
    seen++;
    if (batch.length < most && seen % ROW_GROUP_ROWS !== 0 && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
