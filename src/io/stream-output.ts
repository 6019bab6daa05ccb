import type { Output } from "./output.js";
import { notWritable } from "./output-problem.js";
import { untilReady } from "./until-ready.js";

/** Standard output, or a stream in its place. A reader that goes away (EPIPE) is no failure. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  let closed = false;
  let failure: Error | undefined;
  // The listener stays: an EPIPE may come after the last write, and without a listener it would end the process.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") failure = error;
  });
  return {
    closed: () => closed,
    abort: async () => {},
    write: async (bytes) => {
      if (closed) return;
      const flushed = stream.write(bytes);
      if (!flushed && !closed) await untilReady(stream);
      if (failure !== undefined) throw notWritable("stdout", failure);
    },
    commit: async () => {
      // An empty write returns when everything before it is out, or has failed.
      if (!closed) await new Promise<void>((done) => stream.write("", () => done()));
      if (failure !== undefined) throw notWritable("stdout", failure);
      return { path: "-", problems: [] };
    },
  };
}
