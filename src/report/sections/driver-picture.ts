import type { Driver, DriverModel, DriverPolarity } from "../../model/index.js";
import { type DotRow, dotsPlot } from "../charts/dots-plot.js";
import { niceScale } from "../charts/nice-scale.js";
import { plotPicture, type Studio } from "../charts/picture.js";
import { html, type Markup } from "../markup.js";
import { standsOut } from "../significance.js";
import { describeRows } from "./nps-row.js";
import { paragraph } from "./section.js";

/** More rows than this are left to the table: the largest contributions stay. */
const MOST = 16;
const ORDER: readonly (DriverPolarity | undefined)[] = ["negative", "mixed", "none", "positive", undefined];

/** Points per mention of a model's themes with their intervals, beside the average mention in the same tone. */
export function driverPicture(model: DriverModel, studio: Studio): Markup | undefined {
  const { voice } = studio;
  const drivers = model.drivers
    .filter(({ role, reliability }) => role === "theme" && reliability !== "suppressed")
    .filter(
      (driver): driver is Driver & Required<Pick<Driver, "coefficient">> => driver.coefficient !== undefined,
    )
    .sort((left, right) => sizeOf(right) - sizeOf(left))
    .slice(0, MOST)
    .sort(
      (left, right) =>
        ORDER.indexOf(left.polarity) - ORDER.indexOf(right.polarity) ||
        left.coefficient.value - right.coefficient.value,
    );
  if (drivers.length === 0) return undefined;
  const points = (value: number) => voice.signed(value, 1);
  const rows = drivers.map((driver): DotRow => {
    const isFound = standsOut(driver.contrast);
    const count = voice.say("format.count", { n: driver.mentions });
    return {
      label: voice.driver(model.layer, driver),
      aside: driver.reliability === "indicative" ? `${count}, ${voice.say("word.indicative")}` : count,
      dots: [
        {
          estimate: driver.coefficient,
          shape: "circle",
          ink: isFound ? "accent" : "muted",
          hollow: !isFound,
          text: `${points(driver.coefficient.value)} (${voice.interval(driver.coefficient, points)})`,
        },
      ],
    };
  });
  const scale = niceScale(
    drivers.flatMap(({ coefficient }) => [coefficient.low, coefficient.high]),
    (value) => voice.signed(value),
    1,
  );
  const key = `layer.${model.layer}`;
  const title = voice.say("drivers.picture", { layer: voice.has(key) ? voice.say(key) : model.layer });
  const averages = averagesOf(drivers);
  const notes = [
    ...(averages.length === 0 ? [] : [voice.say("drivers.picture.lines")]),
    voice.say("drivers.picture.note"),
  ];
  return html`${plotPicture(
    studio,
    { id: `points-${model.layer}`, title, description: describeRows(rows) },
    (frame) => dotsPlot(rows, scale, frame, averages),
  )}
${paragraph(notes.join(" "), "aside")}`;
}

function sizeOf(driver: Driver): number {
  return Math.abs(driver.contribution?.value ?? 0);
}

/** The average mention of each tone: what every contrast is measured from. */
function averagesOf(drivers: readonly (Driver & Required<Pick<Driver, "coefficient">>)[]): number[] {
  return (["negative", "positive"] as const).flatMap((polarity) => {
    const tested = drivers.find((driver) => driver.polarity === polarity && driver.contrast !== undefined);
    return tested?.contrast === undefined ? [] : [tested.coefficient.value - tested.contrast.value];
  });
}
