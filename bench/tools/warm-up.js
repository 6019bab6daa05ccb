import { processorTime } from "./processor-time.js";

/** Milliseconds that one candidate takes in one round, about. */
const ROUND = 120;
/**
 * Texts that a candidate reads before it is timed, if it gets that far in the time of so many rounds. Much code is
 * compiled late: a whole analysis is four times as fast after ten seconds as in its first.
 */
const WARM_UP = 20_000;
const WARM_UP_ROUNDS = 100;
const QUICK_WARM_UP_ROUNDS = 8;

/** What the candidates return is added up here, so that no work can be left out as unused. */
let sink = 0;

/** Milliseconds of a round. */
export function roundOf(quick) {
  return quick ? ROUND / 10 : ROUND;
}

/** Runs the first texts, then says how many fit in a round (`count`) and where in the texts to go on (`at`). */
export function warmUp(run, texts, { quick }) {
  const milliseconds = roundOf(quick);
  const longest = (quick ? QUICK_WARM_UP_ROUNDS : WARM_UP_ROUNDS) * milliseconds;
  const started = processorTime();
  let at = 0;
  const step = () => {
    for (let index = 0; index < 8; index += 1) sink += run(texts[at++ % texts.length]);
  };
  while (at < WARM_UP && processorTime() - started < longest) step();
  const warm = processorTime();
  const before = at;
  while (processorTime() - warm < milliseconds) step();
  if (!Number.isFinite(sink)) throw new Error("expected every candidate to return a number for a text");
  return { at, count: at - before };
}
