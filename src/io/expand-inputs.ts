import { existsSync, realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../model/index.js";
import { ProblemError } from "./problem-error.js";
import { isWildcard, wildcardPattern } from "./wildcard.js";

/**
 * Input names with "*" and "?" → the files they stand for, sorted, every file once; for shells that leave them alone
 * (cmd, PowerShell) and for quoted names. A wildcard may stand in folders too ("2024/*" + "/answers.csv"), but stays
 * within one; hidden files are none. A file that is really called so wins.
 * @throws ProblemError "input/not-found" for all names that match nothing, at once.
 */
export async function expandInputs(names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = isWildcard(name) && !existsSync(name) ? await matching(name) : [name];
    if (found.length === 0) problems.push(noMatch(name));
    files.push(...found);
  }
  if (problems.length > 0) throw new ProblemError(problems);
  const seen = new Set<string>();
  return files.filter((file) => {
    const real = realPath(file);
    return !seen.has(real) && seen.add(real);
  });
}

async function matching(name: string): Promise<string[]> {
  const parts = name.split(process.platform === "win32" ? /[\\/]/ : "/");
  let found = [parts[0] === "" ? "/" : ""];
  for (const [index, part] of parts.entries()) {
    if (part === "") continue;
    const last = index === parts.length - 1;
    if (!isWildcard(part)) {
      found = found.map((folder) => join(folder, part));
      if (last) found = found.filter((file) => existsSync(file));
      continue;
    }
    const pattern = wildcardPattern(part, process.platform === "win32");
    const next: string[] = [];
    for (const folder of found) {
      const entries = await readdir(folder || ".", { withFileTypes: true }).catch(() => []);
      const fitting = entries.filter(
        (entry) => !entry.name.startsWith(".") && pattern.test(entry.name) && entry.isDirectory() !== last,
      );
      next.push(...fitting.map((entry) => join(folder, entry.name)).sort());
    }
    found = next;
  }
  return found;
}

function noMatch(name: string): Problem {
  return {
    code: "input/not-found",
    message: `Expected files, but none is called "${name}".`,
    place: { file: name },
    hint: '"*" stands for any letters and "?" for one, within one folder. Check the folder and the ending.',
  };
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
