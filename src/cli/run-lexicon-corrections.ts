import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { analyzerOf } from "../io/load-analyzer.js";
import { columnNamesOf } from "../io/load-column-names.js";
import { type LoadedLexicons, loadLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import { readFeedback } from "../io/read-feedback.js";
import { readTable } from "../io/read-table.js";
import { type DraftFile, draftCorrections } from "../learn/draft-corrections.js";
import { type Correction, parseCorrections } from "../learn/parse-corrections.js";
import { type CorrectionProposal, countAnswered, proposeCorrections } from "../learn/propose-corrections.js";
import { formatLexicon } from "../lexicon/format-lexicon.js";

export interface CorrectionsArguments {
  readonly file: string;
  readonly output: string;
  readonly comments?: string | undefined;
  readonly minimum: number;
  readonly language?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
}

/** Writes the proposal into a folder and answers with what there is to say about it. Throws ProblemError. */
export async function runLexiconCorrections(given: CorrectionsArguments): Promise<string> {
  const { file, output, language } = given;
  const lexicons = loadLexicons({ lexicons: given.lexicons ?? [] });
  const comments = given.comments === undefined ? new Map() : await readComments(given.comments, lexicons);
  const corrections = await readCorrections(file, lexicons, comments);
  const options = { ...(language ? { language } : {}), comments: [...comments.values()] };
  const analyzer = analyzerOf(lexicons);
  const proposal = proposeCorrections(corrections, analyzer, options);
  const drafts = draftCorrections(proposal, basename(file), given.minimum);
  const files = drafts.map(({ path, draft }) => ({ path, text: formatLexicon(draft) }));
  refuseExisting(output, drafts);
  for (const { path, text } of files) {
    mkdirSync(join(output, dirname(path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  const corrected = analyzerOf(loadLexicons({ lexicons: [...(given.lexicons ?? []), files] }));
  return sayProposal(proposal, {
    file,
    output,
    paths: files.map(({ path }) => path),
    corrections,
    before: countAnswered(corrections, analyzer, options),
    after: countAnswered(corrections, corrected, options),
  });
}

/** The comments of a survey by id, as analyze would choose its columns. */
async function readComments(file: string, lexicons: LoadedLexicons): Promise<ReadonlyMap<string, string>> {
  const table = await readFeedback(file, { columnNames: columnNamesOf(lexicons.tables.values()) });
  const comments = new Map<string, string>();
  for await (const { id, texts } of table.rows) {
    const text = texts.join("\n").trim();
    if (text !== "") comments.set(id, text);
  }
  return comments;
}

async function readCorrections(
  file: string,
  lexicons: LoadedLexicons,
  comments: ReadonlyMap<string, string>,
): Promise<readonly Correction[]> {
  const table = await readTable(file, { header: true });
  const columns = table.columns.map((column) => column.trim().toLowerCase());
  const missing = ["layer", "right"].filter((column) => !columns.includes(column));
  if (!columns.includes("text") && !columns.includes("id")) missing.unshift("text");
  if (missing.length > 0) {
    throw new ProblemError([
      {
        code: "corrections/columns",
        message: `${file}: expected the columns text (or id), layer and right; ${missing.join(" and ")} missing, got ${table.columns.join(", ")}`,
        place: { file },
        hint: 'a row is for example: "Pakken kom aldrig", needs, ease:unmet',
      },
    ]);
  }
  const rows = [];
  for await (const { row, cells } of table.rows)
    rows.push({ row, cell: (column: string) => (cells[columns.indexOf(column)] ?? "").trim() });
  const { corrections, problems } = parseCorrections(rows, file, lexicons.labels, (id) => comments.get(id));
  if (problems.length > 0) throw new ProblemError(problems);
  if (corrections.length === 0) {
    const message = `${file}: expected at least one correction, got none`;
    throw new ProblemError([{ code: "corrections/none", message, hint: "add rows below the column names" }]);
  }
  return corrections;
}

/** What a person has edited is never written over. */
function refuseExisting(folder: string, drafts: readonly DraftFile[]): void {
  const there = drafts.map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
  if (there.length === 0) return;
  throw new ProblemError(
    there.map((path) => ({
      code: "output/exists",
      message: `expected to write "${path}" anew, but it is there already, perhaps edited`,
      place: { file: path },
      hint: "choose another folder with -o, or move the file away; nothing was written",
    })),
  );
}

interface Said {
  readonly file: string;
  readonly output: string;
  readonly paths: readonly string[];
  readonly corrections: readonly Correction[];
  readonly before: number;
  readonly after: number;
}

function sayProposal(proposal: CorrectionProposal, said: Said): string {
  const { rows, phrases, noRow } = proposal;
  const acted = (action: string): number => rows.filter((row) => row.action === action).length;
  const first = phrases.filter(({ alternative }) => !alternative).length;
  const all = said.corrections.length;
  const thin =
    rows.filter(({ action, wrong }) => action !== "keep" && wrong.length === 1).length +
    phrases.filter(({ alternative, rows }) => !alternative && rows.length === 1).length;
  const rowsProposed = acted("remove") + acted("lower") + first;
  return [
    `${said.file}: ${all} corrections; ${said.before} are answered rightly as it is`,
    `rows to take away ${acted("remove")}, to weigh less ${acted("lower")}, wrong but more often right ${acted("keep")} (left as they are)`,
    `phrases proposed ${first}, second choices ${phrases.length - first} (behind a #)`,
    `${thin} of these rest on one comment; of many corrections, leave such out with --minimum 2 or more`,
    ...(noRow.length > 0 ? ["", "No row can be proposed for:"] : []),
    ...noRow.map(({ row, message }) => `  row ${row}: ${message}`),
    "",
    ...(rowsProposed === 0
      ? ["Nothing to write that would change an answer."]
      : [
          `Written to ${said.output}: ${said.paths.join(", ")}`,
          `With all of it ${said.after} of these ${all} are right. That measures nothing: it was made from them.`,
          "Read every row, strike what is too wide, then measure on other labelled comments:",
          `  genklang lexicon check --lexicons ${said.output}`,
          `  genklang lexicon evaluate GOLD.jsonl --lexicons ${said.output}`,
        ]),
  ].join("\n");
}
