import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { runCases } from "../learn/run-cases.js";
import { checkPack } from "../lexicon/check-pack.js";
import { parseParadigms } from "../lexicon/parse-paradigms.js";

/**
 * The lines to print and how many problems they tell of. Failed cases count; those of a file with `# status: goal` are
 * what is aimed at, and only counted.
 */
export function runLexiconCheck(
  only: string | undefined,
  folders: readonly string[],
): { readonly lines: readonly string[]; readonly problems: number } {
  const lexicons = loadLexicons({ lexicons: folders });
  const wanted = (path: string): boolean => only === undefined || path.startsWith(`${only}/`);
  const form = lexicons.problems.filter(({ place }) => wanted(place?.file ?? ""));
  const packs = [...lexicons.packs.values()].filter(({ code }) => only === undefined || code === only);
  const problems = [
    ...form,
    ...[...lexicons.tables.values()]
      .filter(({ file, header }) => header.get("kind") === "paradigms" && wanted(file))
      .flatMap((table) => parseParadigms(table).problems),
    ...packs.flatMap(checkPack).filter(({ place }) => place === undefined || wanted(place.file ?? "")),
  ];
  const lines = problems.map(({ message, hint }) => `${message}${hint ? `; ${hint}` : ""}`);
  let failed = 0;
  // The rows are checked, not what learned weights make of them.
  const analyzer = analyzerOf({ ...lexicons, problems: [] }, { evidence: false, model: false });
  for (const [path, table] of lexicons.tables) {
    if (table.header.get("kind") !== "cases" || !wanted(path)) continue;
    const results = runCases(table, analyzer);
    const failures = results.filter((result) => result.failures.length > 0);
    if (table.header.get("status") === "goal") {
      lines.push(`${path}: ${results.length - failures.length} of ${results.length} goals hold`);
      continue;
    }
    failed += failures.length;
    for (const { file, line, text, failures: reasons } of failures) {
      lines.push(`${file}:${line}: "${text}"`, ...reasons.map((reason) => `    ${reason}`));
    }
    lines.push(`${path}: ${results.length - failures.length} of ${results.length} cases hold`);
  }
  const rows = packs.map((pack) => {
    const own = pack.lexicons.filter(({ language }) => language === pack.code);
    return `${pack.code}: ${own.length} lexicons, ${own.reduce((sum, { entries }) => sum + entries.length, 0)} rows`;
  });
  return {
    lines: [...lines, ...rows, `${problems.length} problems, ${failed} failed cases`],
    problems: problems.length + failed,
  };
}
