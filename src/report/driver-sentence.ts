import type { Driver, DriverModel } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { isUnranked } from "./tag-tables.js";

/**
 * "105 of 600 mention support negatively; their NPS is −71, against +7 among the others. It shows …": the one way
 * this project puts a driver in words. Undefined where a group is too small to have an NPS.
 */
export function driverSentence(layer: string, driver: Driver, of: number, voice: Voice): string | undefined {
  if (driver.with === undefined || driver.without === undefined) return undefined;
  const spoken = layer !== "needs" && (driver.polarity === "negative" || driver.polarity === "positive");
  const name = layer === "factors" ? driver.label : voice.name(layer, driver.label);
  const full = voice.driver(layer, driver);
  const inSentence =
    layer === "factors" ? full : full.slice(0, 1).toLocaleLowerCase(voice.locale) + full.slice(1);
  const label = spoken ? name : voice.say("format.quote", { text: inSentence });
  return voice.say(`drivers.sentence.${spoken ? driver.polarity : "expressed"}`, {
    n: driver.mentions,
    of,
    theme: label,
    with: voice.signed(driver.with.score),
    without: voice.signed(driver.without.score),
  });
}

/** The negative and the positive theme of a model that most rows' NPS differs by, where they are safe to speak of (groups and labels). */
export function leadingDrivers(model: DriverModel): readonly Driver[] {
  const size = (driver: Driver) => Math.abs(driver.impact?.value ?? driver.contribution?.value ?? 0);
  return (["negative", "positive"] as const).flatMap((polarity) => {
    const candidates = model.drivers
      .filter(
        (driver) =>
          driver.role === "theme" &&
          driver.polarity === polarity &&
          driver.reliability === "normal" &&
          !isUnranked(driver),
      )
      .sort((left, right) => size(right) - size(left));
    return candidates.slice(0, 1);
  });
}
