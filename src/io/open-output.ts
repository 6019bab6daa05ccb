import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Problem } from "../model/index.js";
import { hasLockFile } from "./has-lock-file.js";
import type { Output } from "./output.js";
import { notWritable, outputProblem } from "./output-problem.js";
import { streamOutput } from "./stream-output.js";
import { untilReady } from "./until-ready.js";

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
  if (path === "-" || path === "stdout:") return streamOutput(stdout);
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

/** Throws ProblemError where a file cannot be written under this name. */
export async function checkTarget(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    throw outputProblem(
      "output/no-folder",
      path,
      `Expected a folder "${folder}" to write "${basename(path)}" in, but there is none.`,
      "Make the folder first, or choose another with -o.",
    );
  }
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) {
    throw outputProblem(
      "output/folder",
      path,
      `Expected a file name to write to, but "${path}" is a folder.`,
      `Name a file in it: -o ${join(path, "result.xlsx")}`,
    );
  }
  if (target !== undefined && hasLockFile(path)) {
    throw outputProblem(
      "output/locked",
      path,
      `"${path}" is open in another program (there is a lock file beside it).`,
      "Close it there, or choose another name with -o.",
    );
  }
}

/** Renames into place; where that cannot be (the file got locked meanwhile), the result gets the next free name. */
export async function moveInPlace(
  temporary: string,
  path: string,
): Promise<{ readonly path: string; readonly problems: readonly Problem[] }> {
  try {
    await rename(temporary, path);
    return { path, problems: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const spare = freeName(path);
    if (spare === undefined) throw notWritable(path, error as NodeJS.ErrnoException);
    await rename(temporary, spare);
    const locked: Problem = {
      code: "output/locked",
      message: `"${path}" could not be replaced (${code}); the result was written to "${spare}".`,
      place: { file: spare },
      hint: "If another program has the file open, close it before the next run.",
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
