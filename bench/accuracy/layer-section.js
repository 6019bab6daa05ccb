import { readFileSync } from "node:fs";
import { markdownTable } from "../tools/markdown-table.js";
import { interval, share } from "./figures.js";
import { SETS } from "./labelled-sets.js";
import { LANGUAGES } from "./languages.js";

const AGREEMENT = new URL("../dev/agreement.json", import.meta.url);

/** Measure, what it is called, and how far two labellings agree by the same measure. */
const MEASURES = [
  ["sentiment", "sentiment: right label of four", ({ sentiment }) => share(sentiment.same)],
  [
    "sentimentNoneNeutral",
    "sentiment: the same, no evidence read as neutral",
    ({ sentiment }) => share(sentiment.same),
  ],
  ["kappa", "sentiment: Cohen’s kappa", ({ sentiment }) => interval(sentiment.kappa)],
  ["stages", "stages: micro-F1", ({ stages }) => interval(stages)],
  ["touchpoints", "touchpoints: micro-F1", ({ touchpoints }) => interval(touchpoints)],
  ["emotions", "emotions: micro-F1", ({ emotions }) => interval(emotions)],
  ["emotionsRarer", "emotions without contentment and frustration: micro-F1", () => "–"],
  ["emotionsMacro", "emotions: mean F1 of the labels with ten cases or more", () => "–"],
  ["needs", "needs: micro-F1", ({ needs }) => interval(needs)],
];

/** How right each layer is in each language, on each labelled set, beside how far two readers agree. */
export function layerSection(measured) {
  const { languages } = JSON.parse(readFileSync(AGREEMENT, "utf8"));
  const find = (set, language) => measured.find((one) => one.set === set && one.language === language);
  const rows = MEASURES.flatMap(([measure, name, agreement]) =>
    [...LANGUAGES.keys()].map((language) => [
      name,
      language,
      ...[...SETS.keys()].map((set) => figure(find(set, language), measure)),
      agreement(languages[language]),
    ]),
  );
  const sizes = [...SETS].map(([set, name]) => {
    const counts = [...LANGUAGES.keys()].map((language) => find(set, language)?.rows.length ?? "none");
    return `${name} ${counts.join(", ")}`;
  });
  return `## Layers

How often the right labels are found, and nothing but them. Sentiment has one label of four (negative, neutral, positive, mixed); a comment in which nothing was found counts as wrong there, in the next line as neutral. The other layers have any number of labels a comment; micro-F1 takes all of a layer’s labels together. Needs count as right only with their state (\`ease:met\`). A common label weighs more in a micro-F1 than a rare one: contentment and frustration are the most frequent emotions, so that these are also given without them, and as the plain mean over labels.

- **Test comments** (${LABELS}) are the figures to quote. No row was written from them. Their figures, but never their texts, were looked at during the work, and more than once: where one of two ways was taken because a figure rose, they are a little too high.
- **Development, part a**: rows were written by reading these comments, so this shows how well they were fitted, not how good they are.
- **Development, part b** is the mirror of a: the other half of the same draw, of which, by this project’s rule, only figures are looked at, never answers. Where a is far above b, rows were fitted to single sentences; where b is far above the test comments, other comments or another reader’s hand. The learned models were taught with other comments ([how](models.md)).
- **Two readers**: how far two independent labellings of the development comments (both parts) agree before a third decided, by the same measure; about the ceiling. The readers were language models that read as fluent natives and kept to one guide: not the customers, and not a panel of people. The test comments were labelled by reading with the same guide. A dash: not measured, since only the decided labels are kept.

The development comments are harder than chance would give: more three-star reviews, questions and plain facts ([how they were made](../bench/dev/README.md)). In brackets 95 % intervals (bootstrap over comments): another draw of as many comments would give figures about as far apart. Comments (${[...LANGUAGES.keys()].join(", ")}): ${sizes.join("; ")}. The language of the test comments is found by the program${languagesRead(measured)}; that of the others is given.

${markdownTable(["", "language", ...SETS.values(), "two readers"], rows)}`;
}

const LABELS = "“gold” in a file’s name: labels given by reading, taken as right";

function figure(found, measure) {
  if (!found) return "skipped";
  const { emotionsEnough } = found.figures;
  const text = interval(found.figures[measure]);
  return measure === "emotionsMacro" && emotionsEnough > 0 ? `${text}, ${emotionsEnough} labels` : text;
}

/** What the test comments were taken for, where that was not always right. */
function languagesRead(measured) {
  const wrong = measured
    .filter(({ set }) => set === "test")
    .flatMap(({ language, evaluation }) =>
      [...evaluation.languages]
        .filter(([code]) => code !== language)
        .map(([code, n]) => `${n} of ${language} as ${code}`),
    );
  return wrong.length > 0 ? ` (read wrongly: ${wrong.join(", ")})` : "";
}
