import { detectWords } from "../dist/text/detect-words.js";

/** Rows measured of one source: every so-manieth, so that a large one costs no more than a small one. */
const MOST_ROWS = 4000;
/** Words from which a text counts as a full sentence, and of its beginning. */
const SENTENCE = 5;

/** A set to measure with: name, language, its full texts and the first five words of each. */
export function measureSet(name, label, texts) {
  const every = Math.max(1, Math.ceil(texts.length / MOST_ROWS));
  const rows = texts.filter((_, i) => i % every === 0).map((text) => ({ text, words: wordsOf(text) }));
  return {
    name,
    label,
    whole: rows.filter(({ words }) => words.length >= SENTENCE).map(({ text }) => text),
    begin: rows
      .filter(({ words }) => words.length >= 3)
      .map(({ words }) => words.slice(0, SENTENCE).join(" ")),
  };
}

/** The groups of a source, told apart for learning, as one set. */
export function measureSets(sources) {
  const names = [...new Set(sources.map(({ name }) => name))];
  return names.map((name) => {
    const own = sources.filter((source) => source.name === name);
    return measureSet(
      name,
      own[0].label,
      own.flatMap(({ texts }) => texts),
    );
  });
}

/** Percent right of both, and where the wrong full texts went: { name, label, whole, begin, astray }. */
export function measureDetector(detect, sets) {
  return sets.map(({ name, label, whole, begin }) => {
    const wrong = new Map();
    const rate = (texts, count) => {
      const right = texts.filter((text) => {
        const { code } = detect(text);
        if (code !== label && count) wrong.set(code, (wrong.get(code) ?? 0) + 1);
        return code === label;
      });
      return (100 * right.length) / texts.length;
    };
    const scores = { whole: rate(whole, true), begin: rate(begin, false) };
    const astray = [...wrong].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
    return { name, label, rows: whole.length, ...scores, astray: astray.join(", ") };
  });
}

/** What an uncalibrated detector says of full texts, beginnings and single words of a set, each with weight 1 in all. */
export function calibrationExamples(detect, sets, labels, shares) {
  const total = (label) => sets.filter((set) => set.label === label).length;
  return sets.flatMap(({ label, whole, begin }) =>
    [whole, begin, begin.map((text) => text.split(" ").slice(0, 2).join(" "))].flatMap((texts) =>
      texts.flatMap((text) => {
        const { likelihoods } = detect(text);
        if (!likelihoods) return [];
        const odds = labels.map((one) => likelihoods.get(one) * shares.get(one));
        const sum = odds.reduce((all, one) => all + one, 0);
        return {
          probabilities: odds.map((one) => one / sum),
          truth: labels.indexOf(label),
          words: detectWords(text).length,
          weight: shares.get(label) / total(label) / texts.length,
        };
      }),
    ),
  );
}

/** Sentences of NoReC: it holds many titles and names in other languages. */
export function isNorwegianSentence(text) {
  return (text.match(/(?<!\S)\p{Ll}/gu) ?? []).length >= SENTENCE && !/[«"]/.test(text);
}

function wordsOf(text) {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}
