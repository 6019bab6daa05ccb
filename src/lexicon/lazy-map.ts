/** A map of known keys whose values are made when first asked for, and kept. */
export function lazyMap<Key, Value>(keys: Iterable<Key>, make: (key: Key) => Value): ReadonlyMap<Key, Value> {
  const order = new Set(keys);
  const made = new Map<Key, Value>();
  const valueAt = (key: Key): Value => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
  function* entries(): MapIterator<[Key, Value]> {
    for (const key of order) yield [key, valueAt(key)];
  }
  function* values(): MapIterator<Value> {
    for (const key of order) yield valueAt(key);
  }
  const map: ReadonlyMap<Key, Value> = {
    size: order.size,
    has: (key) => order.has(key),
    get: (key) => (order.has(key) ? valueAt(key) : undefined),
    keys: () => order.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit, self) => {
      for (const key of order) visit.call(self, valueAt(key), key, map);
    },
  };
  return map;
}
