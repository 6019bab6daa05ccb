import { describe, expect, it } from "vitest";
import { answerStream } from "../../src/engine/answer-stream.js";
import { createInlineRunner } from "../../src/engine/create-inline-runner.js";
import type { FeedbackRow } from "../../src/model/feedback.js";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const plain = fixtureAnalyzer();
/** As the fixture, but never done with "hang", nor with a pattern that backtracks for ever. */
const analyzer: typeof plain = {
  ...plain,
  withPrior: () => analyzer,
  analyze: (feedback) => {
    if (feedback.text === "hang") for (;;);
    if (feedback.text === "backtrack") /^(a+)+$/.test(`${"a".repeat(40)}b`);
    return plain.analyze(feedback);
  },
};
const ROW_TIME = 200;

const rowsOf = (...texts: readonly string[]): readonly FeedbackRow[] =>
  texts.map((text, at) => ({
    row: at + 1,
    id: `r${at}`,
    texts: [text],
    weight: 1,
    fields: new Map([["text", text]]),
    problems: [],
  }));

describe("a row that takes too long in this thread", () => {
  it("is kept without scores, said, and the others are done", async () => {
    const runner = createInlineRunner(analyzer, { formats: [], wantAnalyses: true }, ROW_TIME);
    const { analyses, failed } = await runner.run(rowsOf("a", "hang", "b", "backtrack", "c"));
    expect(analyses?.map(([one]) => [one?.id, one?.problems.map(({ code }) => code)])).toEqual([
      ["r0", []],
      ["r1", ["row/too-slow"]],
      ["r2", []],
      ["r3", ["row/too-slow"]],
      ["r4", []],
    ]);
    expect(failed.map(([place]) => place)).toEqual([1, 3]);
  });

  it("is answered by a worker on standard input and output, in its place", async () => {
    let answers = "";
    const lines = ["a", "hang", "b"].map((text, at) => JSON.stringify({ id: at, text, language: "da" }));
    const output = {
      closed: () => false,
      abort: async () => {},
      write: async (text: Uint8Array | string) => {
        answers += text;
      },
      commit: async () => ({ path: "-", problems: [] }),
    };
    const input = (async function* () {
      yield Buffer.from(lines.join("\n"));
    })();
    await answerStream(input, output, analyzer, ROW_TIME);
    const said = answers
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(said.map(({ id, problems }) => [id, problems[0]?.code])).toEqual([
      ["0", undefined],
      ["1", "row/too-slow"],
      ["2", undefined],
    ]);
  });
});
