/**
 * The name that looks most like the one written, or undefined where none is near.
 * Near: an edit distance (Levenshtein, without regard to case) of at most a third of the longer name and at
 * least two (two letters swapped are two edits; one for names under four letters),
 * or one name contained in the other (three characters or more).
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const candidate = name.toLowerCase();
    const contained =
      Math.min(wanted.length, candidate.length) >= 3 &&
      (candidate.includes(wanted) || wanted.includes(candidate));
    const distance = contained ? 1 : editDistance(wanted, candidate);
    const longer = Math.max(wanted.length, candidate.length);
    const limit = contained ? 1 : Math.max(longer / 3, longer >= 4 ? 2 : 1);
    if (distance <= limit && distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const current = [i];
    for (let j = 1; j <= second.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}
