import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

/**
 * Bytes that are packed by themselves: so far a run that goes on has to pack again, and so little is held in memory. Costs
 * a hundredth of the size.
 */
const BLOCK_BYTES = 262_144;
/** RFC 1952, 2.3.1: its mark, DEFLATE, no flags, no time, no level, Unix. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
const deflate = promisify(deflateRaw);

/** How far packing is; JSON. */
export interface GzipState {
  /** CRC-32 and number of the bytes packed so far. */
  readonly crc: number;
  readonly size: number;
  /** Those that are not packed yet, in Base64. */
  readonly rest: string;
}

export interface GzipPacker {
  /** Takes bytes; answers with those that are packed by now. */
  readonly push: (bytes: Uint8Array) => Promise<readonly Uint8Array[]>;
  readonly end: () => Promise<readonly Uint8Array[]>;
  readonly state: () => GzipState;
}

/**
 * Packs with gzip so that one can go on later: every quarter of a MiB is packed by itself (as `Z_FULL_FLUSH` does), in
 * one member that every reader of gzip takes. Equal bytes give equal bytes, however they come: no time or name is stored.
 */
export function createGzipPacker(start?: GzipState): GzipPacker {
  let crc = start?.crc ?? 0;
  let size = start?.size ?? 0;
  let rest: Buffer = Buffer.from(start?.rest ?? "", "base64");
  let hasBegun = size > 0;
  const pack = async (bytes: Buffer, finishFlush: number): Promise<Buffer> => {
    crc = crc32(bytes, crc);
    size += bytes.length;
    return deflate(bytes, { finishFlush });
  };
  const begin = (): Uint8Array[] => (hasBegun ? [] : [HEADER]);
  return {
    push: async (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      if (rest.length < BLOCK_BYTES) return [];
      const packed = begin();
      hasBegun = true;
      for (; rest.length >= BLOCK_BYTES; rest = rest.subarray(BLOCK_BYTES))
        packed.push(await pack(rest.subarray(0, BLOCK_BYTES), constants.Z_FULL_FLUSH));
      return packed;
    },
    end: async () => {
      const packed = [...begin(), await pack(rest, constants.Z_FINISH)];
      const trailer = Buffer.alloc(8);
      trailer.writeUInt32LE(crc, 0);
      trailer.writeUInt32LE(size % 2 ** 32, 4);
      return [...packed, trailer];
    },
    state: () => ({ crc, size, rest: rest.toString("base64") }),
  };
}
