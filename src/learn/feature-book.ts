/** Numbers for features as they are met, and how many examples each occurs in. */
export interface FeatureBook {
  /** Features of one example, each once → their numbers. */
  readonly enter: (features: Iterable<string>) => Int32Array;
  readonly name: (number: number) => string;
  /** The features that occur in at least so many examples, by old number. */
  readonly frequent: (minimum: number, isWanted: (feature: string) => boolean) => ReadonlyMap<number, string>;
}

export function createFeatureBook(): FeatureBook {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  return {
    enter: (features) => {
      const entered: number[] = [];
      for (const feature of features) {
        let number = numbers.get(feature);
        if (number === undefined) {
          number = names.length;
          numbers.set(feature, number);
          names.push(feature);
          counts.push(0);
        }
        counts[number] = (counts[number] ?? 0) + 1;
        entered.push(number);
      }
      return Int32Array.from(entered);
    },
    name: (number) => names[number] ?? "",
    frequent: (minimum, isWanted) => {
      const kept = new Map<number, string>();
      counts.forEach((count, number) => {
        const name = names[number] ?? "";
        if (count >= minimum && isWanted(name)) kept.set(number, name);
      });
      return kept;
    },
  };
}
