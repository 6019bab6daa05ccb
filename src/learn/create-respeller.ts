/** Least letters of the rest of a word for a beginning or an ending to be one. */
const LEAST_REST = 3;

/** What pairs say, sorted by kind; the longest beginning, ending and part come first. */
interface Spellings {
  readonly words: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly beginnings: readonly Pair[];
  readonly endings: readonly Pair[];
  readonly parts: readonly Pair[];
}

type Pair = readonly [from: string, to: string];

/**
 * Makes a function that writes words of one language as another, closely related one does. Pairs are "word=word" (with
 * "+" between several words), "x-=y-" for a beginning, "-x=-y" for an ending and "*x*=*y*" for a part anywhere;
 * beginnings, endings and parts are for words that are not listed, and what is not touched by any pair stays as it is.
 * A word in several pairs is written as each of them in turn, so the same calls give the same words.
 * @throws {RangeError} naming every pair that is not of this form.
 */
export function createRespeller(pairs: readonly string[]): (word: string) => readonly string[] {
  const { words, beginnings, endings, parts } = sortPairs(pairs);
  const turns = new Map<string, number>();

  const listed = (word: string): readonly string[] | undefined => {
    const choices = words.get(word);
    if (choices === undefined) return undefined;
    const turn = turns.get(word) ?? 0;
    turns.set(word, turn + 1);
    return choices[turn % choices.length];
  };

  const inner = (word: string): string =>
    parts.reduce((written, [from, to]) => written.replaceAll(from, to), word);

  const ended = (word: string): string => {
    const found = endings.find(([from]) => word.length >= from.length + LEAST_REST && word.endsWith(from));
    return found ? inner(word.slice(0, word.length - found[0].length)) + found[1] : inner(word);
  };

  return (word) => {
    const whole = listed(word);
    if (whole) return whole;
    const found = beginnings.find(
      ([from]) => word.length >= from.length + LEAST_REST && word.startsWith(from),
    );
    if (!found) return [ended(word)];
    const rest = word.slice(found[0].length);
    const [first = "", ...others] = listed(rest) ?? [ended(rest)];
    return [found[1] + first, ...others];
  };
}

const KINDS = [
  ["beginnings", /^([^-*=]+)-=([^-*=]+)-$/u],
  ["endings", /^-([^-*=]+)=-([^-*=]+)$/u],
  ["parts", /^\*([^-*=]+)\*=\*([^-*=]+)\*$/u],
] as const;
const WORDS = /^([^-*=+]+)=([^-*=]+)$/u;

function sortPairs(pairs: readonly string[]): Spellings {
  const words = new Map<string, string[][]>();
  const rules: Record<(typeof KINDS)[number][0], Pair[]> = { beginnings: [], endings: [], parts: [] };
  const wrong: string[] = [];
  for (const pair of pairs) {
    const rule = KINDS.find(([, form]) => form.test(pair));
    const [, from = "", to = ""] = (rule?.[1] ?? WORDS).exec(pair) ?? [];
    if (from === "") wrong.push(pair);
    else if (rule) rules[rule[0]].push([from, to]);
    else words.set(from, [...(words.get(from) ?? []), to.split("+")]);
  }
  if (wrong.length > 0) {
    throw new RangeError(
      `Expected pairs as "af=av", "ud-=ut-", "-hed=-het" or "*øj*=*øy*", but got ${wrong.map((one) => `"${one}"`).join(", ")}. Correct them in detect.pairs.tsv.`,
    );
  }
  const longestFirst = (list: Pair[]) => list.sort((a, b) => b[0].length - a[0].length);
  return {
    words,
    beginnings: longestFirst(rules.beginnings),
    endings: longestFirst(rules.endings),
    parts: longestFirst(rules.parts),
  };
}

/** The pairs read the other way round, without those that have several words on one side. */
export function reversePairs(pairs: readonly string[]): readonly string[] {
  return pairs.filter((pair) => !pair.includes("+")).map((pair) => pair.split("=").reverse().join("="));
}
