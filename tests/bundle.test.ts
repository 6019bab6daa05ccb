import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../dist/bundle/", import.meta.url);

/** What a file of the bundle loads at once, and those that it loads. */
function loadedBy(entry: string): {
  readonly files: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
} {
  const files = new Set<string>();
  const others = new Set<string>();
  const visit = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const text = readFileSync(new URL(name, folder), "utf8");
    for (const [, target = ""] of text.matchAll(/^(?:import|export)\b[^;]*?"([^"\n]+)";$/gm)) {
      if (target.startsWith("./")) visit(target.slice(2));
      else others.add(target);
    }
  };
  visit(entry);
  return { files, others };
}

describe("the bundle that npm run build makes", () => {
  it("needs nothing of Node for the core", () => {
    const { others } = loadedBy("core.js");
    expect(others.size).toBeGreaterThan(0);
    expect([...others].filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("loads little for the command itself, and no package", () => {
    const { files, others } = loadedBy("main.js");
    expect([...others].filter((name) => !name.startsWith("node:"))).toEqual([]);
    expect(files.size).toBeLessThan(10);
    const explain = readdirSync(folder).find((name) => name.startsWith("run-explain")) as string;
    expect(loadedBy(explain).files.size).toBeLessThan(25);
  });
});
