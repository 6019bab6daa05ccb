import { describe, expect, it } from "vitest";
import { createPoolRunner } from "../../src/engine/create-pool-runner.js";
import type { FeedbackRow } from "../../src/model/feedback.js";

const rowsOf = (...texts: readonly string[]): readonly FeedbackRow[] =>
  texts.map((text, at) => ({
    row: at + 1,
    id: `r${at}`,
    texts: [text],
    weight: 1,
    fields: new Map([["text", text]]),
    problems: [],
  }));

const odd = (lexicons = "fixture", rowTime = 1000) =>
  createPoolRunner({
    workers: 1,
    load: {},
    batch: { formats: [], wantAnalyses: false },
    lexicons,
    filename: new URL("./workers/odd-worker.mjs", import.meta.url),
    rowTime,
  });

async function textOf(...texts: readonly string[]): Promise<string> {
  const runner = odd();
  try {
    const { texts: written } = await runner.run(rowsOf(...texts));
    return Buffer.from(written[0]?.bytes ?? []).toString();
  } finally {
    await runner.close();
  }
}

describe("createPoolRunner", () => {
  it("keeps a row that ends its worker and does the others again", async () => {
    expect(await textOf("a", "die", "b")).toBe("r0:a r1:row/failed r2:b");
  });

  it("keeps a row that takes too long, with the others, though there are several", async () => {
    expect(await textOf("hang", "b", "hang", "c")).toBe("r0:row/too-slow r1:b r2:row/too-slow r3:c");
  });

  it("stops where a worker has read other lexicons", async () => {
    const runner = odd("others");
    await expect(runner.run(rowsOf("a"))).rejects.toThrow(/lexicons to stay as they are .*others.*fixture/);
    await runner.close();
  });
});
