import type { ProfileRow, Summary } from "../../model/index.js";
import type { Studio } from "../charts/picture.js";
import { isSuppressed } from "../is-suppressed.js";
import { html } from "../markup.js";
import { hasGroups, profilePicture, profileTable } from "./profile.js";
import { paragraph, type Section, section } from "./section.js";

/** The needs that were unmet and met, as promoters, passives and detractors tell of them. */
export function needs(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const { say } = voice;
  const title = say("needs.title");
  const told = summary.needs.filter(
    (profile) => profile.mentions > 0 && !isSuppressed(summary, "needs", profile.label, profile.state),
  );
  if (told.length === 0) return section("needs", title, paragraph(say("needs.absent")));
  const name = (profile: ProfileRow) =>
    voice.theme("needs", profile.label, profile.state === "met" ? "positive" : "negative");
  return section(
    "needs",
    title,
    hasGroups(told) && paragraph(say("needs.note")),
    (["unmet", "met"] as const).map((state) => {
      const ofState = told
        .filter((profile) => profile.state === state)
        .sort((left, right) => right.mentions - left.mentions);
      if (ofState.length === 0) return undefined;
      const heading = voice.capital(say(`needs.${state}`));
      const caption = `${title}: ${heading}`;
      return html`<h3>${heading}</h3>
${
  hasGroups(ofState)
    ? profilePicture(studio, `needs-${state}-picture`, `${say("needs.picture")}: ${heading}`, ofState, name)
    : profileTable(voice, caption, ofState, name, summary)
}`;
    }),
  );
}
