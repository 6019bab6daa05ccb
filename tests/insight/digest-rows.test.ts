import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/insight/create-collector.js";
import { createDigester } from "../../src/insight/digest-rows.js";
import { MOST } from "../../src/insight/part-limits.js";
import { createFindPersonal } from "../../src/insight/personal-spans.js";
import { LABELS, makeRow, VERSION } from "./make-row.js";

const OPTIONS = {
  source: "answers.csv",
  labels: LABELS,
  version: VERSION,
  threshold: 0.05,
  segments: ["unit"],
};
/** More than is kept of any kind, so that the sieves hold much back. */
const ROWS = Array.from({ length: 12 * MOST.callBacks }, (_, index) =>
  makeRow(
    {
      id: String(index + 1),
      rating: (index * 7) % 11,
      date: `2026-01-0${1 + (index % 9)}`,
      text: ["Mette was kind to me", "it came late again and nobody called", "ok", ""][index % 4] ?? "",
      stages: [["delivery-"], ["support+"], ["exit"], []][(index * 5) % 4] ?? [],
      needs: index % 3 === 0 ? ["seen-"] : ["ease+"],
      signals: index % 2 === 0 ? ["wait", "unresolved"] : ["gesture"],
      sentiment: ((index * 13) % 200) / 100 - 1,
      fields: { unit: ["north", "south"][index % 2] ?? "" },
    },
    index + 1,
  ),
);

function finished(fill: (collector: ReturnType<typeof createCollector>) => void): string {
  const collector = createCollector(OPTIONS);
  fill(collector);
  return JSON.stringify(collector.finish((text) => createFindPersonal([text])(text)));
}

describe("createDigester", () => {
  it("gives a summary all it needs, whichever thread digested which batch", () => {
    const whole = finished(({ add }) => ROWS.forEach(add));
    for (const [threads, size] of [
      [1, 100],
      [2, 77],
      [3, 1000],
    ] as const) {
      const dealt = finished(({ addDigest, digestOptions }) => {
        const digesters = Array.from({ length: threads }, () => createDigester(digestOptions));
        for (let from = 0, turn = 0; from < ROWS.length; from += size, turn += 1) {
          const batch = ROWS.slice(from, from + size);
          const digest = digesters[(turn * turn) % threads]?.(batch);
          // As a thread sends it.
          if (digest)
            addDigest(
              batch.map(({ feedback }) => feedback),
              structuredClone(digest),
            );
        }
      });
      expect(dealt).toBe(whole);
    }
  });

  it("holds back what cannot be among the texts that are kept", () => {
    const { digestOptions } = createCollector(OPTIONS);
    const digest = createDigester(digestOptions);
    digest(ROWS);
    const again = digest(ROWS);
    expect(again.sifted.size).toBeLessThan(ROWS.length / 5);
    expect(again.found.get("call-back")).toBeGreaterThan(0);
  });
});
