import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const COMMENTS = [
  "Great delivery, it came the next day",
  "Support never answered my mail",
  "The price is fair and the app is easy to use",
  "Waited forty minutes on the phone, nobody solved it",
  "",
];

/** Three files of one survey, and all their rows in one file. */
function filesIn(folder: string): readonly string[] {
  const head = "id,score,comment,unit,effort";
  const rows = Array.from({ length: 90 }, (_, index) => {
    const comment = COMMENTS[index % COMMENTS.length];
    return `${index + 1},${(index * 7) % 11},"${comment}",${index % 2 ? "north" : "south"},${1 + (index % 7)}`;
  });
  const names = ["a.csv", "b.csv", "c.csv"];
  names.forEach((name, place) => {
    writeFileSync(join(folder, name), [head, ...rows.filter((_, index) => index % 3 === place)].join("\n"));
  });
  writeFileSync(join(folder, "all.csv"), [head, ...rows].join("\n"));
  return names;
}

const npsOf = (said: string) => /NPS .*/.exec(said)?.[0];

describe("genklang merge", () => {
  it("gives the same bytes in whatever order and grouping the parts come, and the numbers of all rows together", async () => {
    const cwd = freshFolder();
    const names = filesIn(cwd);
    const run = async (...words: string[]) => {
      const found = await runCommand([...words, "--locale", "en"], { cwd });
      expect([found.code, found.stderr]).toEqual([0, expect.anything()]);
      return found;
    };
    const read = (name: string) => readFileSync(join(cwd, name), "utf8");
    const columns = ["--rating", "score", "--text", "comment", "--id", "id", "--by", "unit"];
    for (const name of [...names, "all.csv"])
      await run(
        "analyze",
        name,
        ...columns,
        "--metric",
        "ces=effort",
        "-o",
        `${name}.jsonl`,
        "--part",
        `${name}.part`,
      );
    const [one, two, three] = names.map((name) => `${name}.part`) as [string, string, string];
    const forwards = await run("merge", one, two, three, "-o", "forwards.json", "--report", "forwards.html");
    await run("merge", three, one, two, "-o", "shuffled.json", "--report", "shuffled.html");
    await run("merge", two, three, "-o", "later.json");
    await run("merge", "later.json", one, "-o", "grouped.json");
    expect(read("shuffled.json")).toBe(read("forwards.json"));
    expect(read("grouped.json")).toBe(read("forwards.json"));
    expect(read("shuffled.html")).toBe(read("forwards.html"));
    await run("merge", "all.csv.part", "-o", "alone.json");
    expect(read("alone.json")).toBe(read("all.csv.part"));
    const whole = await run("merge", "all.csv.part");
    expect(npsOf(forwards.stdout)).toBeDefined();
    expect(npsOf(forwards.stdout)).toBe(npsOf(whole.stdout));
    // Everything that is counted, whatever file the rows came from.
    const counted = (name: string) => {
      const { cells, sets, fields, metrics, sentiments, quantities } = JSON.parse(read(name));
      return { cells, sets, fields, metrics, sentiments, quantities };
    };
    expect(counted("forwards.json")).toEqual(counted("all.csv.part"));
  });

  it("says what to do where a part is not there, or is none", async () => {
    const cwd = freshFolder();
    writeFileSync(join(cwd, "other.json"), "{}");
    const { code, stderr } = await runCommand(["merge", "nothing.json", "other.json"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("nothing.json");
    expect(stderr).toContain("there is no such file");
    expect(stderr).toContain("genklang analyze FILE --part PART.json");
    expect(stderr).toContain("other.json");
    expect(stderr).not.toContain("ENOENT");
  });
});
