import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const document = readFileSync(new URL("docs/accuracy.md", root), "utf8");
const names = new Intl.DisplayNames("en", { type: "language" });
const languages = readdirSync(new URL("bench/dev/", root))
  .filter((name) => name.endsWith(".jsonl") && !name.endsWith(".train.jsonl"))
  .map((name) => name.replace(".jsonl", ""));

describe("docs/accuracy.md", () => {
  it("names the command that makes it, which there is", () => {
    expect(document).toContain("npm run accuracy -- FOLDER --write");
    expect(readFileSync(new URL("package.json", root), "utf8")).toContain("node bench/accuracy.js");
    expect(existsSync(new URL("bench/accuracy.js", root))).toBe(true);
  });

  it("was made with everything there is to measure", () => {
    expect(document).not.toMatch(/skipped|SKIPPED|undefined|NaN/);
  });

  it.each(languages)("has the figures of every layer with their intervals: %s", (language) => {
    for (const layer of ["sentiment", "stages", "touchpoints", "emotions", "needs"])
      expect(document).toMatch(
        new RegExp(
          `^\\| ${layer}: .* \\| ${language} (\\| 0\\.\\d{3} \\[0\\.\\d{3}, [01]\\.\\d{3}\\] ){3}`,
          "m",
        ),
      );
  });

  it.each(languages)("has a column in every table of labels: %s", (language) => {
    const heads = document.match(/^\| {2}\|(?: \w+ \|){3}$/gm) ?? [];
    expect(heads.length).toBeGreaterThan(10);
    for (const head of heads) expect(head).toContain(names.of(language));
  });

  it("says nothing of where its makers kept their data", () => {
    expect(document).not.toMatch(/\.\.\/shared|\/work\/|\/tmp\//);
  });
});
