import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRunJournal } from "../../src/io/run-journal.js";

const fresh = (): string => join(mkdtempSync(join(tmpdir(), "genklang-io-")), "out.csv");
const key = { "the input": "a", "--no-evidence": true };

describe("openRunJournal", () => {
  it("gives back what was saved last, and nothing once it is removed", async () => {
    const path = fresh();
    const journal = await openRunJournal<number>(path, key, false);
    expect(journal.start).toBeUndefined();
    await journal.save(1);
    await journal.save(2);
    const again = await openRunJournal<number>(path, key, true);
    expect(again.start).toBe(2);
    await again.remove();
    expect((await openRunJournal<number>(path, key, true)).start).toBeUndefined();
  });

  it("starts over without resume, and tells what is dropped", async () => {
    const path = fresh();
    await (await openRunJournal<number>(path, key, false)).save(5);
    expect(await openRunJournal<number>(path, { other: 1 }, false)).toMatchObject({
      start: undefined,
      dropped: 5,
    });
  });

  it("refuses to go on with another run, and says all that differs", async () => {
    const path = fresh();
    await (await openRunJournal<number>(path, key, false)).save(5);
    const other = openRunJournal<number>(path, { "the input": "b", "--text": ["x"] }, true);
    await expect(other).rejects.toThrow(
      /the input as before, "a", got "b"[\s\S]*--no-evidence as before, true, got none[\s\S]*--text as before, none, got \["x"\]/,
    );
    expect((await openRunJournal<number>(path, key, true)).start).toBe(5);
  });

  it("refuses an output that a living process writes, not one of a process that is gone", async () => {
    const path = fresh();
    await (await openRunJournal<number>(path, key, false)).save(5);
    const stored = JSON.parse(readFileSync(`${path}.journal`, "utf8"));
    writeFileSync(`${path}.journal`, JSON.stringify({ ...stored, process: process.ppid }));
    await expect(openRunJournal<number>(path, key, true)).rejects.toThrow(/another run \(process \d+\)/);
    await expect(openRunJournal<number>(path, key, false)).rejects.toThrow(/another run/);
    writeFileSync(`${path}.journal`, JSON.stringify({ ...stored, process: 2 ** 30 }));
    expect((await openRunJournal<number>(path, key, true)).start).toBe(5);
  });

  it("says so where the journal is something else, and where there is no folder", async () => {
    const path = fresh();
    writeFileSync(`${path}.journal`, "half a jour");
    await expect(openRunJournal<number>(path, key, true)).rejects.toThrow(/to be a journal/);
    expect((await openRunJournal<number>(path, key, false)).start).toBeUndefined();
    await expect(openRunJournal<number>(join(path, "x.csv"), key, false)).rejects.toThrow(
      /Expected a folder/,
    );
    expect(existsSync(`${path}.journal.tmp`)).toBe(false);
  });
});
