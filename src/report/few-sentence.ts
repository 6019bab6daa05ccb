import type { Voice } from "./create-voice.js";

/** What was mentioned by fewer than 5, by name and count; undefined where there is nothing of the kind. */
export function fewSentence(
  groups: readonly { readonly name: string; readonly n: number }[],
  voice: Voice,
): string | undefined {
  const mentioned = groups.filter(({ n }) => n > 0);
  if (mentioned.length === 0) return undefined;
  const themes = mentioned.map(({ name, n }) => voice.say("glance.mentions.theme", { theme: name, n }));
  return voice.say("few.sentence", { themes: voice.list(themes) });
}
