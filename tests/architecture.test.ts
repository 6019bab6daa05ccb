import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const files = (readdirSync(source, { recursive: true }) as string[]).filter((name) => name.endsWith(".ts"));

/** Which rooms a room may import; a file at the top is a room of its own. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  stats: [],
  text: ["model"],
  lexicon: ["model", "text"],
  score: ["model", "text", "lexicon"],
  "analyze.ts": ["model", "text", "lexicon", "score"],
  learn: ["model", "text", "lexicon", "score", "analyze.ts", "stats"],
  insight: ["model", "stats"],
  report: ["model", "insight"],
  "core.ts": ["model", "stats", "text", "lexicon", "score", "analyze.ts", "learn", "insight"],
  io: ["model", "stats", "text", "lexicon", "score", "analyze.ts", "learn", "insight"],
  engine: ["model", "stats", "text", "lexicon", "score", "analyze.ts", "learn", "insight", "io"],
  "index.ts": ["core.ts", "io", "engine", "report"],
  cli: [
    "model",
    "stats",
    "text",
    "lexicon",
    "score",
    "analyze.ts",
    "learn",
    "insight",
    "io",
    "engine",
    "report",
  ],
};

/** Which npm packages a room may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  stats: ["ml-matrix", "simple-statistics"],
  text: ["natural", "@orama/stemmers"],
  learn: ["natural"],
  report: ["echarts"],
  io: [
    "iconv-lite",
    "hucre",
    "hyparquet",
    "hyparquet-compressors",
    "hyparquet-writer",
    "wink-nlp",
    "wink-eng-lite-web-model",
    "franc",
    "compromise",
    "@resvg/resvg-js",
  ],
  engine: ["tinypool"],
  cli: ["yargs", "picocolors"],
};

const WITH_NODE = new Set(["io", "engine", "cli", "index.ts"]);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(source, file), "utf8");
  const found = text.matchAll(/(?:from|import|import\(|require\()\s*"([^"]+)"/g);
  return [...found].map(([, target]) => ({ file, room: roomOf(file), target: target ?? "" }));
});

function roomOf(file: string): string {
  return file.split(/[\\/]/)[0] ?? "";
}

describe("the rooms of src/", () => {
  it("are all known", () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  it("import one another only along the arrows", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, room, target }) => ({
        file,
        room,
        to: roomOf(relative(source, resolve(source, dirname(file), target)).replace(/\.js$/, ".ts")),
      }))
      .filter(({ room, to }) => room !== to && !ARROWS[room]?.includes(to));
    expect(wrong).toEqual([]);
  });

  it("import npm packages only where each has its job", () => {
    const wrong = imports
      .filter(({ target }) => !target.startsWith(".") && !target.startsWith("node:"))
      .filter(
        ({ room, target }) =>
          !PACKAGES[room]?.some((name) => target === name || target.startsWith(`${name}/`)),
      );
    expect(wrong).toEqual([]);
  });

  it("open files and ask the machine only behind the core", () => {
    const wrong = imports.filter(({ room, target }) => target.startsWith("node:") && !WITH_NODE.has(room));
    expect(wrong).toEqual([]);
  });

  it("have no import cycles", () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (!target.startsWith(".")) continue;
      const to = relative(source, resolve(source, dirname(file), target)).replace(/\.js$/, ".ts");
      graph.set(file, [...(graph.get(file) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (done.has(file) || path.includes(file)) return;
      for (const to of graph.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
