import { classAt, DIGIT, LETTER } from "./characters.js";
import { addToken, PICTURE, type Scan } from "./scan.js";

/** What an emoticon ends in and is repeated for emphasis (":-)))"). */
const REPEATED = ")(D";
const NONE: readonly string[] = [];

/** Takes the longest emoticon that stands at `start`; returns its end, or 0 where there is none. */
export function createEmoticonScanner(emoticons: readonly string[]): (scan: Scan, start: number) => number {
  const groups = groupByFirst(emoticons);

  return (scan, start) => {
    const { text } = scan;
    for (const form of groups.get(text.charAt(start)) ?? NONE) {
      if (!text.startsWith(form, start)) continue;
      const last = form.charAt(form.length - 1);
      let end = start + form.length;
      if (REPEATED.includes(last)) while (text.charAt(end) === last) end += 1;
      // ":D" is no face in "pris:Dyrt", "<3" none in "<30".
      const next = classAt(text, end);
      const ends = classAt(text, end - 1);
      if ((ends <= LETTER && next <= DIGIT) || (ends === DIGIT && next === DIGIT)) continue;
      return addToken(scan, start, end, "emoticon", form, PICTURE);
    }
    return 0;
  };
}

/** Each group's longest form first. */
function groupByFirst(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const group = groups.get(form.charAt(0));
    if (group) group.push(form);
    else groups.set(form.charAt(0), [form]);
  }
  return groups;
}
