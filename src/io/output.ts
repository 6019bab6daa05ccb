import type { Problem } from "../model/index.js";

/** Where bytes go. A file appears under its name only when it is complete. */
export interface Output {
  /** Resolves when more may be written (backpressure). After the reader went away it does nothing. */
  readonly write: (bytes: Uint8Array | string) => Promise<void>;
  /** Completes the output; gives what was noticed and the name it ended up under. */
  readonly commit: () => Promise<{ readonly path: string; readonly problems: readonly Problem[] }>;
  /** Removes what was written. */
  readonly abort: () => Promise<void>;
  /** True when the reader of a pipe has gone (EPIPE), which is no failure. */
  readonly closed: () => boolean;
}
