import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { nearestName } from "../lexicon/nearest-name.js";
import { hasLockFile } from "./has-lock-file.js";
import { ProblemError } from "./problem-error.js";

/**
 * What keeps a file from being read, said for people: "input/not-found" with the nearest name, "input/locked" where
 * another program has it open, else "input/unreadable". A ProblemError, and what is no Error, passes as it is.
 */
export async function explainInputError(path: string, error: unknown): Promise<Error> {
  if (error instanceof ProblemError || !(error instanceof Error)) return error as Error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const place = { file: path };
  if (code === "ENOENT" || code === "ENOTDIR") {
    const folder = dirname(resolve(path));
    const names = await readdir(folder).catch(() => undefined);
    const near = names === undefined ? undefined : nearestName(basename(path), names);
    const hint =
      names === undefined
        ? `There is no folder ${folder}. Check the path.`
        : near === undefined
          ? `Looked in ${folder}. Check the path and the ending.`
          : `Did you mean "${join(dirname(path), near)}"?`;
    return new ProblemError(
      [{ code: "input/not-found", message: `Expected a file, but there is no "${path}".`, place, hint }],
      { cause: error },
    );
  }
  if (code === "EBUSY" || ((code === "EPERM" || code === "EACCES") && hasLockFile(path))) {
    return new ProblemError(
      [
        {
          code: "input/locked",
          message: `"${path}" is open in another program, which keeps it locked (${code}).`,
          place,
          hint: "Close it there (Excel locks what it has open) and run again.",
        },
      ],
      { cause: error },
    );
  }
  if (code === "EPERM" || code === "EACCES") {
    return new ProblemError(
      [
        {
          code: "input/unreadable",
          message: `"${path}" may not be read (${code}).`,
          place,
          hint: "Close it if another program has it open; else ask for the right to read it, or copy it to a folder of your own.",
        },
      ],
      { cause: error },
    );
  }
  return new ProblemError(
    [{ code: "input/unreadable", message: `"${path}" could not be read: ${error.message}.`, place }],
    { cause: error },
  );
}

/** "input/folder", with the tables that are in it. */
export async function folderError(path: string): Promise<ProblemError> {
  const names = await readdir(path).catch(() => []);
  const tables = names
    .filter((name) => /\.((csv|tsv|txt|jsonl|ndjson|json)(\.gz)?|xlsx|parquet)$/i.test(name))
    .slice(0, 5);
  return new ProblemError([
    {
      code: "input/folder",
      message: `Expected a file, but "${path}" is a folder.`,
      place: { file: path },
      hint:
        tables.length > 0
          ? `Name a file in it: ${tables.map((name) => `"${join(path, name)}"`).join(", ")}.`
          : "Name a file: .csv, .tsv, .jsonl, .json or .xlsx.",
    },
  ]);
}
