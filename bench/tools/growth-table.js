import { countSteps } from "./count-steps.js";
import { markdownTable } from "./markdown-table.js";
import { median } from "./median.js";
import { processorTime } from "./processor-time.js";

const LANGUAGES = ["da", "sv", "en"];

/** The whole analysis of one comment of growing length: nanoseconds of processor time and counted steps a character. */
export function growthTable(analyze, comments, joinTexts, { quick }) {
  const lengths = [100, 1_000, 10_000, 100_000].slice(0, quick ? 3 : 4);
  const rows = lengths.map((length) => {
    const texts = LANGUAGES.map((language) => joinTexts(comments.get(language), length));
    const each = (of) => LANGUAGES.map((language, at) => of(texts[at], language));
    return [
      length.toLocaleString("en"),
      ...each((text, language) => nanoseconds(() => analyze(text, language), text.length, quick).toFixed(0)),
      ...each((text, language) => (countSteps(() => analyze(text, language)) / text.length).toFixed(1)),
    ];
  });
  const head = (unit) => LANGUAGES.map((language) => `${language}, ${unit}`);
  return [
    "One comment of growing length, analysed whole without evidence: nanoseconds of processor time and counted steps a character. Linear where they do not grow.",
    "",
    markdownTable(["characters", ...head("ns"), ...head("steps")], rows),
  ].join("\n");
}

/** The median of several runs, each over at least 50,000 characters. */
function nanoseconds(work, characters, quick) {
  const times = Math.max(1, Math.ceil(50_000 / characters));
  const run = () => {
    const started = processorTime();
    for (let time = 0; time < times; time += 1) work();
    return (1e6 * (processorTime() - started)) / (times * characters);
  };
  run();
  return median(Array.from({ length: quick ? 3 : 9 }, run));
}
