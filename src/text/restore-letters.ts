/** Every way to write `norm` with `typed` restored to `meant`: all places at once, and each on its own. */
export function restoreLetters(norm: string, typed: string, meant: string): readonly string[] {
  const found = [norm.replaceAll(typed, meant)];
  for (let at = norm.indexOf(typed); at >= 0; at = norm.indexOf(typed, at + 1)) {
    found.push(norm.slice(0, at) + meant + norm.slice(at + typed.length));
  }
  return found;
}
