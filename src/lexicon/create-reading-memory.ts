import type { Document, Form, Token, TokenKind } from "../model/document.js";
import { createMemory, type Memory } from "../text/create-memory.js";
import type { Reading } from "./reading.js";

/** A survey has far fewer words, and a service that runs for months must not grow. */
const REMEMBERED = 20_000;
/** Signs and emoji are few, and numbers and addresses hardly come again: 40,000 of them took 100 MB a language. */
const REMEMBERED_OTHERS = 500;
/** Marks below this UTF-16 unit have a place of their own. */
const COMMON_MARKS = 0x80;

/**
 * The readings of a document's tokens, each made once by `read` and kept: with its form where the parser keeps one, else by
 * what is looked up. Readings that are kept with a form but have another `owner` are made afresh.
 */
export function createReadingMemory(
  owner: object,
  read: (token: Token) => Reading,
): (document: Document) => readonly Reading[] {
  const words = createMemory<Reading>(REMEMBERED);
  const others = new Map<TokenKind, Memory<Reading>>();
  const marks: (Reading | undefined)[] = [];
  return ({ tokens, forms }) => {
    const readings: Reading[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index] as Token;
      const form = forms?.[index];
      if (form !== undefined) readings.push(readForm(form, token));
      else if (token.kind === "punctuation" && token.end - token.start === 1) readings.push(readMark(token));
      else readings.push(readKept(token));
    }
    return readings;
  };

  function readForm(form: Form, token: Token): Reading {
    const kept = form.note as Reading | undefined;
    if (kept !== undefined && kept.owner === owner) return kept;
    const reading = readKept(token);
    form.note = reading;
    return reading;
  }

  function readMark(token: Token): Reading {
    const unit = token.norm.charCodeAt(0);
    if (unit >= COMMON_MARKS || token.norm.length > 1) return readKept(token);
    const reading = marks[unit] ?? readKept(token);
    marks[unit] = reading;
    return reading;
  }

  function readKept(token: Token): Reading {
    const { kind, norm } = token;
    const memory = kind === "word" ? words : memoryOf(kind);
    // "," and ",," look up the same but are not the same.
    const key = kind === "punctuation" && token.end - token.start > 1 ? norm + norm : norm;
    const kept = memory.get(key);
    if (kept !== undefined) return kept;
    const reading = read(token);
    memory.set(key, reading);
    return reading;
  }

  function memoryOf(kind: TokenKind): Memory<Reading> {
    const memory = others.get(kind) ?? createMemory<Reading>(REMEMBERED_OTHERS);
    others.set(kind, memory);
    return memory;
  }
}
