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

export function sayProblem({ message, hint, place }: Problem): string {
  const where =
    place?.row === undefined || message.includes(`:${place.row}`)
      ? ""
      : ` (row ${place.row}${place.column ? `, column ${place.column}` : ""})`;
  return `  ${message.replace(/\.$/, "")}${where}${hint ? `; ${hint}` : ""}`;
}
