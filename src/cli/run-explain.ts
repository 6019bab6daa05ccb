import { mainLanguage } from "../engine/main-language.js";
import { analyzerOf } from "../io/load-analyzer.js";
import { loadLexicons } from "../io/load-lexicons.js";
import { messagesOf } from "../report/messages-of.js";
import { renderExplanation } from "../report/render-explanation.js";
import { chooseLocale } from "./choose-locale.js";
import { createLanguageNamer } from "./create-language-namer.js";
import { createPaint } from "./create-paint.js";

export interface ExplainOptions {
  readonly text: string;
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly model?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** What `genklang explain` prints. */
export function runExplain({ text, language, ...options }: ExplainOptions): string {
  const lexicons = loadLexicons({ lexicons: options.lexicons ?? [] });
  const analyzer = analyzerOf(lexicons, { model: options.model ?? true });
  const analysis = analyzer.analyze({ id: "1", text, ...(language ? { language } : {}) });
  if (options.json) return JSON.stringify(analysis, undefined, 2);
  const locale = chooseLocale(lexicons, options.locale, language ?? mainLanguage([text], analyzer));
  return renderExplanation(text, analysis, {
    labels: lexicons.labels,
    messages: messagesOf(lexicons, locale),
    locale,
    paint: createPaint(process.stdout),
    nameLanguage: createLanguageNamer(locale),
  });
}
