import type { DriverModel, ScaleModel } from "../model/index.js";
import { checkSentence } from "./check-sentence.js";
import type { Voice } from "./create-voice.js";
import { standsOut } from "./significance.js";

/** True for the model of `--factors` over scales, which has no waterfall. */
export function isScaleModel(model: DriverModel | ScaleModel): model is ScaleModel {
  return "rows" in model;
}

/** What has to be said beside a model's numbers: the sum, the joint tests, what the layer adds to tone alone. */
export function modelNotes(model: DriverModel, voice: Voice): readonly string[] {
  const { say } = voice;
  const points = (value: number) => voice.signed(value, 1);
  const notes = [
    say("drivers.sum", {
      intercept: points(model.intercept.value),
      contributions: points(model.sumOfContributions - model.intercept.value),
      sum: points(model.sumOfContributions),
    }),
  ];
  for (const test of model.equality) {
    const verdict = standsOut(test) ? "differ" : "alike";
    const key = `drivers.equality.${verdict}.${test.polarity}`;
    if (voice.has(key)) notes.push(say(key, { drivers: test.drivers, p: voice.p(test.p) }));
  }
  if (model.sentimentR2 !== undefined && model.withSentimentR2 !== undefined) {
    notes.push(
      say("drivers.fit.sentiment", {
        sentiment: voice.number(model.sentimentR2, 2),
        both: voice.number(model.withSentimentR2, 2),
        added: voice.number(model.withSentimentR2 - model.sentimentR2, 2),
      }),
    );
  } else notes.push(say("drivers.fit", { r2: voice.number(model.r2, 2) }));
  const check = checkSentence(model, voice);
  return check === undefined ? notes : [...notes, check];
}
