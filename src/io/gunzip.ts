import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { MAXIMUM_BYTES } from "./maximum-bytes.js";
import { ProblemError } from "./problem-error.js";

const CHUNK_BYTES = 262_144;
/** DEFLATE packs at most 1,032 to 1, and only what repeats itself; comments come to 2–10 to 1. */
const HIGHEST_RATIO = 200;

/** Whether bytes are those of a gzip file: its mark and the one method there is (RFC 1952, 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/**
 * Unpacks gzip as a stream, several members one after the other (RFC 1952, 2.2) as one.
 * @param maximum bytes that may come out whatever the ratio; beyond it, no more than 200 for every packed one.
 * @throws ProblemError "input/too-large" for a zip bomb, "input/broken" where the file is cut off or damaged.
 */
export async function* gunzip(
  chunks: AsyncIterable<Buffer>,
  file: string,
  maximum = MAXIMUM_BYTES,
): AsyncGenerator<Buffer> {
  let packed = 0;
  let unpacked = 0;
  let failure: unknown;
  const source = Readable.from(
    (async function* () {
      try {
        for await (const chunk of chunks) {
          packed += chunk.length;
          yield chunk;
        }
      } catch (error) {
        failure = error;
      }
    })(),
    { objectMode: false },
  );
  const stream = source.pipe(createGunzip({ chunkSize: CHUNK_BYTES }));
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > maximum && unpacked > packed * HIGHEST_RATIO) throw bomb(file, packed, unpacked);
      yield piece;
    }
  } catch (error) {
    if (failure !== undefined) throw failure;
    if (error instanceof ProblemError) throw error;
    throw broken(file, error instanceof Error ? error.message : String(error));
  } finally {
    stream.destroy();
    source.destroy();
  }
  if (failure !== undefined) throw failure;
}

function bomb(file: string, packed: number, unpacked: number): ProblemError {
  return new ProblemError([
    {
      code: "input/too-large",
      message: `Expected packed text, but "${file}" unpacks to more than ${Math.floor(unpacked / packed)} times its size, as a zip bomb does; reading stopped at ${Math.round(unpacked / 1_048_576)} MB.`,
      place: { file },
      hint: "If it is what you expect, unpack it first and name the file inside.",
    },
  ]);
}

function broken(file: string, why: string): ProblemError {
  return new ProblemError([
    {
      code: "input/broken",
      message: `Expected a whole gzip file, but "${file}" cannot be unpacked to its end: ${why}.`,
      place: { file },
      hint: "The file may have been cut off: copy or download it again.",
    },
  ]);
}
