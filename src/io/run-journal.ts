import { open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import type { Problem } from "../model/problem.js";
import { checkTarget } from "./open-output.js";
import { notWritable } from "./output-problem.js";
import { ProblemError } from "./problem-error.js";

/** What must be the same for a run to be gone on with: any JSON, compared key by key. */
export type RunKey = Readonly<Record<string, unknown>>;

/** The journal beside an output, open: says how far the output is complete. */
export interface RunJournal<Mark> {
  /** Where to go on from; undefined at the beginning. */
  readonly start: Mark | undefined;
  /** What an earlier run had said, that is now started over. */
  readonly dropped: Mark | undefined;
  /** Says, in the place of what was said before, how far the run is; whole or not at all, whatever happens. */
  readonly save: (mark: Mark) => Promise<void>;
  /** The run is complete. */
  readonly remove: () => Promise<void>;
}

interface Stored<Mark> {
  readonly kind: "genklang-journal";
  readonly format: 1;
  readonly process: number;
  readonly host: string;
  readonly key: RunKey;
  readonly mark?: Mark;
}

/** The name of the journal of an output. */
export function journalName(path: string): string {
  return `${path}.journal`;
}

/**
 * Opens the journal of an output, to start over or, with `resume`, to go on with a run that was cut off. Without
 * anything to go on with, `resume` starts from the beginning.
 * @throws ProblemError "output/in-use" where another run writes the same output, "resume/changed" with all that is not
 * as it was, "resume/journal" where the journal cannot be read, and as `openOutput`.
 */
export async function openRunJournal<Mark>(
  path: string,
  key: RunKey,
  resume: boolean,
): Promise<RunJournal<Mark>> {
  await checkTarget(path);
  const name = journalName(path);
  const found = await readJournal<Mark>(name, resume);
  if (found !== undefined && isRunning(found)) {
    throw problem(
      "output/in-use",
      name,
      `"${path}" is being written by another run (process ${found.process}).`,
      `Wait for it, or choose another name with -o. If there is no such run, delete "${name}".`,
    );
  }
  if (resume && found !== undefined) refuseUnlike(path, found.key, key);
  const start = resume ? found?.mark : undefined;
  const save = async (mark: Mark | undefined): Promise<void> => {
    const stored: Stored<Mark> = {
      kind: "genklang-journal",
      format: 1,
      process: process.pid,
      host: hostname(),
      key,
      ...(mark === undefined ? {} : { mark }),
    };
    await replaceFile(name, `${JSON.stringify(stored)}\n`, path);
  };
  await save(start);
  return { start, dropped: resume ? undefined : found?.mark, save, remove: () => removeJournal(path) };
}

/** Takes the journal of an output away, and what kill -9 may have left of its next one. */
export async function removeJournal(path: string): Promise<void> {
  await rm(journalName(path), { force: true });
  await rm(`${journalName(path)}.tmp`, { force: true });
}

/** Writes beside it and renames: a reader, or a run after kill -9, sees the old text or the new one. */
async function replaceFile(name: string, text: string, path: string): Promise<void> {
  const temporary = `${name}.tmp`;
  try {
    const file = await open(temporary, "w");
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, name);
  } catch (error) {
    await rm(temporary, { force: true });
    throw notWritable(path, error as NodeJS.ErrnoException);
  }
}

async function readJournal<Mark>(name: string, resume: boolean): Promise<Stored<Mark> | undefined> {
  let text: string;
  try {
    text = await readFile(name, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw problem("resume/journal", name, `"${name}" cannot be read: ${(error as Error).message}.`, "");
  }
  try {
    const value = JSON.parse(text) as Partial<Stored<Mark>> | null;
    if (value?.kind === "genklang-journal" && value.format === 1 && value.key) return value as Stored<Mark>;
  } catch {
    // Said below.
  }
  if (!resume) return undefined;
  throw problem(
    "resume/journal",
    name,
    `Expected "${name}" to be a journal of this version of genklang, got something else.`,
    "Run without --resume to start over.",
  );
}

function isRunning({ process: id, host }: Stored<unknown>): boolean {
  if (host !== hostname() || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function refuseUnlike(path: string, was: RunKey, is: RunKey): void {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const problems = names.flatMap((name): Problem[] => {
    const [before, now] = [JSON.stringify(was[name]), JSON.stringify(is[name])];
    if (before === now) return [];
    return [
      {
        code: "resume/changed",
        message: `"${path}" cannot be gone on with: expected ${name} as before, ${before ?? "none"}, got ${now ?? "none"}.`,
        place: { file: path },
      },
    ];
  });
  if (problems.length === 0) return;
  const hint = "Run as before with --resume, or without --resume to start over.";
  throw new ProblemError(problems.map((one, at) => (at === problems.length - 1 ? { ...one, hint } : one)));
}

function problem(code: string, file: string, message: string, hint: string): ProblemError {
  return new ProblemError([{ code, message, place: { file }, ...(hint ? { hint } : {}) }]);
}
