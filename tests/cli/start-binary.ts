import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const binary = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  /** All that was said on standard error so far. */
  readonly stderr: () => string;
  /** Resolves when standard error has said this. */
  readonly said: (pattern: RegExp) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Starts the built program and lets it run; standard output is thrown away. */
export function startBinary(words: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [binary, ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  const waiting = new Set<() => void>();
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
    for (const look of waiting) look();
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal });
      for (const look of waiting) look();
    });
  });
  const said = (pattern: RegExp): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!pattern.test(stderr) && child.exitCode === null && child.signalCode === null) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  return { child, stderr: () => stderr, said, ended };
}
