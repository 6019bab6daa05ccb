import type { Problem } from "../model/index.js";

/** The name of a column that has none; `index` from 0. */
export function generated(index: number): string {
  return `column_${index + 1}`;
}

/**
 * Names without white space at the ends, every one once: an empty one becomes "column_4", a second "score" "score_2".
 * Both are said.
 */
export function uniqueNames(
  names: readonly string[],
  file: string,
): { readonly columns: readonly string[]; readonly problems: readonly Problem[] } {
  const taken = new Set<string>();
  const repeated: string[] = [];
  const empty: string[] = [];
  const columns = names.map((raw, index) => {
    const written = raw.trim();
    const base = written === "" ? generated(index) : written;
    let name = base;
    if (written === "") empty.push(name);
    for (let number = 2; taken.has(name); number++) {
      if (number === 2) repeated.push(base);
      name = `${base}_${number}`;
    }
    taken.add(name);
    return name;
  });
  const problems: Problem[] = [];
  if (repeated.length > 0) {
    problems.push({
      code: "header/duplicate",
      message: `Expected every column name once; more than once: ${list(repeated)}. The later ones are called "${repeated[0]}_2" and so on.`,
      place: { file },
    });
  }
  if (empty.length > 0) {
    problems.push({
      code: "header/empty",
      message: `${empty.length} column(s) have no name; they are called ${list(empty)}.`,
      place: { file },
    });
  }
  return { columns, problems };
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${name}"`);
  return names.length > 5 ? `${shown.join(", ")} …` : shown.join(", ");
}
