// Statistics of comments that were read in several languages: each item is the list of its analyses, one a language.

/** The share of comments with one sentiment label in all languages; no evidence is a label too. */
export function sameSentiment(comments) {
  const same = comments.filter(
    (analyses) => new Set(analyses.map(({ sentiment }) => sentiment?.label ?? "none")).size === 1,
  );
  return same.length / comments.length;
}

/** The mean absolute difference of the sentiment values of two languages, 0…2, over all pairs; no evidence is 0. */
export function valueGaps(comments) {
  const gaps = comments.flatMap((analyses) => {
    const values = analyses.map(({ sentiment }) => sentiment?.value ?? 0);
    return values.flatMap((value, index) => values.slice(index + 1).map((other) => Math.abs(value - other)));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** Of the labels that a comment got in any language, the share that it got in all; undefined where there are none. */
export function labelsInAll(comments, layer) {
  let any = 0;
  let all = 0;
  for (const analyses of comments) {
    const found = analyses.map(
      (analysis) => new Set(analysis[layer].map(({ label, state }) => (state ? `${label}:${state}` : label))),
    );
    for (const label of new Set(found.flatMap((labels) => [...labels]))) {
      any += 1;
      if (found.every((labels) => labels.has(label))) all += 1;
    }
  }
  return any === 0 ? undefined : all / any;
}
