// npm start: the three samples through the library, as a user's own script would do it. Writes out/ and prints a
// summary of each: annotated rows in the sample's own format and as JSONL, and a report.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  ANALYSIS_COLUMNS,
  analyzeFile,
  analyzerOf,
  columnNamesOf,
  formatMessage,
  loadLexicons,
  messagesOf,
  readFeedback,
  renderDictionary,
  renderReport,
  renderTerminal,
  summarizeFile,
  writeText,
} from "../dist/index.js";

const SAMPLES = [
  { file: "webshop-da.csv", output: "webshop-da.csv" },
  { file: "insurer-sv.xlsx", output: "insurer-sv.xlsx" },
  { file: "taxi-en.csv", output: "taxi-en.csv" },
];

const lexicons = loadLexicons();
const analyzer = analyzerOf(lexicons);
mkdirSync("out", { recursive: true });
for (const { file, output } of SAMPLES) {
  const table = await readFeedback(fileURLToPath(new URL(file, import.meta.url)), {
    columnNames: columnNamesOf(lexicons.tables.values()),
  });
  const name = file.replace(/\.\w+$/, "");
  const rows = output.endsWith(".xlsx") ? "xlsx" : "csv";
  const analyzed = await analyzeFile(table, analyzer, {
    outputs: [
      { path: `out/${output}`, format: rows },
      { path: `out/${name}.jsonl`, format: "jsonl" },
    ],
    keepFields: true,
    collect: true,
    dictionary: (language) => renderDictionary(ANALYSIS_COLUMNS, messagesOf(lexicons, language ?? "en")),
  });
  const { summary, mainLanguage } = summarizeFile(table, analyzed, lexicons, analyzer.version);
  const locale = mainLanguage ?? "en";
  const options = { labels: lexicons.labels, messages: messagesOf(lexicons, locale), locale };
  await writeText(
    `out/${name}.html`,
    await renderReport(summary, { ...options, title: formatMessage(options.messages, "report.title") }),
  );
  const files = [`out/${output}`, `out/${name}.jsonl`, `out/${name}.html`];
  console.log(`${renderTerminal({ ...summary, source: file }, { ...options, files })}\n`);
}
