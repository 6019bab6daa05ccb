import { once } from "node:events";
import { createGzip } from "node:zlib";
import type { Output } from "./output.js";

const CHUNK_BYTES = 65_536;

/** Packs what is written with gzip on its way to `inner`. Equal input gives equal bytes: no time or name is stored. */
export function gzipOutput(inner: Output): Output {
  const stream = createGzip({ chunkSize: CHUNK_BYTES });
  let packed: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => packed.push(chunk));
  const pass = async (): Promise<void> => {
    const ready = packed;
    packed = [];
    for (const chunk of ready) await inner.write(chunk);
  };
  return {
    closed: inner.closed,
    write: async (bytes) => {
      if (inner.closed()) return;
      if (!stream.write(bytes)) await once(stream, "drain");
      await pass();
    },
    commit: async () => {
      const ended = once(stream, "end");
      stream.end();
      await ended;
      await pass();
      return inner.commit();
    },
    abort: async () => {
      stream.destroy();
      await inner.abort();
    },
  };
}
