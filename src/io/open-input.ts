import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { explainInputError, folderError } from "./explain-input-error.js";
import { gunzip, isGzip } from "./gunzip.js";

/** A path, "-" or "stdin:" for standard input, or bytes that somebody already holds. */
export type Input =
  | string
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly stream: AsyncIterable<Uint8Array> };

/** An input whose first bytes have been looked at and are not lost. */
export interface OpenedInput {
  /** As the user wrote it; `STANDARD_INPUT` for what comes through a pipe. */
  readonly name: string;
  /** Up to 64 KiB from the beginning, enough to find out what it is. */
  readonly head: Buffer;
  /** True when `head` is all there is. */
  readonly complete: boolean;
  /** All bytes from the beginning, once. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Reads the same file anew; absent where bytes come only once. */
  readonly reread?: () => AsyncIterable<Buffer>;
  /** Where the bytes stand just as they are, to be read at any place. */
  readonly path?: string;
}

/** What standard input is called in messages. */
export const STANDARD_INPUT = "standard input";

const HEAD_BYTES = 65_536;
const CHUNK_BYTES = 262_144;

/**
 * Opens an input and reads its first bytes; what is packed with gzip is unpacked on the way, whatever its name.
 * @param maximumBytes see `gunzip`.
 * @throws ProblemError "input/not-found", "input/folder", "input/locked", "input/unreadable", or as `gunzip`.
 */
export async function openInput(input: Input, maximumBytes?: number): Promise<OpenedInput> {
  const opened = await openPlain(input);
  if (!isGzip(opened.head)) return opened;
  const { name, chunks, reread } = opened;
  const unpacked = await fromStream(name, gunzip(chunks, name, maximumBytes));
  return reread === undefined
    ? unpacked
    : { ...unpacked, reread: () => gunzip(reread(), name, maximumBytes) };
}

async function openPlain(input: Input): Promise<OpenedInput> {
  if (typeof input !== "string") {
    return "bytes" in input ? fromBytes(input.name, input.bytes) : fromStream(input.name, input.stream);
  }
  if (input === "-" || input === "stdin:") return fromStream(STANDARD_INPUT, process.stdin);
  return fromFile(input);
}

async function fromFile(path: string): Promise<OpenedInput> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw await folderError(path);
    if (!stats.isFile()) return await fromStream(path, createReadStream(path));
    const file = await open(path, "r");
    try {
      const buffer = Buffer.alloc(Math.min(HEAD_BYTES, stats.size));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      const reread = () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
      return {
        name: path,
        head: buffer.subarray(0, bytesRead),
        complete: bytesRead >= stats.size,
        chunks: guarded(path, reread),
        reread: () => guarded(path, reread),
        path,
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw await explainInputError(path, error);
  }
}

function fromBytes(name: string, bytes: Uint8Array): OpenedInput {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reread = async function* () {
    for (let at = 0; at < buffer.length; at += CHUNK_BYTES) yield buffer.subarray(at, at + CHUNK_BYTES);
  };
  return {
    name,
    head: buffer.subarray(0, HEAD_BYTES),
    complete: buffer.length <= HEAD_BYTES,
    chunks: reread(),
    reread,
  };
}

async function fromStream(name: string, stream: AsyncIterable<Uint8Array | string>): Promise<OpenedInput> {
  const iterator = stream[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let length = 0;
  let complete = false;
  while (length < HEAD_BYTES && !complete) {
    const next = await iterator.next();
    if (next.done) complete = true;
    else {
      const chunk = Buffer.from(next.value as Uint8Array);
      taken.push(chunk);
      length += chunk.length;
    }
  }
  const head = Buffer.concat(taken);
  return {
    name,
    head,
    complete,
    chunks: (async function* () {
      try {
        if (head.length > 0) yield head;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
          yield Buffer.from(next.value as Uint8Array);
        }
      } finally {
        await iterator.return?.();
      }
    })(),
  };
}

/** Errors that come while reading get the same explanation as those on opening. */
async function* guarded(path: string, read: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* read();
  } catch (error) {
    throw await explainInputError(path, error);
  }
}
