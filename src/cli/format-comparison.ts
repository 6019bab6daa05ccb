import type { AnswerChange, LexiconComparison } from "../learn/compare-lexicons.js";
import { formatTableText } from "../report/format-table-text.js";

/** Changes shown where not all are asked for. */
const MOST_SHOWN = 40;
/** Characters of a text beside its change. */
const EXCERPT = 90;

/** Before and after as a table for a terminal, then the answers that changed. */
export function formatComparison(
  { rows, figures, changes }: LexiconComparison,
  file: string,
  all: boolean,
): string {
  const headings = ["figure", "before", "after", "difference [95 %]"];
  const table = formatTableText({
    caption: "",
    columns: headings.map((heading, index) => ({ heading, align: index === 0 ? "start" : "end" })),
    rows: figures.map(({ layer, figure, before, after, difference }) =>
      [
        `${layer} ${figure}`,
        before.toFixed(3),
        after.toFixed(3),
        `${signed(difference.value)} [${signed(difference.low)}, ${signed(difference.high)}]`,
      ].map((text) => ({ text })),
    ),
  });
  const count = (verdict: AnswerChange["verdict"]): number =>
    changes.filter((change) => change.verdict === verdict).length;
  const comments = new Set(changes.map(({ id }) => id)).size;
  const shown = all ? changes : changes.slice(0, MOST_SHOWN);
  return [
    `${file}: ${rows} texts; before: the shipped lexicons, after: with yours`,
    table,
    "An interval that holds 0 is no difference that these texts can show.",
    "",
    changes.length === 0
      ? "No answer changed."
      : `${changes.length} answers in ${comments} comments changed: ${count("better")} better, ${count("worse")} worse, ${count("neither")} neither`,
    ...shown.map(changeLine),
    ...(shown.length < changes.length ? [`and ${changes.length - shown.length} more; --all lists them`] : []),
  ].join("\n");
}

function changeLine({ id, text, layer, before, after, truth, verdict, right }: AnswerChange): string {
  const said = (labels: readonly string[]): string => labels.join(", ") || "none";
  const judged = right ? `${verdict}, right now` : `${verdict}, right would be ${said(truth)}`;
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
  return `  ${id}  ${layer}: ${said(before)} → ${said(after)} (${judged})\n      ${excerpt.replace(/\s+/g, " ")}`;
}

function signed(value: number): string {
  const rounded = value.toFixed(3);
  return Number(rounded) === 0 ? "0.000" : value > 0 ? `+${rounded}` : rounded.replace("-", "−");
}
