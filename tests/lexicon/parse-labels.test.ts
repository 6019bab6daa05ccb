import { describe, expect, it } from "vitest";
import { buildPacks } from "../../src/lexicon/build-packs.js";

const head = (language: string): string =>
  `# title: T\n# version: 1.0.0\n# language: ${language}\n# kind: labels\n# source: own work\n# licence: CC-BY-4.0\n`;
const base = {
  path: "labels/stages.tsv",
  text: `${head("und")}label\ten\tda\tvalence\nuse\tuse\tbrug\t0\nexit\texit\t\t-1\n`,
};

describe("the label files", () => {
  it.each(["labels/stages.tsv", "labels/stages.nb.tsv", "nb/labels.stages.tsv"])(
    "are completed by %s of a later folder, which takes nothing away",
    (path) => {
      const added = { path, text: `${head("nb")}label\tnb\tda\nexit\tfrafall\t\nspa\tspa\t\n` };
      const { labels, problems } = buildPacks([base, added]);
      const stages = labels.get("stages");
      expect(problems).toEqual([]);
      expect([...(stages?.keys() ?? [])]).toEqual(["use", "exit", "spa"]);
      expect(Object.fromEntries(stages?.get("exit")?.names ?? [])).toEqual({ en: "exit", nb: "frafall" });
      expect(stages?.get("exit")?.attributes.get("valence")).toBe("-1");
      expect(stages?.get("use")?.names.get("da")).toBe("brug");
    },
  );
});
