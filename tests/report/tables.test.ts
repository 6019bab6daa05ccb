import { describe, expect, it } from "vitest";
import { displayWidth, pad } from "../../src/report/display-width.js";
import { formatTableCsv } from "../../src/report/format-table-csv.js";
import { formatTableHtml } from "../../src/report/format-table-html.js";
import { formatTableMarkdown } from "../../src/report/format-table-markdown.js";
import { formatTableText } from "../../src/report/format-table-text.js";
import { cell, figures, type Table, words } from "../../src/report/table.js";

const TABLE: Table = {
  caption: "Themes",
  columns: [words("Theme"), figures("NPS of them")],
  rows: [
    [cell("a|b <i>"), { text: "\u221271", note: "\u221280 to \u221258", test: "q < 0.001", strong: true }],
    [cell("blåbær 👍🏽"), cell("+7")],
  ],
};

const loud = {
  strong: (text: string) => `*${text}*`,
  muted: (text: string) => text,
  good: String,
  bad: String,
};

describe("displayWidth", () => {
  it("counts what a reader sees: letters one, emoji two, marks nothing", () => {
    expect(["æøå", "a\u030a", "👍🏽", "❤️", "漢", "−7 %", ""].map(displayWidth)).toEqual([
      3, 1, 2, 2, 2, 4, 0,
    ]);
    expect(pad("å", 3)).toBe("å  ");
    expect(pad("👍", 3, "end")).toBe(" 👍");
  });
});

describe("formatTableText", () => {
  it("sets columns as wide as their cells, numbers at their end, quieter lines after them", () => {
    expect(formatTableText(TABLE)).toBe(
      [
        "Theme                      NPS of them",
        "a|b <i>    \u221271 (\u221280 to \u221258; q < 0.001)",
        "blåbær 👍🏽                           +7",
      ].join("\n"),
    );
  });

  it("puts the quieter lines beneath where the table would be wider than the terminal", () => {
    expect(formatTableText(TABLE, undefined, 30).split("\n")).toEqual([
      "               NPS of",
      "Theme            them",
      "a|b <i>           \u221271",
      "           \u221280 to \u221258",
      "            q < 0.001",
      "blåbær 👍🏽          +7",
    ]);
  });

  it("paints what stands out without moving the columns", () => {
    expect(formatTableText(TABLE, loud).split("\n")[1]).toMatch(/ \*.*\u221271.*\*$/);
  });
});

describe("formatTableMarkdown", () => {
  it("escapes what Markdown would read as its own", () => {
    expect(formatTableMarkdown(TABLE).split("\n")).toEqual([
      "| Theme | NPS of them |",
      "| --- | ---: |",
      "| a\\|b \\<i\\> | **\u221271** (\u221280 to \u221258; q \\< 0.001) |",
      "| blåbær 👍🏽 | +7 |",
    ]);
  });
});

describe("formatTableHtml", () => {
  it("names columns and rows for those who do not see the table", () => {
    const { markup } = formatTableHtml(TABLE);
    expect(markup).toContain('<th scope="col" class="words">Theme</th>');
    expect(markup).toContain('<th scope="row" class="words">a|b &lt;i&gt;</th>');
    expect(markup).toContain('<caption class="hidden">Themes</caption>');
    expect(markup).toContain(
      "<strong>\u221271</strong> <small>\u221280 to \u221258</small> <small>q &lt; 0.001</small>",
    );
  });
});

describe("formatTableCsv", () => {
  it("quotes what needs it and leaves cells without a value empty", () => {
    expect(formatTableCsv([["a,b", 'say "x"', "two\nlines", undefined, -1.5]])).toBe(
      '"a,b","say ""x""","two\nlines",,-1.5',
    );
  });

  it("makes no text a formula, and no number a text", () => {
    expect(formatTableCsv([["=1+1", "-cmd", "@x", "+y", -2, Number.NaN]])).toBe("'=1+1,'-cmd,'@x,'+y,-2,");
  });
});
