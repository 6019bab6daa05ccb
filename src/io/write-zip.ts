import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import type { Output } from "./output.js";
import { outputProblem } from "./output-problem.js";

/** Bytes that are packed at once: all that is held of a file. */
const BLOCK_BYTES = 262_144;
/** Where the numbers of a plain archive end (APPNOTE 4.4.1.4). */
const MOST_BYTES = 0xffff_ffff;
/** Sizes follow the bytes; names are UTF-8 (APPNOTE 4.4.4). */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980: archives of the same files have the same bytes. */
const DAY = 0x21;
const deflate = promisify(deflateRaw);

/** A zip archive that is written as its files come, one after another. */
export interface ZipWriter {
  /** Opens the next file; the one before must be closed. */
  readonly open: (name: string) => Promise<ZipFile>;
  /** Writes the directory. */
  readonly end: () => Promise<void>;
}

export interface ZipFile {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Bytes so far, unpacked. */
  readonly size: () => number;
}

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

/** @throws ProblemError "output/too-large" where the archive, or a file in it, gets beyond 4 GiB. */
export function createZipWriter(output: Output, path: string): ZipWriter {
  const entries: Entry[] = [];
  let offset = 0;
  const pass = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length;
    if (offset > MOST_BYTES) throw tooLarge(path);
    await output.write(bytes);
  };
  const open = async (name: string): Promise<ZipFile> => {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 };
    entries.push(entry);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    writeCommon(head, 4, entry);
    await pass(Buffer.concat([head, entry.name]));
    let waiting: string[] = [];
    let characters = 0;
    const pack = async (finishFlush: number): Promise<void> => {
      const bytes = Buffer.from(waiting.join(""));
      waiting = [];
      characters = 0;
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      const packed = await deflate(bytes, { finishFlush });
      entry.packed += packed.length;
      if (entry.size > MOST_BYTES) throw tooLarge(path);
      await pass(packed);
    };
    return {
      size: () => entry.size,
      write: async (text) => {
        waiting.push(text);
        characters += text.length;
        if (characters >= BLOCK_BYTES) await pack(constants.Z_FULL_FLUSH);
      },
      close: async () => {
        await pack(constants.Z_FINISH);
        const sizes = Buffer.alloc(16);
        sizes.writeUInt32LE(0x08074b50, 0);
        writeSizes(sizes, 4, entry);
        await pass(sizes);
      },
    };
  };
  return {
    open,
    end: async () => {
      const start = offset;
      for (const entry of entries) {
        const line = Buffer.alloc(46);
        line.writeUInt32LE(0x02014b50, 0);
        line.writeUInt16LE(VERSION, 4);
        writeCommon(line, 6, entry);
        writeSizes(line, 16, entry);
        line.writeUInt32LE(entry.offset, 42);
        await pass(Buffer.concat([line, entry.name]));
      }
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(entries.length, 8);
      end.writeUInt16LE(entries.length, 10);
      end.writeUInt32LE(offset - start, 12);
      end.writeUInt32LE(start, 16);
      await pass(end);
    },
  };
}

/** What stands both before a file and in the directory: version, flags, method, time, day; sizes; length of the name. */
function writeCommon(bytes: Buffer, at: number, { name }: Entry): void {
  bytes.writeUInt16LE(VERSION, at);
  bytes.writeUInt16LE(FLAGS, at + 2);
  bytes.writeUInt16LE(DEFLATE, at + 4);
  bytes.writeUInt16LE(DAY, at + 8);
  bytes.writeUInt16LE(name.length, at + 22);
}

function writeSizes(bytes: Buffer, at: number, { crc, packed, size }: Entry): void {
  bytes.writeUInt32LE(crc, at);
  bytes.writeUInt32LE(packed, at + 4);
  bytes.writeUInt32LE(size, at + 8);
}

function tooLarge(path: string) {
  return outputProblem(
    "output/too-large",
    path,
    `"${path}" would be larger than the 4 GiB that a workbook can be.`,
    "Write to .csv, .jsonl or .parquet.",
  );
}
