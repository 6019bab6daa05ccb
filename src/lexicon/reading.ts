import type { ImpliedRow } from "./read-compound.js";
import type { SearchState, Step } from "./search-state.js";

/** What the matcher knows of a token, whatever stands beside it. */
export interface Reading extends Step {
  /** Whose reading it is: another matcher reads the word afresh. */
  readonly owner: object;
  /** Where it leads as the first word of a phrase. */
  readonly start: SearchState;
  /** The rows that know a word nobody wrote out, by its stem or by the parts of a compound. */
  readonly implied: readonly ImpliedRow[];
  /** Whether it may be the first of words that belong together. */
  readonly opens: boolean;
  /** Whether it may be the second of such words. */
  readonly continues: boolean;
  /** A number by which those who come after the matcher know the word, and theirs, 0 where there is none. */
  note: number;
  noteOf: number;
}
