import type { Form, Token, TokenKind } from "../model/document.js";

/** A text on its way to tokens: what has been found so far. */
export interface Scan {
  readonly text: string;
  readonly tokens: Token[];
  /** What each token is to sentences and clauses: the bits below. */
  readonly roles: number[];
  /** By token. */
  readonly forms: (Form | undefined)[];
  /** No letter of the text has a mark (å, é), so that its words may lack some. */
  readonly bare: boolean;
  /** No small letter in it; undefined until somebody asks. */
  shouting: boolean | undefined;
  /** A capital letter stands in it; undefined until somebody asks. */
  capitals: boolean | undefined;
  /** A line has ended since the last token. */
  broken: boolean;
}

export const WORD = 1;
/** Always opens a clause. */
export const CONTRAST = 2;
/** May open a clause. */
export const OPENER = 4;
/** May open a clause before certain words. */
export const PAIR = 8;
/** A clause may begin behind it. */
export const BREAKER = 16;
/** Ends a sentence. */
export const STOP = 32;
/** "…" and "..": ends a sentence, or only holds its breath. */
export const ELLIPSIS = 64;
/** Belongs to the sentence it stands right behind. */
export const CLOSER = 128;
/** An emoji or emoticon. */
export const PICTURE = 256;
/** A sentence begins here, whatever stands before. */
export const START = 512;
/** An abbreviation that can end a sentence. */
export const CLOSING = 1024;
export const OPEN_BRACKET = 2048;
export const SHUT_BRACKET = 4096;
export const NUMBER = 8192;

/** Adds a token and returns its end. */
export function addToken(
  scan: Scan,
  start: number,
  end: number,
  kind: TokenKind,
  norm: string,
  role = 0,
  emphasized = false,
  form: Form | undefined = undefined,
): number {
  scan.tokens.push({ start, end, kind, norm, emphasized });
  scan.roles.push(scan.broken ? role | START : role);
  scan.forms.push(form);
  scan.broken = false;
  return end;
}
