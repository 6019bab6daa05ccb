import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const house = mkdtempSync(join(tmpdir(), "genklang-"));
const BUILT = ["package.json", "bin", "dist/bundle", "dist/lexicons.sha256"];
symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
for (const name of BUILT) cpSync(join(root, name), join(house, name), { recursive: true });

const restore = (): void => {
  for (const name of ["dist/packed", "lexicons"])
    cpSync(join(root, name), join(house, name), { recursive: true });
};
restore();
beforeEach(restore);
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What a fresh process makes of a text with what stands in `house`. */
function analyze(options: object = {}): { readonly isPacked: boolean; readonly analysis: Answer } {
  const index = pathToFileURL(join(house, "dist/bundle/index.js")).href;
  const program = `import(${JSON.stringify(index)}).then(async ({ loadAnalyzer }) => {
    const analyzer = await loadAnalyzer(${JSON.stringify(options)});
    const analysis = analyzer.analyze({ id: "1", text: "Fast delivery but poor service" });
    const isPacked = analyzer.packs.get("en").packed !== undefined;
    process.stdout.write(JSON.stringify({ isPacked, analysis }));
  })`;
  return JSON.parse(execFileSync(process.execPath, ["-e", program], { encoding: "utf8" }));
}

interface Answer {
  readonly sentiment: { readonly evidence: readonly { readonly text: string; readonly weight: number }[] };
  readonly version: { readonly lexicons: string };
}

/** Turns one bit of a byte in the middle of a file. */
function damage(name: string): void {
  const path = join(house, name);
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  writeFileSync(path, bytes);
}

describe("the packed lexicons of the built package", () => {
  const whole = analyze();

  it("answer, and name the hash of the lexicons", () => {
    expect(whole.isPacked).toBe(true);
    const [hash] = readFileSync(join(root, "dist/lexicons.sha256"), "utf8").split("  ");
    expect(whole.analysis.version.lexicons).toBe(hash?.slice(0, 7));
  });

  it.each([
    ["a byte of a language is another", () => damage("dist/packed/en")],
    ["a byte of the language profile is another", () => damage("dist/packed/profile")],
    ["a file was cut off", () => truncateSync(join(house, "dist/packed/en"), 1000)],
    ["they are not there", () => rmSync(join(house, "dist/packed"), { recursive: true })],
  ])("give way to the rows, which say the same, where %s", (_, harm) => {
    harm();
    expect(analyze().analysis).toEqual(whole.analysis);
  });

  it("never answer where a row of the lexicons was changed", () => {
    const path = join(house, "lexicons/en/sentiment.core.tsv");
    const text = readFileSync(path, "utf8");
    const changed = text.replace(/^poor\t[^\t\n]*/m, "poor\t-0.5");
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    const { isPacked, analysis } = analyze();
    expect(isPacked).toBe(false);
    expect(analysis.version.lexicons).not.toBe(whole.analysis.version.lexicons);
    expect(analysis.sentiment.evidence).not.toEqual(whole.analysis.sentiment.evidence);
  });

  it("are not what lexicon check checks: every row is found in its own words", () => {
    const said = execFileSync(process.execPath, [join(house, "bin/genklang.js"), "lexicon", "check", "da"], {
      encoding: "utf8",
    });
    expect(said).toContain("0 problems, 0 failed cases");
  });

  it("never answer where something is laid over the lexicons", () => {
    const optional = { lexicons: ["en/sentiment.health"] };
    expect(analyze(optional).isPacked).toBe(false);
  });
});
