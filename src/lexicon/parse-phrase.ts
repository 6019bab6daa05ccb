/** What a token must be to stand in one place of a phrase. */
export type PhrasePart =
  | { readonly match: "literal"; readonly text: string }
  | { readonly match: "prefix"; readonly text: string }
  | { readonly match: "suffix"; readonly text: string }
  | { readonly match: "gap" }
  | { readonly match: "number" }
  | { readonly match: "unit" };

/** One place of a phrase: any of the choices, each one or more words, or nothing where it is optional. */
export interface PhrasePlace {
  readonly choices: readonly (readonly PhrasePart[])[];
  readonly optional: boolean;
}

/**
 * A phrase as written in a lexicon row → its places: `a|b` alternatives, `(x)` or `(x y|z)` optional, `word*` and `*word`
 * beginnings and endings, a lone `*` a gap, `<n>` a number, `<unit>` a unit of time.
 */
export function parsePhrase(phrase: string): readonly PhrasePlace[] {
  // Emoticons and emoji hold the same signs (":-|", "*-*") and are meant as written.
  if (!/[\p{L}\p{N}]/u.test(phrase))
    return [{ choices: [[{ match: "literal", text: phrase }]], optional: false }];
  return placesOf(phrase).map((place) => {
    const optional = place.length > 2 && place.startsWith("(") && place.endsWith(")");
    const choices = alternatives(optional ? place.slice(1, -1) : place);
    return { choices: choices.map((choice) => choice.split(" ").filter(Boolean).map(partOf)), optional };
  });
}

/** The places of a phrase as written: brackets keep their spaces. */
export function placesOf(phrase: string): readonly string[] {
  return phrase.match(/\([^()]*\)(?=\s|$)|\S+/g) ?? [];
}

/**
 * Written-out examples of a phrase: enough that every alternative stands in one of them and every optional place
 * is once there and once not.
 */
export function sampleSequences(places: readonly PhrasePlace[]): readonly (readonly PhrasePart[])[] {
  const most = Math.max(1, ...places.map(({ choices }) => choices.length));
  const chosen = Array.from({ length: most }, (_, turn) =>
    places.flatMap(({ choices }) => choices[turn % choices.length] ?? []),
  );
  const least = places.flatMap(({ choices, optional }) => (optional ? [] : (choices[0] ?? [])));
  return least.length > 0 ? [...chosen, least] : chosen;
}

function alternatives(place: string): readonly string[] {
  const written = place.split("|").filter((part) => part !== "");
  return written.length > 0 ? written : [place];
}

function partOf(written: string): PhrasePart {
  if (written === "*") return { match: "gap" };
  if (written === "<n>") return { match: "number" };
  if (written === "<unit>") return { match: "unit" };
  if (!written.includes("*")) return { match: "literal", text: written };
  if (/^[\p{L}\p{N}].*\*$/u.test(written)) return { match: "prefix", text: written.slice(0, -1) };
  if (/^\*[\p{L}\p{N}]/u.test(written)) return { match: "suffix", text: written.slice(1) };
  return { match: "literal", text: written };
}
