import type { LanguageCode } from "./feedback.js";

export type TokenKind =
  | "word"
  | "number"
  | "date"
  | "time"
  | "punctuation"
  | "emoji"
  | "emoticon"
  | "url"
  | "email"
  | "phone"
  | "hashtag"
  | "symbol";

/** A span of UTF-16 offsets into the text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Points into the text; gaps between tokens hold only white space and control characters, also where they are written
 * as HTML entities ("&nbsp;").
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  /**
   * The look-up form: NFC, lower case, straight quotes; for a respelt or elongated word, the known form it was read as;
   * for a number, its digits with the language's decimal sign ("1 234,50" → "1234,50").
   */
  readonly norm: string;
  /** Written in capitals in a text that is not all capitals, or elongated ("sååå"). */
  readonly emphasized: boolean;
}

/** A part of a sentence that can hold one opinion; `first` and `last` index the document's tokens, `last` exclusive. */
export interface Clause extends Span {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** What all tokens share that are written alike; who reads a token keeps here what it found, so that it is found once. */
export interface Form {
  note: unknown;
}

/** A text taken apart; clauses cover all tokens, in order, without overlap. */
export interface Document {
  readonly text: string;
  readonly language: LanguageCode;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** By token, where the parser keeps forms; undefined for tokens it met in no table. */
  readonly forms?: readonly (Form | undefined)[];
}
