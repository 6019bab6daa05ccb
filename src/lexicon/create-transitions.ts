import { NOWHERE, nextState, PLAIN, type SearchState, type Step } from "./search-state.js";

/** A state and the token behind it → the state after it. */
export type Transition = (state: SearchState, step: Step) => SearchState;

/** Steps that are kept: two to this power. */
const PLACE_BITS = 14;
const PLACES = 1 << PLACE_BITS;
/** Two odd numbers that spread neighbouring states and words over the places (2^32 divided by the golden ratio and by the root of two). */
const STATE_SPREAD = 0x9e3779b1;
const WORD_SPREAD = 0xb504f333;

/**
 * A word of which the state's alphabet can hold nothing costs no look-up; of the others the steps taken last are kept in a
 * table of fixed size, one to a place: a common step costs one look, a text of a million different words no memory.
 */
export function createTransitions(gapMaximum: number): Transition {
  // The state and the word of a place side by side: together they are one look into memory.
  const takenBy = new Int32Array(2 * PLACES);
  const toOf: SearchState[] = new Array<SearchState>(PLACES).fill(NOWHERE);
  return (state, step) => {
    if ((state.low & step.low) === 0 && (state.high & step.high) === 0) {
      const known = step.shape === PLAIN ? state.plain : undefined;
      return known ?? nextState(state, step, gapMaximum);
    }
    const place =
      (Math.imul(state.number, STATE_SPREAD) ^ Math.imul(step.id, WORD_SPREAD)) >>> (32 - PLACE_BITS);
    const at = 2 * place;
    if (takenBy[at] === state.number && takenBy[at + 1] === step.id) return toOf[place] as SearchState;
    const made = nextState(state, step, gapMaximum);
    takenBy[at] = state.number;
    takenBy[at + 1] = step.id;
    toOf[place] = made;
    return made;
  };
}
