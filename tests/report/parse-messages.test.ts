import { describe, expect, it } from "vitest";
import { parseMessages } from "../../src/report/parse-messages.js";

const HEAD = "# title: T\n# language: xx\n# kind: messages\nkey\ttext\tnote\n";

describe("parseMessages", () => {
  it("reads the language, the keys and the texts, whatever the line ends", () => {
    const { messages, problems } = parseMessages(
      `${HEAD}a.b\tHello {n}\t\r\nc\tBye\twhy\n`,
      "xx/messages.tsv",
    );
    expect(messages.language).toBe("xx");
    expect([...messages.texts]).toEqual([
      ["a.b", "Hello {n}"],
      ["c", "Bye"],
    ]);
    expect(problems).toEqual([]);
  });

  it("reports every bad row with its line and keeps the good ones", () => {
    const { messages, problems } = parseMessages(`${HEAD}a\tone\t\nb\t\t\na\ttwo\t\nc\tthree\t\n`, "m.tsv");
    expect([...messages.texts]).toEqual([
      ["a", "one"],
      ["c", "three"],
    ]);
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ["messages/empty", 6],
      ["messages/duplicate", 7],
    ]);
  });

  it("says so when the line of column names is missing, and still reads the first row", () => {
    const { messages, problems } = parseMessages("# language: xx\na\tone\t\n", "m.tsv");
    expect(problems.map(({ code }) => code)).toEqual(["messages/columns"]);
    expect(messages.texts.get("a")).toBe("one");
  });
});
