const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const INVISIBLE = /^[\p{Mark}\p{Control}\p{Format}]*$/u;
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2212]*$/;

let segmenter: Intl.Segmenter | undefined;

/** How many columns of a terminal a text takes: a letter with its marks one, an emoji or an East Asian letter two. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += INVISIBLE.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Fills a text up with spaces to `width`, after it or (`align` "end") before it. */
export function pad(text: string, width: number, align: "start" | "end" = "start"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "end" ? space + text : text + space;
}
