import type { Span } from "../model/index.js";
import { createFindNames, createNameUsage, type NameUsage } from "./name-spans.js";
import { type NameWords, NO_NAME_WORDS } from "./name-words.js";
import { numberSpans } from "./number-spans.js";

/** A part of a text that may say who wrote it or of whom it speaks. */
export interface PersonalSpan extends Span {
  readonly kind: "contact" | "number" | "name";
}

/** Finds what is to be masked in a text that will be shown; in order, without overlap. */
export type FindPersonal = (text: string) => readonly PersonalSpan[];

const EMAIL = String.raw`[^\s@<>()"]+@[^\s@<>()"]+\.\p{L}{2,}`;
const LINK = String.raw`(?:https?:\/\/|www\.)[^\s<>"]+`;
/** A domain alone names a firm; with a path behind it, often a person's page. */
const PAGE = String.raw`(?<![\p{L}\d.])(?:[\p{L}\d-]+\.)+[a-z]{2,4}\/[^\s<>"]+`;
const HANDLE = String.raw`(?<![\p{L}\d])@[\p{L}\d_.]+`;
const CONTACT = new RegExp([EMAIL, LINK, PAGE, HANDLE].join("|"), "gu");

/**
 * A finder of e-mail addresses, links, @handles, long numbers and personal names: those that are known (`words`), and
 * words that the texts themselves write as names. It may mask a firm or a place; a rare name that opens its sentence and
 * stands nowhere else escapes it.
 */
export function createFindPersonal(texts: readonly string[], words: NameWords = NO_NAME_WORDS): FindPersonal {
  const { usage, see } = createNameUsage(words);
  for (const text of texts) see(text);
  return findPersonalBy(usage, words);
}

/** The same, where it is known already how the words of the texts are written. */
export function findPersonalBy(usage: NameUsage, words: NameWords = NO_NAME_WORDS): FindPersonal {
  const findNames = createFindNames(usage, words);
  return (text) => {
    const contacts = [...text.matchAll(CONTACT)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const found: PersonalSpan[] = [
      ...ofKind("contact", contacts),
      ...ofKind("number", numberSpans(text, words.currency)),
      ...ofKind("name", findNames(text)),
    ];
    found.sort((left, right) => left.start - right.start || right.end - left.end);
    const kept: PersonalSpan[] = [];
    for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
    return kept;
  };
}

function ofKind(kind: PersonalSpan["kind"], spans: readonly Span[]): PersonalSpan[] {
  return spans.map(({ start, end }) => ({ start, end, kind }));
}
