const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const NOTHING = /\p{Mark}|[\u200b-\u200f]/u;

/** How many columns of a terminal a text takes: combining marks none, emoji and East Asian letters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NOTHING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Fills a text up with spaces to `width`, after it or (`align` "end") before it. */
export function pad(text: string, width: number, align: "start" | "end" = "start"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "end" ? space + text : text + space;
}
