import type { AsyncBuffer, Compressors, FileMetaData } from "hyparquet";
import { parquetSchema } from "hyparquet";
import { parquetReadAsync } from "hyparquet/src/read.js";
import { assembleAsync, asyncGroupToRows } from "hyparquet/src/rowgroup.js";

/**
 * The rows of one row group, as hyparquet's own `parquetRead` gives them, but with every promise watched: of a damaged
 * file, `parquetRead` leaves some to be rejected unseen, which ends the process.
 * @param from the group's first row, from 0; `to` is the first behind it.
 */
export async function readRowGroup(
  file: AsyncBuffer,
  metadata: FileMetaData,
  compressors: Compressors,
  from: number,
  to: number,
): Promise<readonly (readonly unknown[])[]> {
  const schema = parquetSchema(metadata);
  // No byte comes before all promises are made and watched; where making one fails, none ever comes.
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const gated: AsyncBuffer = {
    byteLength: file.byteLength,
    slice: async (start, end) => {
      await gate;
      return file.slice(start, end);
    },
  };
  const groups = parquetReadAsync({
    file: gated,
    metadata,
    compressors: withEmptyPages(compressors),
    rowStart: from,
    rowEnd: to,
  });
  const watch = (columns: readonly { readonly data: Promise<unknown> }[]): Promise<unknown> =>
    Promise.allSettled(columns.map(({ data }) => data));
  const read = groups.map(({ asyncColumns }) => watch(asyncColumns));
  open();
  const rows: unknown[][] = [];
  for (const group of groups) {
    const assembled = assembleAsync(group, schema);
    await watch(assembled.asyncColumns);
    for (const row of await asyncGroupToRows(assembled, 0, group.groupRows, undefined, "array"))
      rows.push(row as unknown[]);
  }
  await Promise.all(read);
  return rows;
}

/** A page of nulls only holds nothing; hyparquet-compressors' LZ4 does not unpack that. */
function withEmptyPages(compressors: Compressors): Compressors {
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => (length === 0 ? new Uint8Array() : unpack(input, length)),
    ]),
  );
}
