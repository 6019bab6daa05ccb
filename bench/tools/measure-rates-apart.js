import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { median } from "./median.js";

const PROGRAM = fileURLToPath(new URL("./rate-process.js", import.meta.url));

/**
 * As `measureRates`, each candidate in a process of its own, so that nobody's garbage falls into another's turn and none
 * need be collected by force: after that large code has to be compiled, and its memory fetched, anew.
 * @param candidates `{ name, kind, language, textLanguage, length }`; see `speedCandidate`, `sentimentPeer`
 * @returns Map from name to `{ rate, bytes }` a second of processor time
 */
export async function measureRatesApart(candidates, { folder, quick }) {
  const running = [];
  for (const candidate of candidates) {
    const child = fork(PROGRAM, [JSON.stringify({ ...candidate, folder, quick })]);
    // One after the other: they warm up without taking each other's time.
    await once(child, "message");
    running.push({ name: candidate.name, child, rounds: [] });
  }
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    for (const { child, rounds } of running) {
      child.send("round");
      const [found] = await once(child, "message");
      rounds.push(found);
    }
  }
  for (const { child } of running) child.disconnect();
  const middle = (rounds, key) => median(rounds.map((found) => found[key]));
  return new Map(
    running.map(({ name, rounds }) => [
      name,
      { rate: middle(rounds, "rate"), bytes: middle(rounds, "bytes") },
    ]),
  );
}
