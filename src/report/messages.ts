import type { LanguageCode } from "../model/index.js";

/** The sentences of one language, by key; rows of lexicons/<language>/messages.tsv. */
export interface Messages {
  readonly language: LanguageCode;
  /** Where they were read, for errors. */
  readonly file: string;
  readonly texts: ReadonlyMap<string, string>;
}
