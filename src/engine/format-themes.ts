import { formatLexicon } from "../lexicon/format-lexicon.js";
import type { ThemeSummary } from "../model/action-summary.js";

/** A file of an overlay: path below its folder, and text. */
export interface ThemeFile {
  readonly path: string;
  readonly text: string;
}

/** How surely a phrase alone tells of its theme; a phrase decides alone from 0.9 (lexicons/README.md). */
const WEIGHT = "0.9";

/**
 * Candidates as an overlay to edit: labels of their own among the touchpoints, and for each language a lexicon with their
 * phrases. With the folder under --lexicons they count as labels, and so as columns of the drivers.
 */
export function formatThemes(summary: ThemeSummary, source: string): readonly ThemeFile[] {
  const ids = new Map<string, number>();
  const themes = summary.themes.map((theme) => {
    const plain = idOf(theme.name);
    const seen = ids.get(plain) ?? 0;
    ids.set(plain, seen + 1);
    return { theme, id: seen === 0 ? plain : `${plain}_${"x".repeat(seen)}` };
  });
  const origin = `proposed by genklang analyze --themes from ${clean(source)}; to be kept or struck by a person`;
  const languages = [
    ...new Set(themes.flatMap(({ theme }) => theme.phrases.map(({ language }) => language))),
  ].sort();
  const labels = [
    "# title: Candidates for themes",
    "# version: 0.1.0",
    "# language: und",
    "# kind: labels",
    `# source: ${origin}`,
    "# licence: own",
    ["label", ...languages, "owner", "note"].join("\t"),
    ...themes.map(({ theme, id }) => {
      const { comments, positive, negative } = theme;
      const note = `in ${comments} comments; tone positive ${positive}, negative ${negative}`;
      return [id, ...languages.map(() => clean(theme.name)), "", note].join("\t");
    }),
    "",
  ].join("\n");
  const lexicons = languages.map((language) => ({
    path: `${language}/touchpoint.themes.tsv`,
    text: formatLexicon({
      title: "Candidates for themes",
      language,
      kind: "touchpoint",
      source: origin,
      scale: [0, 1],
      rows: themes.flatMap(({ theme, id }) =>
        theme.phrases
          .filter((phrase) => phrase.language === language)
          .map(({ phrase, comments }) => ({
            cells: { phrase, label: id, weight: WEIGHT, note: `in ${comments} comments` },
          })),
      ),
    }),
  }));
  return themes.length === 0 ? [] : [{ path: "labels/touchpoints.themes.tsv", text: labels }, ...lexicons];
}

/** A label: small letters without marks, "_" between words. */
function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return plain === "" ? "theme" : plain;
}

function clean(text: string): string {
  return text.replace(/[\s"#]+/g, " ").trim();
}
