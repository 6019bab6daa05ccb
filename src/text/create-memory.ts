/** What was worked out for words, the most recently asked for. */
export interface Memory<Value> {
  /** Undefined where it is not kept. */
  readonly get: (word: string) => Value | undefined;
  readonly set: (word: string, value: Value) => void;
}

/**
 * Keeps at least the last `size` words asked for and at most twice as many: a full half becomes the older one and pushes
 * out what nobody asked for since. Emptied whole when full, it would work out the common words again and again.
 */
export function createMemory<Value>(size: number): Memory<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return { get, set };

  function get(word: string): Value | undefined {
    const value = young.get(word);
    if (value !== undefined) return value;
    const kept = old.get(word);
    if (kept !== undefined) set(word, kept);
    return kept;
  }

  function set(word: string, value: Value): void {
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    young.set(word, value);
  }
}
