import { readFileSync } from "node:fs";
import type { Problem } from "../model/problem.js";
import type { SummaryPart } from "../model/summary-part.js";
import { ProblemError } from "./problem-error.js";

/** What every part has, and of which type. */
const LISTS = ["sources", "guard", "fields", "dates", "cells", "quotes", "lists", "problems"] as const;

/** Parts written by `analyze --part` or `merge -o`. Throws ProblemError saying all that is wrong, file by file. */
export function readParts(paths: readonly string[]): readonly SummaryPart[] {
  const problems: Problem[] = [];
  const parts = paths.flatMap((path) => {
    const read = readPart(path);
    if ("code" in read) problems.push(read);
    return "code" in read ? [] : [read];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return parts;
}

function readPart(path: string): SummaryPart | Problem {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOENT" ? noFile(path) : unreadable(path, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notAPart(path, "something that is not JSON");
  }
  const part = value as Partial<SummaryPart> | null;
  if (typeof part !== "object" || part === null || part.kind !== "genklang-part") {
    return notAPart(path, "other JSON");
  }
  if (part.format !== 1)
    return notAPart(path, `a part of format ${String(part.format)}; this version reads format 1`);
  const lacking: string[] = LISTS.filter((key) => !Array.isArray(part[key]));
  if (typeof part.sets !== "object") lacking.push("sets");
  if (lacking.length > 0) return notAPart(path, `a part without ${lacking.join(", ")}`);
  return part as SummaryPart;
}

function noFile(path: string): Problem {
  return {
    code: "part/no-file",
    message: `expected ${path} to be a part written by genklang analyze --part; there is no such file`,
    place: { file: path },
    hint: "check its name and folder, or make it with: genklang analyze FILE --part PART.json",
  };
}

function unreadable(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "part/unreadable",
    message: `expected ${path} to be a part written by genklang analyze --part; it cannot be read: ${reason}`,
    place: { file: path },
    hint: "give a file that you may read",
  };
}

function notAPart(path: string, came: string): Problem {
  return {
    code: "part/unknown",
    message: `expected ${path} to be a part written by genklang analyze --part, got ${came}`,
    place: { file: path },
    hint: "make it with: genklang analyze FILE --part PART.json",
  };
}
