import { describe, expect, it } from "vitest";
import { parseLexicon } from "../../src/lexicon/parse-lexicon.js";

const header = (kind: string, more = ""): string =>
  `# title: T\n# version: 1.0.0\n# language: da\n# kind: ${kind}\n# source: own work\n# licence: CC-BY-4.0\n${more}`;

describe("parseLexicon", () => {
  it("reads rows with their place and provenance", () => {
    const { lexicon, problems } = parseLexicon(
      `${header("stage", "# scale: 0 1\n")}phrase\tlabel\tweight\tnote\nkassen\tpurchase\t0.9\tat checkout\n`,
      "da/stage.core.tsv",
    );
    expect(problems).toEqual([]);
    expect(lexicon?.id).toBe("da/stage.core");
    expect(lexicon?.provenance.scale).toEqual([0, 1]);
    expect(lexicon?.entries[0]).toMatchObject({
      id: "da/stage.core#kassen",
      label: "purchase",
      weight: 0.9,
      line: 9,
    });
  });

  it("tells rows of one phrase apart by label", () => {
    const { lexicon } = parseLexicon(
      `${header("stage")}phrase\tlabel\tweight\nretur\tcomplaint\t0.9\nretur\tdelivery\t0.3\n`,
      "da/stage.core.tsv",
    );
    expect(lexicon?.entries.map(({ id }) => id)).toEqual([
      "da/stage.core#retur (complaint)",
      "da/stage.core#retur (delivery)",
    ]);
  });

  it("says all that is wrong at once, with file and line, and keeps the good rows", () => {
    const rows = ["god\t1,5", "fin\t9", "\t1", "pæn \t1", "sød\t1.5\tx\ty\tz\tw", "ok\t0.4"];
    const { lexicon, problems } = parseLexicon(
      `${header("sentiment", "# scale: -3 3\n")}phrase\tweight\tlemma\tpos\tnote\n${rows.join("\n")}\n`,
      "da/sentiment.core.tsv",
    );
    expect(problems.map(({ code, place }) => `${code} ${place?.row}`)).toEqual([
      "lexicon/space 12",
      "lexicon/cells 13",
      "lexicon/weight 9",
      "lexicon/scale 10",
      "lexicon/phrase 11",
    ]);
    expect(lexicon?.entries.map(({ phrase }) => phrase)).toEqual(["pæn", "ok"]);
    expect(problems.every(({ hint }) => hint !== undefined)).toBe(true);
  });

  it("refuses an empty or placeholder header value and an unknown kind", () => {
    const { lexicon, problems } = parseLexicon("# title: todo\n# kind: mood\nphrase\n", "da/mood.tsv");
    expect(lexicon).toBeUndefined();
    expect(problems.map(({ message }) => message).join("\n")).toMatch(/title.*got "todo"/);
    expect(problems.at(-1)?.message).toContain('got "mood"');
  });
});
