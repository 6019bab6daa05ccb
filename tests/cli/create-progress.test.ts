import { describe, expect, it } from "vitest";
import { createLog } from "../../src/cli/create-log.js";
import { progressLine } from "../../src/cli/create-progress.js";

function terminal(columns: number) {
  let written = "";
  const stream = {
    isTTY: true,
    columns,
    write: (text: string) => {
      written += text;
      return true;
    },
  } as unknown as NodeJS.WriteStream;
  return { stream, written: () => written };
}

describe("progressLine", () => {
  it("says rows, speed, time left and problems, each only where there is one", () => {
    expect(progressLine({ rows: 412000, perSecond: 2050, problems: 12, left: 290 })).toBe(
      "412,000 rows · 2,050 rows/s · 5 min left · 12 problems",
    );
    expect(progressLine({ rows: 5, perSecond: 1, problems: 0 })).toBe("5 rows · 1 rows/s");
    expect(progressLine({ rows: 5, perSecond: 1, problems: 0, left: 7300 })).toContain("2 h 2 min left");
  });
});

describe("createLog", () => {
  it("overwrites what it shows, fits it into the terminal, and puts messages on lines of their own", () => {
    const { stream, written } = terminal(12);
    const log = createLog({}, stream);
    log.show("a line longer than that");
    log.say("done", "done");
    expect(written()).toBe("\r\u001b[Ka line long\r\u001b[Kdone\n");
    const unknown = terminal(0);
    createLog({}, unknown.stream).show("a line longer than that");
    expect(unknown.written()).toContain("longer than that");
  });

  it("shows nothing with --quiet or to a program", () => {
    for (const options of [{ quiet: true }, { "json-log": true }]) {
      const { stream, written } = terminal(80);
      createLog(options, stream).show("x");
      expect(written()).toBe("");
    }
  });
});
