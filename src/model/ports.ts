/** Parts of speech the rows may ask for. */
export type PartOfSpeech = "adjective" | "adverb" | "noun" | "verb" | "interjection" | "other";

/** Names the part of speech of the word that covers `offset` in an English text; undefined where it cannot tell. */
export type TagEnglish = (text: string, offset: number) => PartOfSpeech | undefined;

/**
 * Names the language (ISO 639-1 where there is one) of a text that is none of ours, which `exclude` names; "und" where
 * it cannot tell.
 */
export type NameLanguage = (text: string, exclude: readonly string[]) => string;

/** The forms of an English word ("wait" → "waits", "waited", "waiting"). */
export type InflectEnglish = (word: string, partOfSpeech: PartOfSpeech) => readonly string[];

/** Heavy outside libraries, filled in by `io/helpers.ts` on first use; the core works without them. */
export interface Ports {
  readonly inflectEnglish?: InflectEnglish;
  readonly tagEnglish?: TagEnglish;
  readonly nameLanguage?: NameLanguage;
}
