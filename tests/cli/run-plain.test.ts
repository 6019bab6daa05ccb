import { describe, expect, it } from "vitest";
import { runBinary } from "./run-binary.js";

/** Written with an option that changes nothing, a command is read by the option parser. */
const NOTHING_CHANGED = "--model";

describe("a command without options, which no option parser reads", () => {
  it.each([
    [["Hurtig levering, men dårlig kundeservice"]],
    [["Snabb", "leverans", "men", "dålig", "kundtjänst"]],
    [["worker", "er nede igen"]],
    [["a=b", "3.50", "1e3"]],
  ])("explains %j as the parsed one does", async (words) => {
    const plain = await runBinary(["explain", ...words]);
    expect(plain).toEqual(await runBinary(["explain", NOTHING_CHANGED, ...words]));
    expect(plain.stdout).toContain(words.join(" ").slice(-4));
  });

  it.each([[["-"]], [["'fint'"]], [["fint", "--json"]], [["--", "-1 igen"]], [[]], [[""]]])(
    "leaves %j to the parser",
    async (words) => {
      expect(await runBinary(["explain", ...words])).toEqual(
        await runBinary(["explain", NOTHING_CHANGED, ...words]),
      );
    },
  );

  it("answers as a worker as the parsed one does", async () => {
    const input = '{"id":"1","text":"Fint"}\nno JSON\n{"id":"2","text":"Inte bra, men snabbt"}\n';
    const plain = await runBinary(["worker", "--stdio"], { input });
    expect(plain.stdout.split("\n")).toHaveLength(4);
    expect(plain).toEqual(await runBinary(["worker", "--stdio", NOTHING_CHANGED], { input }));
  });

  it("says its version as the parsed one does", async () => {
    expect(await runBinary(["--version"])).toEqual(await runBinary([NOTHING_CHANGED, "--version"]));
  });
});
