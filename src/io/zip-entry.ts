import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { ZipEntry } from "./zip-directory.js";

const LOCAL_BYTES = 30;
const STORED = 0;
const CHUNK_BYTES = 262_144;

/**
 * One file of a zip archive, unpacked as a stream. Gives no more than the directory declares and one chunk:
 * who reads it sees a bomb that lies about its size.
 */
export async function* unpackEntry(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { offset, packedSize, size, method } = entry;
  if (offset + LOCAL_BYTES > bytes.length) return;
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED) {
    yield packed;
    return;
  }
  const stream = Readable.from([packed], { objectMode: false }).pipe(
    createInflateRaw({ chunkSize: CHUNK_BYTES }),
  );
  let length = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      yield piece;
      length += piece.length;
      if (length > size) return;
    }
  } finally {
    stream.destroy();
  }
}
