/** String methods that read one place or the part they return. */
const PART = ["at", "charAt", "charCodeAt", "codePointAt", "startsWith", "endsWith", "slice", "substring"];
/** String methods that may read the whole string. */
const WHOLE = ["normalize", "toLowerCase", "toUpperCase", "replace", "replaceAll", "match", "split", "trim"];

/**
 * Steps that `work` takes: each look-up in a Map or Set and each call of a string method or a regular expression is
 * one, and one more for each UTF-16 unit that it returned or read. Counts, unlike seconds, are the same on every
 * machine. Not seen: plain loops over arrays, and what a pattern tries before it fails in one place.
 */
export function countSteps(work) {
  let steps = 0;
  const restore = [];
  const patch = (prototype, name, cost) => {
    const original = prototype[name];
    restore.push(() => {
      prototype[name] = original;
    });
    prototype[name] = function counted(...words) {
      const from = this.lastIndex ?? 0;
      const result = original.apply(this, words);
      steps += 1 + cost(this, words, result, from);
      return result;
    };
  };
  for (const name of PART)
    patch(String.prototype, name, (_, __, result) => (typeof result === "string" ? result.length : 0));
  for (const name of WHOLE) patch(String.prototype, name, (text) => text.length);
  patch(String.prototype, "indexOf", (text, [, from = 0], at) => (at < 0 ? text.length : at) - from);
  patch(String.prototype, "includes", (text, [, from = 0]) => text.length - from);
  patch(RegExp.prototype, "exec", (pattern, [text], found, lastIndex) => {
    const from = pattern.sticky || pattern.global ? lastIndex : 0;
    if (found) return found.index + found[0].length - from;
    return pattern.sticky ? 0 : String(text).length - from;
  });
  for (const collection of [Map, Set]) patch(collection.prototype, "has", () => 0);
  patch(Map.prototype, "get", () => 0);
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}
