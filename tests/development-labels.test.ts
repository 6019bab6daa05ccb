import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLexicons } from "../src/io/load-lexicons.js";

const folder = new URL("../bench/dev/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
const isTraining = (name: string): boolean => name.endsWith(".train.jsonl");
const measured = files.filter((name) => !isTraining(name));
const { labels, packs } = loadLexicons();
const KEYS = ["hash", "part", "source", "sentiment", "stages", "touchpoints", "emotions", "met", "unmet"];

/** The labels of a set, as the file names them. */
const known = (set: string): readonly string[] => [...(labels.get(set)?.keys() ?? [])];

describe("the development labels", () => {
  it("are there for every language", () => {
    const languages = [...packs.keys()].filter((code) => code !== "und").sort();
    expect(measured.map((name) => name.replace(".jsonl", ""))).toEqual(languages);
    expect(files.filter(isTraining).map((name) => name.replace(".train.jsonl", ""))).toEqual(languages);
  });

  it("that models learn from are none of those that they are measured on", () => {
    const hashes = (name: string): readonly string[] =>
      readFileSync(new URL(name, folder), "utf8").match(/(?<="hash": ")[0-9a-f]+/g) ?? [];
    const own = new Set(measured.flatMap(hashes));
    expect(
      files
        .filter(isTraining)
        .flatMap(hashes)
        .filter((hash) => own.has(hash)),
    ).toEqual([]);
  });

  it.each(files)("hold labels that exist and hashes, and no text: %s", (name) => {
    const lines = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
    const hashes = new Set<string>();
    for (const line of lines) {
      const row = JSON.parse(line) as Record<string, string | string[]>;
      expect(Object.keys(row)).toEqual(KEYS);
      expect(row.hash).toMatch(/^[0-9a-f]{16}$/);
      hashes.add(row.hash as string);
      expect(["negative", "neutral", "positive", "mixed"]).toContain(row.sentiment);
      for (const set of ["stages", "touchpoints", "emotions"])
        for (const label of row[set] ?? []) expect(known(set), line).toContain(label);
      for (const label of [...(row.met ?? []), ...(row.unmet ?? [])])
        expect(known("needs"), line).toContain(label);
    }
    expect(hashes.size).toBe(isTraining(name) ? lines.length : 300);
  });

  it("come with how far two labellings agree", () => {
    const { languages } = JSON.parse(readFileSync(new URL("agreement.json", folder), "utf8"));
    for (const name of measured) {
      const agreement = languages[name.replace(".jsonl", "")];
      expect(agreement.comments).toBe(300);
      for (const { value, low, high } of [agreement.sentiment.kappa, agreement.stages, agreement.needs]) {
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
      }
    }
  });
});
