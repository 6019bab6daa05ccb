import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./cli/run-binary.js";

// Every ```console block of README is run in a fresh folder with the samples beside it, every ```js block is run with
// the package as a user's script would see it; what is printed must be what README shows. A line "…" stands for any
// lines.
const root = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```(console|js)\n([\s\S]*?)```(?:\n+```text\n([\s\S]*?)```)?/g)].map(
  ([, kind = "", code = "", output = ""]) => ({ kind, code, output }),
);

function run(command: string, words: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", PATH: `${join(cwd, "bin")}:${process.env.PATH}` };
    execFile(command, [...words], { cwd, env }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${words.join(" ")}: ${stderr}`));
      else resolve(stdout);
    });
  });
}

function userFolder(): string {
  const folder = freshFolder();
  cpSync(join(root, "samples"), join(folder, "samples"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "genklang"), "dir");
  writeFileSync(
    join(folder, "bin", "genklang"),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/genklang.js")}" "$@"\n`,
    { mode: 0o755 },
  );
  return folder;
}

function toPattern(shown: string): RegExp {
  const lines = shown
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(
    `^${lines
      .join("\n")
      .replace(/^…\n?/gm, "(?:.*\n)*?")
      .replace(/\n\(\?:\.\*\n\)\*\?$/, "(?:\n.*)*")}\\s*$`,
  );
}

const trimmed = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();

describe("README", () => {
  it("has examples of both kinds", () => {
    expect(blocks.filter(({ kind }) => kind === "console").length).toBeGreaterThan(1);
    expect(blocks.filter(({ kind }) => kind === "js").length).toBeGreaterThan(0);
  });

  it
    .skipIf(process.platform === "win32")
    .each(
      blocks
        .filter(({ kind }) => kind === "console")
        .flatMap(({ code }) => code.split(/^\$ /m).filter((part) => part.trim() !== "")),
    )("prints what it shows: %s", async (part) => {
    const [command = "", ...shown] = part.split("\n");
    if (/^npm |^npx /.test(command)) return;
    expect(trimmed(await run("sh", ["-c", command], userFolder()))).toMatch(toPattern(shown.join("\n")));
  });

  it.each(blocks.filter(({ kind }) => kind === "js"))("runs its scripts: %s", async ({ code, output }) => {
    const folder = userFolder();
    writeFileSync(join(folder, "example.mjs"), code);
    expect(trimmed(await run(process.execPath, ["example.mjs"], folder))).toMatch(toPattern(output));
  });

  it("names no file that is not there", async () => {
    const { existsSync } = await import("node:fs");
    for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(existsSync(join(root, target)), target).toBe(true);
  });
});
