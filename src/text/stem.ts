import { stemmer as danish } from "@orama/stemmers/danish";
import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import swedish from "natural/lib/natural/stemmers/porter_stemmer_sv.js";

/** Stemmers by the name that a language's `stemmer` attribute gives. */
export const STEMMERS: ReadonlyMap<string, (word: string) => string> = new Map([
  ["danish", danish],
  ["english", (word: string) => english.stem(word)],
  ["swedish", (word: string) => swedish.stem(word)],
]);
