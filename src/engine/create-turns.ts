import { runWithin } from "./run-within.js";

/** Milliseconds of work after which signals and timers get their turn. */
const TURN = 50;
/** Milliseconds one text may take: none takes this long unless something is wrong. */
export const ROW_TIME = 30_000;

/** Does the items of a list one by one in this thread, a few at a time, so that nothing else waits for long. */
export type DoInTurns = (
  count: number,
  act: (place: number) => void,
  /** Is told of an item that was given up. */
  tooSlow: (place: number) => void,
) => Promise<void>;

/** An item that takes longer than `rowTime` milliseconds is given up, and the others are done. */
export function createTurns(rowTime = ROW_TIME): DoInTurns {
  let last = performance.now();
  return async (count, act, tooSlow) => {
    let place = 0;
    const turn = (): void => {
      for (; place < count && performance.now() - last < TURN; place++) act(place);
    };
    while (place < count) {
      if (performance.now() - last >= TURN) {
        await new Promise<void>((done) => setImmediate(done));
        last = performance.now();
      }
      // A turn before the one that does not end took a few milliseconds: they make no difference.
      if (!runWithin(turn, rowTime)) tooSlow(place++);
    }
  };
}
