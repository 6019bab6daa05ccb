import type { DriverModel } from "../model/index.js";
import type { Voice } from "./create-voice.js";

/** What an ordered logit of the score says of the straight line. */
export function checkSentence(model: DriverModel, voice: Voice): string | undefined {
  const { check } = model;
  if (check === undefined) return undefined;
  const fitted = voice.signed(check.fittedNps, 1);
  const observed = voice.signed(model.sumOfContributions, 1);
  if (check.disagreeing.length === 0) return voice.say("check.agrees", { fitted, observed });
  const names = check.disagreeing.map(({ label, polarity }) => {
    const driver = model.drivers.find((one) => one.label === label && one.polarity === polarity);
    return driver === undefined ? label : voice.driver(model.layer, driver);
  });
  return voice.say("check.differs", { fitted, observed, columns: voice.list(names) });
}
