import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
/** natural has no tokenizer for Danish; the Norwegian one is the nearest. */
const NATURAL = { da: "AggressiveTokenizerNo", sv: "AggressiveTokenizerSv", en: "AggressiveTokenizer" };

/**
 * Tokenizers from npm and of the runtime for one language, `{ name, run }` with `run(text)` returning the number of
 * tokens. wink-nlp and compromise read English only; all of them are packages of the root, so none is ever missing.
 */
export function tokenizerPeers(language) {
  const natural = require("natural/lib/natural/tokenizers/index.js");
  const aggressive = new natural[NATURAL[language]]();
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const everywhere = [
    { name: "natural, aggressive", run: (text) => aggressive.tokenize(text).length },
    { name: "Intl.Segmenter, words", run: (text) => [...words.segment(text)].length },
  ];
  return language === "en" ? [...everywhere, ...englishPeers(natural)] : everywhere;
}

function englishPeers(natural) {
  const treebank = new natural.TreebankWordTokenizer();
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd"]);
  const compromise = require("compromise/one");
  return [
    { name: "natural, treebank", run: (text) => treebank.tokenize(text).length },
    { name: "wink-nlp, tokens + sentences", run: (text) => wink.readDoc(text).sentences().length() },
    { name: "compromise/one", run: (text) => compromise(text).document.length },
  ];
}
