import type { DriverModel, Estimate } from "../model/index.js";
import type { Step } from "./charts/steps-plot.js";
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
      kind: "level",
      ...spread(model.intercept),
      text: withInterval(model.intercept),
    },
    ...shown.map(
      ({ driver, contribution }): Step => ({
        label: voice.driver(model.layer, driver),
        aside: voice.say("format.count", { n: driver.mentions }),
        kind: "change",
        ...spread(contribution),
        text: withInterval(contribution),
      }),
    ),
    ...(rest.length === 0
      ? []
      : [
          {
            label: voice.say("waterfall.rest", { n: rest.length }),
            kind: "change" as const,
            value: restValue,
            text: points(restValue),
          },
        ]),
    {
      label: voice.say("waterfall.total"),
      kind: "level",
      value: model.sumOfContributions,
      text: points(model.sumOfContributions),
    },
  ];
}

/** The value and the interval alone: a step has no other numbers. */
function spread({ value, low, high }: Estimate): Pick<Estimate, "value" | "low" | "high"> {
  return { value, low, high };
}
