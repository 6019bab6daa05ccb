/** By convention: what chance alone would show less often than once in twenty is said to stand out. */
const LEVEL = 0.05;

/** True where a difference stands out: by q where several were compared, by p otherwise. */
export function standsOut(test: { readonly p: number; readonly q?: number } | undefined): boolean {
  return test !== undefined && (test.q ?? test.p) < LEVEL;
}
