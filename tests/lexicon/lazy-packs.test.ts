import { describe, expect, it } from "vitest";
import { filesOf, SHIPPED_LEXICONS } from "../../src/io/load-lexicons.js";
import { buildPacks, type LexiconFile } from "../../src/lexicon/build-packs.js";
import { lazyPacks } from "../../src/lexicon/lazy-packs.js";

const files = filesOf(SHIPPED_LEXICONS);
const eager = buildPacks(files);

describe("packs made when they are asked for", () => {
  it.each(["da", "sv", "en", "und"])("are the same as those made at once (%s)", (code) => {
    expect(lazyPacks(files).packs.get(code)).toEqual(eager.packs.get(code));
  });

  it("come with the same labels, language profile and tables", () => {
    const lazy = lazyPacks(files);
    expect(new Set(lazy.packs.keys())).toEqual(new Set(eager.packs.keys()));
    expect(lazy.labels).toEqual(eager.labels);
    expect(lazy.profiles).toEqual(eager.profiles);
    expect([...lazy.tables.keys()]).toEqual([...eager.tables.keys()]);
    for (const [path, { header, columns, rows }] of lazy.tables) {
      const table = eager.tables.get(path);
      expect(header).toEqual(table?.header);
      expect(columns).toEqual(table?.columns);
      expect(rows.map(({ line }) => line)).toEqual(table?.rows.map(({ line }) => line));
    }
  });

  it("leave the files of other languages unread", () => {
    const read: string[] = [];
    const watched = files.map(
      (file): LexiconFile => ({
        path: file.path,
        get text() {
          read.push(file.path);
          return file.text;
        },
      }),
    );
    const { packs } = lazyPacks(watched);
    expect(read).toEqual([]);
    packs.get("sv");
    expect(read).toContain("sv/sentiment.core.tsv");
    expect(read.filter((path) => path.startsWith("da/") || path.startsWith("en/"))).toEqual([]);
  });
});
