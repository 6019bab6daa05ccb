import type { Log } from "./create-log.js";

/** What a shell reports of a program that was interrupted. */
export const INTERRUPTED = 130;

/**
 * A signal that the first SIGINT or SIGTERM sets: stop cleanly. The second one stops the process at once.
 * `release` gives the signals back.
 */
export function stopOnSignal(log: Log): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
    log.say("stopping", "stopping after the rows at hand; once more to stop at once");
    // Nobody waits for rows that may never come.
    process.stdin.destroy();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}
