import type { DriverModel } from "../model/index.js";
import type { Step } from "./charts/waterfall-plot.js";
import type { Voice } from "./create-voice.js";
import { sortDrivers } from "./driver-tables.js";

/** Bars of their own; what is smaller is put together in one, so that the sum stays exact. */
const MOST = 10;

/** From the intercept by way of every contribution to the NPS; the steps add up to the last one exactly. */
export function waterfallSteps(model: DriverModel, voice: Voice): readonly Step[] {
  const points = (value: number) => voice.signed(value, 1);
  const withInterval = (estimate: { value: number; low: number; high: number }) =>
    `${points(estimate.value)} (${voice.interval(estimate, points)})`;
  const bySize = sortDrivers(model.drivers)
    .flatMap((driver) =>
      driver.contribution === undefined ? [] : [{ driver, contribution: driver.contribution }],
    )
    .sort((left, right) => Math.abs(right.contribution.value) - Math.abs(left.contribution.value));
  // A bar for "one more column" would take the room of the column itself.
  const shown = bySize.length <= MOST + 1 ? bySize : bySize.slice(0, MOST);
  const rest = bySize.slice(shown.length);
  const restValue = rest.reduce((sum, { contribution }) => sum + contribution.value, 0);
  return [
    {
      label: voice.say("waterfall.baseline"),
      kind: "total",
      estimate: model.intercept,
      text: withInterval(model.intercept),
    },
    ...shown.map(
      ({ driver, contribution }): Step => ({
        label: voice.driver(model.layer, driver),
        aside: voice.say("format.count", { n: driver.mentions }),
        kind: "change",
        estimate: contribution,
        text: withInterval(contribution),
      }),
    ),
    ...(rest.length === 0
      ? []
      : [
          {
            label: voice.say("waterfall.rest", { n: rest.length }),
            kind: "change" as const,
            estimate: { value: restValue },
            text: points(restValue),
          },
        ]),
    {
      label: voice.say("waterfall.total"),
      kind: "total",
      estimate: { value: model.sumOfContributions },
      text: points(model.sumOfContributions),
    },
  ];
}
