import type { ProfileRow, Summary } from "../../model/index.js";
import type { Studio } from "../charts/picture.js";
import { isSuppressed } from "../is-suppressed.js";
import { hasGroups, profilePicture, profileTable } from "./profile.js";
import { paragraph, type Section, section } from "./section.js";

/** The feelings that promoters, passives and detractors express, most frequent first. */
export function emotions(summary: Summary, studio: Studio): Section {
  const { voice } = studio;
  const { say } = voice;
  const title = say("emotions.title");
  const expressed = summary.emotions
    .filter((profile) => profile.mentions > 0 && !isSuppressed(summary, "emotions", profile.label))
    .sort((left, right) => right.mentions - left.mentions);
  if (expressed.length === 0) return section("emotions", title, paragraph(say("emotions.absent")));
  const name = (profile: ProfileRow) => voice.capital(voice.name("emotions", profile.label));
  const picture = say("emotions.picture");
  if (!hasGroups(expressed))
    return section("emotions", title, profileTable(voice, title, expressed, name, summary));
  return section(
    "emotions",
    title,
    paragraph(say("emotions.note")),
    profilePicture(studio, "emotions-picture", picture, expressed, name),
  );
}
