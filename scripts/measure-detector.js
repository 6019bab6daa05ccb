/** Percent right per source: texts of five words or more, and the first five words of all that have at least three. */
export function measureDetector(detect, sources) {
  return joinByName(sources).map(({ name, label, texts }) => {
    const wordsOf = (text) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    const rate = (answers) =>
      ((100 * answers.filter((code) => code === label).length) / answers.length).toFixed(1);
    const whole = texts.filter((text) => wordsOf(text).length >= 5).map((text) => detect(text).code);
    const firstFive = texts
      .map(wordsOf)
      .filter((words) => words.length >= 3)
      .map((words) => detect(words.slice(0, 5).join(" ")).code);
    const wrong = new Map();
    for (const code of whole) if (code !== label) wrong.set(code, (wrong.get(code) ?? 0) + 1);
    const astray = [...wrong].map(([code, count]) => `${code} ${count}`).join(" ");
    const right = rate(whole);
    return {
      name,
      right,
      text: `${name.padEnd(20)} ${String(whole.length).padStart(6)} whole ${right}  first five words ${rate(firstFive)}  ${astray}`,
    };
  });
}

/** The groups of a file, told apart for learning, are measured together. */
function joinByName(sources) {
  const joined = new Map();
  for (const { name, label, texts } of sources) {
    joined.set(name, { name, label, texts: [...(joined.get(name)?.texts ?? []), ...texts] });
  }
  return [...joined.values()];
}
