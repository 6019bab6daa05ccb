import type { AsyncBuffer, RowGroup } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/**
 * Walks the page headers of a row group before hyparquet reads it: where one is damaged, hyparquet would begin again at
 * the first page for ever, or make room for as many values as the page claims.
 * @param maximum bytes that a page may have unpacked, and values that a column may have.
 * @throws Error saying which column is damaged.
 */
export async function checkParquetPages(file: AsyncBuffer, group: RowGroup, maximum: number): Promise<void> {
  for (const { meta_data } of group.columns) {
    if (meta_data === undefined) throw new Error("a column is not described");
    const { dictionary_page_offset, data_page_offset, total_compressed_size, path_in_schema } = meta_data;
    const damaged = (): Error => new Error(`column "${path_in_schema.join(".")}" is damaged`);
    const offsets = [dictionary_page_offset, data_page_offset].filter((offset) => offset);
    const start = Math.min(...offsets.map(Number));
    const end = start + Number(total_compressed_size);
    if (!(start >= 0) || !(end > start) || end > file.byteLength) throw damaged();
    const reader = { view: new DataView(await file.slice(start, end)), offset: 0 };
    let values = 0;
    while (reader.offset < reader.view.byteLength - 1) {
      const header = parquetHeader(reader);
      const counts = countsOf(header);
      if (counts === undefined || !counts.every((count) => Number.isInteger(count) && count >= 0))
        throw damaged();
      values += Math.max(
        0,
        header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0,
      );
      if (values > maximum || header.uncompressed_page_size > maximum) throw damaged();
      reader.offset += header.compressed_page_size;
    }
    if (reader.offset > reader.view.byteLength) throw damaged();
  }
}

/** All numbers that a page's header must have; undefined where a part of it is missing or unknown. */
function countsOf(header: ReturnType<typeof parquetHeader>): readonly number[] | undefined {
  const sizes = [header.compressed_page_size, header.uncompressed_page_size];
  const page = header.data_page_header_v2 ?? header.data_page_header ?? header.dictionary_page_header;
  if (page === undefined || page.encoding === undefined) return undefined;
  switch (header.type) {
    case "DATA_PAGE_V2": {
      const two = header.data_page_header_v2;
      if (two === undefined) return undefined;
      const { definition_levels_byte_length: definitions, repetition_levels_byte_length: repetitions } = two;
      const rest = header.compressed_page_size - definitions - repetitions;
      return [...sizes, two.num_values, two.num_nulls, two.num_rows, definitions, repetitions, rest];
    }
    case "DATA_PAGE":
      return header.data_page_header && [...sizes, header.data_page_header.num_values];
    case "DICTIONARY_PAGE":
      return header.dictionary_page_header && [...sizes, header.dictionary_page_header.num_values];
    default:
      return sizes;
  }
}
