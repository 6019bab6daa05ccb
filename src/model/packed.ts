/**
 * What was made ready once to be read again: plain numbers and texts by name, as `io/packed-file.ts` keeps them. Who packs
 * a thing and who opens it stand beside each other (`lexicon/pack-rows.ts`, `lexicon/open-rows.ts`).
 */
export type Packed = ReadonlyMap<string, PackedPart>;

export type PackedPart = string | Uint8Array | Int32Array | Float64Array;

/** @throws {RangeError} where the part is not there: it was packed by another version. */
export function partOf<Part extends PackedPart>(packed: Packed, name: string): Part {
  const part = packed.get(name);
  if (part === undefined) throw new RangeError(`expected a packed part "${name}", found none; build anew`);
  return part as Part;
}

/** A text of lines. */
export function linesOf(packed: Packed, name: string): readonly string[] {
  const text = partOf<string>(packed, name);
  return text === "" ? [] : text.split("\n");
}
