import { Console } from "node:console";
import { Readable, Writable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { main } from "../../src/cli/main.js";
import { freshFolder, type Run, type RunOptions } from "./run-binary.js";

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command as `runBinary` does, but within this process, which has the lexicons already: for tests of what a command
 * says. What a process does (a closed pipe, signals, threads, a start from nothing) is tested with `runBinary`.
 */
export function runCommand(
  words: readonly string[],
  options: Omit<RunOptions, "closeAfter"> = {},
): Promise<Run> {
  // Folder and streams belong to the whole process: one command at a time.
  const run = last.then(() => runAlone(words, options));
  last = run.catch(() => undefined);
  return run;
}

async function runAlone(
  words: readonly string[],
  { cwd = freshFolder(), input = "" }: RunOptions,
): Promise<Run> {
  const stdout = collect();
  const stderr = collect();
  const { stream: out } = stdout;
  const { stream: err } = stderr;
  const restore = [
    replace(process, "stdin", Readable.from([Buffer.from(input)], { objectMode: false })),
    replace(process, "stdout", out),
    replace(process, "stderr", err),
    replace(globalThis, "console", new Console({ stdout: out, stderr: err })),
    replace(process.env, "NO_COLOR", "1"),
  ];
  const folder = process.cwd();
  process.chdir(cwd);
  try {
    const code = await main(words);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(folder);
    for (const back of restore) back();
    // A command may ask for a small heap, which is for the program and not for its tests.
    setFlagsFromString("--heap-growing-percent=0");
  }
}

/** Puts a value in place of a property; the answer puts the property back as it was. */
function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, enumerable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
