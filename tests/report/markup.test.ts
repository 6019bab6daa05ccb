import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, html, trusted } from "../../src/report/markup.js";

describe("html", () => {
  it("escapes strings, keeps markup, joins lists and leaves out what is not there", () => {
    const inner = html`<b>${"<&>"}</b>`;
    expect(html`<p title="${`"'`}">${[inner, " ", 3]}${undefined}${false}</p>`.markup).toBe(
      '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b> 3</p>',
    );
    expect(html`${trusted("<hr>")}`.markup).toBe("<hr>");
  });

  it("lets no text open a tag, close an attribute or smuggle a control character, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
        expect(escapeHtml(text)).not.toMatch(/[<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });

  it("gives the text back when entities are read, for any text without control characters", () => {
    const read = (escaped: string) =>
      escaped
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(escapeHtml(text))).toBe(text);
      }),
    );
  });
});
