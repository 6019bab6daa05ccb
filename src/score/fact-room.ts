/** The whole comment's place among the facts; clause n has place n + 1. */
export const WHOLE = 0;

/** What holds in a comment and in each of its clauses, by the numbers of `Derivations`. */
export interface Facts {
  /** Integers of 32 facts a place takes. */
  readonly width: number;
  /** By place, a bit for each fact that holds. */
  readonly bits: Int32Array;
  /** By fact, the clause that first shows it of the whole comment; −1 where it does not hold. */
  readonly shownIn: Int32Array;
  /** Words by place. */
  readonly words: Int32Array;
}

/** Empty room for the facts of a text with so many clauses, until it is asked for again: new room costs more than filling it. */
export type FactRoom = (clauses: number) => Facts;

/** `size` facts, `width` integers of 32. */
export function createFactRoom(size: number, width: number): FactRoom {
  const shownIn = new Int32Array(size);
  let places = 0;
  let room: Facts = { width, shownIn, bits: new Int32Array(0), words: new Int32Array(0) };
  return (clauses) => {
    if (clauses >= places) {
      places = 2 * (clauses + 1);
      room = { width, shownIn, bits: new Int32Array(places * width), words: new Int32Array(places) };
    }
    room.bits.fill(0, 0, (clauses + 1) * width);
    room.words.fill(0, 0, clauses + 1);
    shownIn.fill(-1);
    return room;
  };
}
