/** One file inside a zip archive, as its directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** 0 stored, 8 DEFLATE; there are others. */
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_64_SIGNATURE = 0x06064b50;
const LOCATOR_64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const ENTRY_BYTES = 46;
/** A comment of up to 65,535 bytes may follow the end record. */
const LONGEST_COMMENT = 65_535;
/** Stands where the number is in the 64-bit record or field. */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_COUNT = 0xffff;
const FIELD_64 = 1;

/**
 * Lists a zip archive from its central directory (APPNOTE.TXT 4.3.12, 4.3.14, 4.3.16 and 4.5.3), without unpacking
 * anything.
 * @returns undefined where the directory is missing or broken: the archive was cut off.
 */
export function zipDirectory(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = endOfDirectory(bytes);
  if (end === -1) return undefined;
  let count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === ELSEWHERE_COUNT || at === ELSEWHERE) {
    const large = end64(bytes, end);
    if (large === undefined) return undefined;
    ({ count, at } = large);
  }
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const fieldLength = bytes.readUInt16LE(at + 30);
    const fieldsAt = at + ENTRY_BYTES + nameLength;
    const numbers = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ] as const;
    const [size, packedSize, offset] = numbers.includes(ELSEWHERE)
      ? numbers64(bytes.subarray(fieldsAt, fieldsAt + fieldLength), numbers)
      : numbers;
    entries.push({
      name: bytes.toString("utf8", at + ENTRY_BYTES, fieldsAt),
      size,
      packedSize,
      method: bytes.readUInt16LE(at + 10),
      offset,
    });
    at = fieldsAt + fieldLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function end64(bytes: Buffer, end: number): { readonly count: number; readonly at: number } | undefined {
  const locator = end - LOCATOR_64_BYTES;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64_SIGNATURE) return undefined;
  const record = Number(bytes.readBigUInt64LE(locator + 8));
  if (record + END_64_BYTES > bytes.length || bytes.readUInt32LE(record) !== END_64_SIGNATURE)
    return undefined;
  return {
    count: Number(bytes.readBigUInt64LE(record + 32)),
    at: Number(bytes.readBigUInt64LE(record + 48)),
  };
}

type Numbers = readonly [size: number, packedSize: number, offset: number];

/** The numbers that did not fit, from the field that holds those, and only those, in this order. */
function numbers64(fields: Buffer, numbers: Numbers): Numbers {
  for (let at = 0; at + 4 <= fields.length; at += 4 + fields.readUInt16LE(at + 2)) {
    if (fields.readUInt16LE(at) !== FIELD_64) continue;
    const end = Math.min(fields.length, at + 4 + fields.readUInt16LE(at + 2));
    let next = at + 4;
    const read = (number: number): number => {
      if (number !== ELSEWHERE || next + 8 > end) return number;
      next += 8;
      return Number(fields.readBigUInt64LE(next - 8));
    };
    return [read(numbers[0]), read(numbers[1]), read(numbers[2])];
  }
  return numbers;
}
