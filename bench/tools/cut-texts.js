/**
 * Comments → texts of about `length` characters: longer ones are cut at white space into several, rests under nine
 * tenths of it are left out. A pure function of its input.
 */
export function cutTexts(texts, length) {
  return texts.flatMap((text) => {
    const pieces = [];
    let start = 0;
    while (text.length - start > length) {
      const space = text.lastIndexOf(" ", start + length);
      const end = space > start ? space : start + length;
      if (end - start >= 0.9 * length) pieces.push(text.slice(start, end));
      start = end + 1;
    }
    const rest = text.slice(start);
    return rest.length >= 0.9 * length ? [...pieces, rest] : pieces;
  });
}

/** Comments joined by a blank to a text of exactly `length` characters; they start again where they run out. */
export function joinTexts(texts, length) {
  const parts = [];
  let sum = 0;
  for (let index = 0; sum < length; index += 1) {
    const text = `${texts[index % texts.length]} `;
    parts.push(text);
    sum += text.length;
  }
  return parts.join("").slice(0, length);
}
