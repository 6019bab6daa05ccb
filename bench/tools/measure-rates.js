import { collectGarbage } from "./collect-garbage.js";
import { median } from "./median.js";
import { processorTime } from "./processor-time.js";
import { warmUp } from "./warm-up.js";

/** What the candidates return is added up here, so that no work can be left out as unused. */
let sink = 0;

/**
 * How many texts each candidate takes in a second of processor time, `{ name, run }` with `run(text)` returning a
 * number. In each round every candidate takes its turn, so that a busy moment of the machine hits all of them, and
 * begins with the garbage of the one before collected; the median of nine rounds counts (three when `quick`). Before,
 * each warms up, so that what it keeps is there; every round goes on in the texts where the one before ended.
 * @returns Map from name to `{ rate, low, high }` in texts a second, lowest and highest round.
 */
export function measureRates(candidates, texts, { quick = false } = {}) {
  const turns = candidates.map((candidate) => ({
    ...candidate,
    ...warmUp(candidate.run, texts, { quick }),
    rates: [],
  }));
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    for (const turn of turns) {
      collectGarbage();
      const started = processorTime();
      for (let index = 0; index < turn.count; index += 1) sink += turn.run(texts[turn.at++ % texts.length]);
      turn.rates.push((1000 * turn.count) / (processorTime() - started));
    }
  }
  if (!Number.isFinite(sink)) throw new Error("expected every candidate to return a number for a text");
  return new Map(
    turns.map(({ name, rates }) => [
      name,
      { rate: median(rates), low: Math.min(...rates), high: Math.max(...rates) },
    ]),
  );
}
