import { type LexiconSource, type LoadedLexicons, loadLexicons as load } from "../../src/io/load-lexicons.js";

export * from "../../src/io/load-lexicons.js";

let shipped: LoadedLexicons | undefined;

/** Whatever is laid over the shipped lexicons is read each time: a test may write it. */
export function loadLexicons(source: LexiconSource = {}): LoadedLexicons {
  const { base, lexicons = [], optional = [] } = source;
  if (base !== undefined || lexicons.length > 0 || optional.length > 0) return load(source);
  shipped ??= load();
  return shipped;
}
