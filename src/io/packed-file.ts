import { lazyMap } from "../lexicon/lazy-map.js";
import type { Packed, PackedPart } from "../model/packed.js";

/** A part in the directory: its name, what its bytes are, and how many. */
interface Part {
  readonly name: string;
  readonly type: "text" | "uint8" | "int32" | "float64";
  readonly bytes: number;
}

/** Typed arrays are read where they lie, which must be a multiple of their width. */
const ALIGNMENT = 8;

/** The directory as one line of JSON, then the parts, each from a multiple of eight bytes on. Numbers as the machine has them. */
export function packedBytes(packed: Packed): Uint8Array {
  const parts = [...packed].map(([name, part]) => ({ name, ...bytesOf(part) }));
  const directory = JSON.stringify(
    parts.map(({ name, type, data }): Part => ({ name, type, bytes: data.length })),
  );
  const pieces = [Buffer.from(`${directory}\n`), ...parts.map(({ data }) => data)];
  return Buffer.concat(pieces.map((piece) => Buffer.concat([piece], aligned(piece.length))));
}

/** The parts of a file that `packedBytes` made, each read when it is asked for. */
export function openPacked(bytes: Uint8Array): Packed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf("\n") + 1;
  const directory = JSON.parse(buffer.toString("utf8", 0, end)) as readonly Part[];
  const parts = new Map<string, { readonly part: Part; readonly at: number }>();
  let at = aligned(end);
  for (const part of directory) {
    parts.set(part.name, { part, at });
    at += aligned(part.bytes);
  }
  return lazyMap(parts.keys(), (name) => {
    const { part, at } = parts.get(name) as { part: Part; at: number };
    return partAt(buffer, part.type, at, part.bytes);
  });
}

function partAt(buffer: Buffer, type: Part["type"], at: number, length: number): PackedPart {
  if (type === "text") return buffer.toString("utf8", at, at + length);
  const from = buffer.byteOffset + at;
  if (type === "uint8") return new Uint8Array(buffer.buffer, from, length);
  return type === "int32"
    ? new Int32Array(buffer.buffer, from, length / Int32Array.BYTES_PER_ELEMENT)
    : new Float64Array(buffer.buffer, from, length / Float64Array.BYTES_PER_ELEMENT);
}

function bytesOf(part: PackedPart): { readonly type: Part["type"]; readonly data: Uint8Array } {
  if (typeof part === "string") return { type: "text", data: Buffer.from(part) };
  const type = part instanceof Int32Array ? "int32" : part instanceof Float64Array ? "float64" : "uint8";
  return { type, data: new Uint8Array(part.buffer, part.byteOffset, part.byteLength) };
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
