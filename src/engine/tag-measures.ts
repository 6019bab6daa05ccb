import type { LoadedLexicons } from "../io/load-lexicons.js";
import { parseMeasured } from "../lexicon/parse-measured.js";
import type { TagMeasures } from "../model/tagging.js";

/** How well labels are found, of every language that was measured, and from when that is more than an indication. */
export function tagMeasures({ tables, packs }: LoadedLexicons): TagMeasures {
  const rules = packs.get("und")?.rules;
  return {
    languages: new Map(
      [...tables.values()]
        .filter(({ header }) => header.get("kind") === "measured")
        .map(parseMeasured)
        .map((one) => [one.language, one]),
    ),
    limits: {
      accuracy: rules?.get("tags.accuracy") ?? 0,
      cases: rules?.get("tags.cases") ?? 0,
      language: rules?.get("tags.language") ?? 0,
      coded: rules?.get("tags.coded") ?? 0,
    },
  };
}
