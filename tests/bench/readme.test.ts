import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const house = new URL("../../bench/", import.meta.url);
const readme = readFileSync(new URL("README.md", house), "utf8");
const sections = [...readme.matchAll(/<!-- bench:([\w-]+) -->([\s\S]*?)<!-- \/bench:\1 -->/g)];

describe("bench/README.md", () => {
  it("holds sections, each closed by its own mark", () => {
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.length).toBe(readme.match(/<!-- bench:/g)?.length);
  });

  it.each(sections.map(([, name = "", content = ""]) => [name, content]))(
    "shows what bench/%s.js printed, and how it was made",
    (name, content) => {
      expect(existsSync(new URL(`${name}.js`, house))).toBe(true);
      expect(content).toMatch(/\| ?-{3}:? ?\|/);
      expect(content).toMatch(new RegExp(`Made by \`npm run bench -- ${name}[^\`]*\`, Node v\\d+`));
    },
  );
});
