/** Colours for a terminal, passed in by who knows whether there is one. */
export interface Paint {
  strong(text: string): string;
  muted(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

const same = (text: string) => text;

/** No colours: what is written to a file or a pipe. */
export const PLAIN: Paint = { strong: same, muted: same, good: same, bad: same };
