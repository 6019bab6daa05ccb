import { classOfRating, type SentimentScale } from "./sentiment-scale.js";
import type { HeldOut } from "./train-overlay.js";

/**
 * The held-out comments whose words and rating disagree most, for reading: a scale held upside down, irony, a comment
 * about something else, or words that the lexicons get wrong. Only those with a low or high rating; the farthest first.
 */
export function listDisagreements(
  heldOut: readonly HeldOut[],
  scale: SentimentScale,
  most: number,
): readonly HeldOut[] {
  const distance = ({ rating, answer }: HeldOut): number => {
    const truth = classOfRating(rating, scale);
    return truth === "positive" ? -answer.value : truth === "negative" ? answer.value : -1;
  };
  return heldOut
    .map((one, place) => ({ one, place, distance: distance(one) }))
    .filter((each) => each.distance > 0)
    .sort((a, b) => b.distance - a.distance || a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}
