import { Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLine } from "../../src/engine/answer-line.js";
import { answerStream } from "../../src/engine/answer-stream.js";
import { streamOutput } from "../../src/io/stream-output.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { Feedback } from "../../src/model/feedback.js";
import { fixtureAnalyzer } from "../fixture-analyzer.js";

const analyzer = fixtureAnalyzer();
const codesOf = (text: string): readonly string[] =>
  answerLine({ number: 7, text }, analyzer).problems.map(({ code }) => code);

const throwingAt = (...texts: readonly string[]) => ({
  ...analyzer,
  analyze: (feedback: Feedback) => {
    if (texts.includes(feedback.text)) throw new RangeError("boom");
    return analyzer.analyze(feedback);
  },
});

async function answersTo(input: string | AsyncIterable<Uint8Array>): Promise<readonly Analysis[]> {
  let written = "";
  const sink = new Writable({
    write(chunk, _, done) {
      written += chunk;
      setImmediate(done);
    },
  });
  const chunks =
    typeof input === "string"
      ? (async function* () {
          yield Buffer.from(input);
        })()
      : input;
  await answerStream(chunks, streamOutput(sink), analyzer);
  return written === ""
    ? []
    : written
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
}

describe("answerLine", () => {
  it("gives what the library gives", () => {
    const feedback = { id: "17", text: "Hurtig levering", language: "da" };
    expect(answerLine({ number: 1, text: JSON.stringify(feedback) }, analyzer)).toEqual(
      analyzer.analyze(feedback),
    );
  });

  it("takes a number as id, and the line's number where there is none", () => {
    expect(answerLine({ number: 7, text: '{"id":5,"text":"x"}' }, analyzer).id).toBe("5");
    expect(answerLine({ number: 7, text: '{"text":"x"}' }, analyzer).id).toBe("7");
  });

  it("says what is wrong with a line and analyses it where that can be", () => {
    expect(codesOf("nope")).toEqual(["line/not-json"]);
    expect(codesOf("")).toEqual(["line/not-json"]);
    expect(codesOf("[1]")).toEqual(["line/not-json"]);
    expect(codesOf("null")).toEqual(["line/not-json"]);
    expect(codesOf('{"id":[1],"text":5}')).toEqual(["line/id", "line/no-text"]);
    const answer = answerLine(
      { number: 1, text: '{"id":"1","text":"Hurtig levering","language":"da","question":"why"}' },
      analyzer,
    );
    expect(answer.problems.map(({ code }) => code)).toEqual(["line/question"]);
    expect(answer.sentiment?.label).toBe("positive");
  });

  it("keeps a text that makes the analyzer throw, without scores", () => {
    const answer = answerLine({ number: 1, text: '{"id":"a","text":"x"}' }, throwingAt("x"));
    expect(answer).toMatchObject({ id: "a", problems: [{ code: "row/failed" }] });
    expect(answer.problems[0]?.message).toContain("boom");
  });

  it("throws where every text fails: then it is not the text", () => {
    expect(() => answerLine({ number: 1, text: '{"id":"a","text":"x"}' }, throwingAt("x", ""))).toThrow(
      "boom",
    );
  });
});

describe("answerStream", () => {
  it("answers one line for one, in order, whatever comes", async () => {
    const line = fc.oneof(
      fc.string().map((text) => text.replaceAll("\n", " ")),
      fc.json().map((text) => text.replaceAll("\n", " ")),
      fc.record({ id: fc.string(), text: fc.string() }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const answers = await answersTo(`${lines.join("\n")}\n`);
        expect(answers).toHaveLength(lines.length);
        for (const [at, answer] of answers.entries()) {
          const asked = /^\{"id":("(?:[^"\\]|\\.)*"),"text":"/.exec(lines[at] ?? "");
          if (asked?.[1]) expect(answer.id).toBe(JSON.parse(asked[1]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reads on only when its answers were taken", async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield Buffer.from('{"text":"Hurtig levering"}\n'.repeat(50));
      }
    };
    const taken: (() => void)[] = [];
    const slow = new Writable({ highWaterMark: 1, write: (_, __, done) => void taken.push(done) });
    void answerStream(endless(), streamOutput(slow), analyzer);
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
    expect(given).toBe(1);
    taken.shift()?.();
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
    expect(given).toBe(2);
  });
});
