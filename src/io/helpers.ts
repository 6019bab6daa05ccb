import { createRequire } from "node:module";
import type { InflectEnglish, NameLanguage, PartOfSpeech, Ports, TagEnglish } from "../model/ports.js";

const require = createRequire(import.meta.url);

/** The heavy outside libraries behind the core's ports, each loaded when first asked, synchronously. */
export function createPorts(): Ports {
  let tag: TagEnglish | undefined;
  let name: NameLanguage | undefined;
  let inflect: InflectEnglish | undefined;
  return {
    inflectEnglish: (word, partOfSpeech) => {
      inflect ??= createInflector();
      return inflect(word, partOfSpeech);
    },
    tagEnglish: (text, offset) => {
      tag ??= createTagger();
      return tag(text, offset);
    },
    nameLanguage: (text, exclude) => {
      name ??= createNamer();
      return name(text, exclude);
    },
  };
}

const PARTS: ReadonlyMap<string, PartOfSpeech> = new Map([
  ["ADJ", "adjective"],
  ["ADV", "adverb"],
  ["NOUN", "noun"],
  ["PROPN", "noun"],
  ["VERB", "verb"],
  ["AUX", "verb"],
  ["INTJ", "interjection"],
]);

/** wink-nlp with its English model; the last text stays tagged, because rows ask about it several times. */
function createTagger(): TagEnglish {
  const winkNLP = require("wink-nlp") as typeof import("wink-nlp").default;
  const model = require("wink-eng-lite-web-model") as typeof import("wink-eng-lite-web-model").default;
  const nlp = winkNLP(model, ["sbd", "pos"]);
  let last = "";
  let parts: ReadonlyMap<number, PartOfSpeech> = new Map();
  return (text, offset) => {
    if (text !== last) {
      const found = new Map<number, PartOfSpeech>();
      let place = 0;
      const words = nlp.readDoc(text).tokens();
      const written = words.out(nlp.its.value);
      const tags = words.out(nlp.its.pos) as string[];
      written.forEach((word: string, index: number) => {
        const start = text.indexOf(word, place);
        if (start < 0) return;
        found.set(start, PARTS.get(tags[index] ?? "") ?? "other");
        place = start + word.length;
      });
      last = text;
      parts = found;
    }
    return parts.get(offset);
  };
}

/** The parts of compromise that its types leave out of the default view. */
interface CompromiseView {
  tag(name: string): CompromiseView;
  verbs(): { conjugate(): readonly Readonly<Record<string, string>>[] };
  adjectives(): { conjugate(): readonly Readonly<Record<string, string>>[] };
  nouns(): { toPlural(): { text(): string } };
}

/** compromise; a word that it cannot inflect comes back alone. "will wait" and "slowness" are no forms of the word. */
function createInflector(): InflectEnglish {
  const nlp = require("compromise") as (text: string) => CompromiseView;
  const formsOf = (word: string, partOfSpeech: PartOfSpeech): readonly string[] => {
    if (partOfSpeech === "noun") return [nlp(word).tag("Noun").nouns().toPlural().text()];
    const [found = {}] =
      partOfSpeech === "verb"
        ? nlp(word).tag("Verb").verbs().conjugate()
        : nlp(word).tag("Adjective").adjectives().conjugate();
    return Object.entries(found).flatMap(([name, form]) => (name === "Noun" ? [] : [form]));
  };
  return (word, partOfSpeech) => {
    const forms = partOfSpeech === "other" ? [] : formsOf(word, partOfSpeech);
    return [...new Set([word, ...forms.filter((form) => /^[a-z'-]+$/i.test(form))])];
  };
}

/** Least letters for franc to be worth asking. */
const FRANC_MINIMUM = 20;

/** franc knows ISO 639-3; the runtime's own canonical form of a code is the shortest there is ("deu" → "de"). */
function createNamer(): NameLanguage {
  const { francAll } = require("franc") as typeof import("franc");
  return (text, exclude) => {
    const candidates = francAll(text, { minLength: FRANC_MINIMUM }).map(
      ([code]) => Intl.getCanonicalLocales(code)[0] ?? code,
    );
    return candidates.find((code) => !exclude.includes(code)) ?? "und";
  };
}
