import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runBinary } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const binary = fileURLToPath(new URL("../../bin/genklang.js", import.meta.url));
const worker = ["worker", "--stdio", "--no-evidence"];

describe("genklang worker --stdio", () => {
  it("answers every line, good or bad, in order, and nothing else", async () => {
    const input = '{"id":"a","text":"Hurtig levering"}\nnope\n\n{"text":"Terrible support","language":"en"}';
    const { code, stdout, stderr } = await runCommand(worker, { input });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, stderr]).toEqual([0, ""]);
    expect(answers.map(({ id, problems }) => [id, problems[0]?.code])).toEqual([
      ["a", undefined],
      ["2", "line/not-json"],
      ["3", "line/not-json"],
      ["4", undefined],
    ]);
    expect(answers[0]).toMatchObject({ language: { code: "da" }, sentiment: { label: "positive" } });
  });

  it("answers before its input ends, so that a program can talk with it, and ends on SIGTERM", async () => {
    const child = spawn(process.execPath, [binary, ...worker], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ["1", "2", "3"]) {
      child.stdin.write(`${JSON.stringify({ id, text: "Bra app" })}\n`);
      expect(JSON.parse((await lines.next()).value).id).toBe(id);
    }
    child.stdin.write('{"id":"4","te');
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect((await lines.next()).done).toBe(true);
  });

  it("ends when nobody reads its answers any more", async () => {
    const input = `${JSON.stringify({ text: "Bra app" })}\n`.repeat(2000);
    expect((await runBinary(worker, { input, closeAfter: 100 })).code).toBe(0);
  });

  it("takes what language is likely for texts that show none", async () => {
    const { stdout } = await runCommand([...worker, "--prior", "sv"], { input: '{"text":"👍"}\n' });
    expect(JSON.parse(stdout).language).toMatchObject({ code: "sv", by: "prior" });
  });

  it("wants to be told how to talk", async () => {
    const { code, stderr } = await runCommand(["worker"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("expected --stdio")]);
  });
});
