import { type Analyzer, createAnalyzer } from "../analyze.js";
import { seenComments } from "../learn/seen-comments.js";
import type { LanguagePrior } from "../text/create-language-chooser.js";
import { createDetector } from "../text/detect.js";
import { createDetectProfile } from "../text/detect-profile.js";
import { openProfile } from "../text/open-profile.js";
import { createSplitLanguages } from "../text/split-languages.js";
import { createPorts } from "./helpers.js";
import { type LexiconSource, type LoadedLexicons, loadLexicons } from "./load-lexicons.js";
import { GENKLANG_VERSION } from "./version.js";

export interface LoadOptions extends LexiconSource {
  /** False leaves evidence out of every analysis. Default true. */
  readonly evidence?: boolean;
  /** False leaves the decisions to the lexicons alone, without learned weights. Default true. */
  readonly model?: boolean;
  /** The language of texts that show none by themselves, or how often each is expected (code → share). */
  readonly prior?: LanguagePrior;
}

/**
 * The analyzer with the shipped lexicons and any overlays. Rejects with an Error that lists every problem of the
 * lexicons with file and line.
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return analyzerOf(loadLexicons(options), options);
}

/** The same from lexicons already read, for those who need both. */
export function analyzerOf(lexicons: LoadedLexicons, options: LoadOptions = {}): Analyzer {
  if (lexicons.problems.length > 0) {
    throw new Error(
      lexicons.problems.map(({ message, hint }) => `${message}${hint ? ` (${hint})` : ""}`).join("\n"),
    );
  }
  const { packedProfile } = lexicons;
  const profile = packedProfile ? openProfile(packedProfile) : createDetectProfile(lexicons.profiles);
  const detect = createDetector(profile);
  const seenBy = options.model === false ? undefined : seenComments(lexicons.tables.values());
  return createAnalyzer({
    packs: lexicons.packs,
    version: { wire: 1, genklang: GENKLANG_VERSION, lexicons: lexicons.hash },
    detect,
    splitLanguages: createSplitLanguages(profile, detect),
    ports: createPorts(),
    ...(seenBy ? { seenBy } : {}),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    ...(options.model === undefined ? {} : { model: options.model }),
    ...(options.prior === undefined ? {} : { prior: options.prior }),
  });
}
