import { type FileHandle, open, rm } from "node:fs/promises";
import { checkTarget, moveInPlace } from "./open-output.js";
import type { Output } from "./output.js";
import { notWritable, outputProblem } from "./output-problem.js";
import type { GzipState } from "./pack-gzip.js";

/** An output that can be left half-written and gone on with later. */
export interface PartialOutput extends Output {
  /** Puts all that was written so far on the disk. */
  readonly sync: () => Promise<PartialState>;
  /** Stops here and keeps what was written, under `partialName`. */
  readonly suspend: () => Promise<void>;
}

/** How far an output is; JSON. */
export interface PartialState {
  /** How many bytes of the file count. */
  readonly bytes: number;
  /** Where it is packed. */
  readonly gzip?: GzipState;
}

/** Where the bytes of an output stand until it is complete. */
export function partialName(path: string): string {
  return `${path}.partial`;
}

/**
 * Opens a file for writing under its partial name, from the beginning or behind the first `at` bytes that stand there
 * already; what stands behind them is thrown away.
 * @throws ProblemError as `openOutput`, and "resume/partial-changed" where fewer bytes stand there.
 */
export async function openPartialOutput(path: string, at = 0): Promise<PartialOutput> {
  await checkTarget(path);
  const name = partialName(path);
  let file: FileHandle;
  try {
    file = await open(name, at > 0 ? "r+" : "w");
    const { size } = await file.stat();
    if (size < at) {
      await file.close();
      throw outputProblem(
        "resume/partial-changed",
        name,
        `Expected at least ${at} bytes in "${name}" to go on from, got ${size}.`,
        "Run without --resume to start over.",
      );
    }
    await file.truncate(at);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined
      ? error
      : notWritable(path, error as NodeJS.ErrnoException);
  }
  let position = at;
  let isOpen = true;
  const suspend = async (): Promise<void> => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  const guarded = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      await suspend();
      throw notWritable(path, error as NodeJS.ErrnoException);
    }
  };
  return {
    closed: () => false,
    suspend,
    abort: async () => {
      await suspend();
      await rm(name, { force: true });
    },
    write: (given) =>
      guarded(async () => {
        const bytes = typeof given === "string" ? Buffer.from(given, "utf8") : given;
        for (let done = 0; done < bytes.length; ) {
          const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position);
          done += bytesWritten;
          position += bytesWritten;
        }
      }),
    sync: () => guarded(() => file.datasync().then(() => ({ bytes: position }))),
    commit: async () => {
      await guarded(() => file.datasync());
      await suspend();
      return moveInPlace(name, path);
    },
  };
}
