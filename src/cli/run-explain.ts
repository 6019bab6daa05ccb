import pc from "picocolors";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";

interface ExplainOptions {
  readonly text: string;
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

export function runExplain(options: ExplainOptions): string {
  const lexicons = loadLexicons({ lexicons: options.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons);
  const { text, language } = options;
  const analysis = analyzer.analyze({ id: "1", text, ...(language ? { language } : {}) });
  void pc;
  return JSON.stringify(analysis, undefined, 1);
}
