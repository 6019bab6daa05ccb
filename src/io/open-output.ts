import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Problem } from "../model/index.js";
import { hasLockFile } from "./open-input.js";
import { ProblemError } from "./problem-error.js";

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

/** Names that are tried when the file itself is locked. */
const SPARE_NAMES = 99;

/**
 * Opens a file for writing (under a temporary name beside it), or standard output for "-" and "stdout:".
 * @throws ProblemError "output/no-folder", "output/folder", "output/locked" or "output/not-writable", before any work.
 */
export async function openOutput(
  path: string,
  stdout: NodeJS.WritableStream = process.stdout,
): Promise<Output> {
  if (path === "-" || path === "stdout:") return toStream(stdout);
  await checkTarget(path);
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`,
  );
  const stream = createWriteStream(temporary, { flags: "wx" });
  let failure: Error | undefined;
  stream.on("error", (error) => {
    failure ??= error;
  });
  try {
    await once(stream, "open");
  } catch (error) {
    throw notWritable(path, error as NodeJS.ErrnoException);
  }
  const discard = async (): Promise<void> => {
    stream.destroy();
    await rm(temporary, { force: true });
  };
  const fail = async (): Promise<never> => {
    await discard();
    throw notWritable(path, failure as NodeJS.ErrnoException);
  };
  return {
    closed: () => false,
    abort: discard,
    write: async (bytes) => {
      if (failure !== undefined) await fail();
      if (!stream.write(bytes)) await untilReady(stream);
      if (failure !== undefined) await fail();
    },
    commit: async () => {
      if (failure !== undefined) await fail();
      await new Promise<void>((done) => {
        stream.once("close", done);
        stream.end();
      });
      if (failure !== undefined) await fail();
      return moveInPlace(temporary, path);
    },
  };
}

function toStream(stream: NodeJS.WritableStream): Output {
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

function untilReady(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((done) => {
    const ready = (): void => {
      for (const event of ["drain", "close", "error"]) stream.off(event, ready);
      done();
    };
    for (const event of ["drain", "close", "error"]) stream.on(event, ready);
  });
}

async function checkTarget(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    throw problem(
      "output/no-folder",
      path,
      `Expected a folder "${folder}" to write "${basename(path)}" in, but there is none.`,
      "Make the folder first, or choose another with -o.",
    );
  }
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) {
    throw problem(
      "output/folder",
      path,
      `Expected a file name to write to, but "${path}" is a folder.`,
      `Name a file in it: -o ${join(path, "result.xlsx")}`,
    );
  }
  if (target !== undefined && hasLockFile(path)) {
    throw problem(
      "output/locked",
      path,
      `"${path}" is open in another program (there is a lock file beside it).`,
      "Close it there, or choose another name with -o.",
    );
  }
}

/** Renames into place; where the file got locked meanwhile, nothing is lost: the result gets the next free name. */
async function moveInPlace(
  temporary: string,
  path: string,
): Promise<{ readonly path: string; readonly problems: readonly Problem[] }> {
  try {
    await rename(temporary, path);
    return { path, problems: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const spare = freeName(path);
    if (!["EBUSY", "EPERM", "EACCES"].includes(code) || spare === undefined)
      throw notWritable(path, error as NodeJS.ErrnoException);
    await rename(temporary, spare);
    const locked: Problem = {
      code: "output/locked",
      message: `"${path}" is open in another program (${code}); the result was written to "${spare}".`,
      place: { file: spare },
      hint: "Close the file before the next run.",
    };
    return { path: spare, problems: [locked] };
  }
}

function freeName(path: string): string | undefined {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 2; number <= SPARE_NAMES; number++) {
    const name = `${stem}-${number}${ending}`;
    if (!existsSync(name)) return name;
  }
  return undefined;
}

function notWritable(path: string, error: NodeJS.ErrnoException): ProblemError {
  const full = error.code === "ENOSPC";
  return problem(
    "output/not-writable",
    path,
    full ? `No space is left to write "${path}".` : `"${path}" cannot be written: ${error.message}.`,
    full
      ? "Make room, or choose another place with -o."
      : "Choose another place with -o, or ask for the right to write there.",
    error,
  );
}

function problem(code: string, path: string, message: string, hint: string, cause?: Error): ProblemError {
  return new ProblemError([{ code, message, place: { file: path }, hint }], { cause });
}
