import { describeDialect } from "../io/dialect.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Problem } from "../model/problem.js";

/** What was opened and which column is what, with the reason: flags can overrule it only if it is seen. */
export function sayTable(table: FeedbackTable): string {
  const { texts, rating, id, date, language, weight, by } = table.choices;
  const chosen = [...texts, rating, id, date, language, weight, ...by].filter(
    (choice) => choice !== undefined,
  );
  return [
    `${table.source}: ${describeDialect(table.dialect)}`,
    ...chosen.map(({ role, column, detail }) => `  ${role.padEnd(8)} ${column}  (${detail})`),
    ...table.problems.map(sayProblem),
  ].join("\n");
}

function sayProblem({ message, hint, place }: Problem): string {
  const where =
    place?.row === undefined || message.includes(`:${place.row}`)
      ? ""
      : ` (row ${place.row}${place.column ? `, column ${place.column}` : ""})`;
  return `  ${message.replace(/\.$/, "")}${where}${hint ? `; ${hint}` : ""}`;
}

/** The same for a program. */
export function openedData(table: FeedbackTable): object {
  const { texts, rating, id, date, language, weight, by } = table.choices;
  const columns = [...texts, rating, id, date, language, weight, ...by].flatMap((choice) =>
    choice === undefined ? [] : [{ role: choice.role, column: choice.column }],
  );
  return { input: table.source, columns, problems: table.problems };
}

/** Problems shown on standard error; all of them stand in the rows. */
const MOST_SHOWN = 20;

/** The first problems, one a line, and how many more there are; "" where there are none. */
export function sayProblems(problems: readonly Problem[]): string {
  const more = problems.length - MOST_SHOWN;
  const lines = problems.slice(0, MOST_SHOWN).map(sayProblem);
  if (more > 0) lines.push(`  and ${more} more; they stand in the rows they belong to`);
  return lines.map((line) => `${line}\n`).join("");
}
