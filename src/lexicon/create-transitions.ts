import { NOWHERE, nextState, type SearchState, type Step } from "./search-state.js";

/** A state and the token behind it → the state after it. */
export type Transition = (state: SearchState, step: Step) => SearchState;

/** Steps that are kept: two to this power. */
const PLACE_BITS = 16;
const PLACES = 1 << PLACE_BITS;
/** Two odd numbers that spread neighbouring states and words over the places (2^32 divided by the golden ratio and by the root of two). */
const STATE_SPREAD = 0x9e3779b1;
const WORD_SPREAD = 0xb504f333;

/**
 * Keeps the steps taken last in a table of fixed size, one step to a place, so that a common step costs one look and
 * a text of a million different words no memory.
 */
export function createTransitions(gapMaximum: number): Transition {
  const fromOf = new Int32Array(PLACES);
  const byOf = new Int32Array(PLACES);
  const toOf: SearchState[] = new Array<SearchState>(PLACES).fill(NOWHERE);
  return (state, step) => {
    const place =
      (Math.imul(state.number, STATE_SPREAD) ^ Math.imul(step.id, WORD_SPREAD)) >>> (32 - PLACE_BITS);
    if (fromOf[place] === state.number && byOf[place] === step.id) return toOf[place] as SearchState;
    const made = nextState(state, step, gapMaximum);
    fromOf[place] = state.number;
    byOf[place] = step.id;
    toOf[place] = made;
    return made;
  };
}
