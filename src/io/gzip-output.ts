import type { PartialOutput, PartialState } from "./open-partial-output.js";
import type { Output } from "./output.js";
import { createGzipPacker, type GzipPacker } from "./pack-gzip.js";

/** Packs what is written with gzip on its way to `inner`. Equal input gives equal bytes. */
export function gzipOutput(inner: Output): Output {
  return through(inner, createGzipPacker());
}

/** The same for an output that can be gone on with. */
export function gzipPartialOutput(inner: PartialOutput, start?: PartialState): PartialOutput {
  const packer = createGzipPacker(start?.gzip);
  return {
    ...through(inner, packer),
    suspend: inner.suspend,
    sync: async () => ({ ...(await inner.sync()), gzip: packer.state() }),
  };
}

function through(inner: Output, packer: GzipPacker): Output {
  const pass = async (packed: readonly Uint8Array[]): Promise<void> => {
    for (const bytes of packed) await inner.write(bytes);
  };
  return {
    closed: inner.closed,
    abort: inner.abort,
    write: async (bytes) => {
      if (inner.closed()) return;
      await pass(await packer.push(typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes));
    },
    commit: async () => {
      await pass(await packer.end());
      return inner.commit();
    },
  };
}
