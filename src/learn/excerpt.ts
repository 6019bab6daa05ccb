/** Characters shown on either side. */
const REACH = 45;

/** The words around text.slice(start, end), in one line, cut between words. */
export function excerpt(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left = before.length <= REACH ? before : `… ${before.slice(-REACH).replace(/^\S*\s/u, "")}`;
  const right = after.length <= REACH ? after : `${after.slice(0, REACH).replace(/\s\S*$/u, "")} …`;
  return `${left}${text.slice(start, end)}${right}`.replace(/\s+/gu, " ").trim();
}
