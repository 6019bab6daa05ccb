// Everything but files and reports: no node:, usable in a browser.
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyze.js";
export { computeDrivers } from "./insight/compute-drivers.js";
export { computeFactorDrivers } from "./insight/compute-factor-drivers.js";
export { computeNps } from "./insight/compute-nps.js";
export { parsePeriod } from "./insight/parse-period.js";
export { summarize } from "./insight/summarize.js";
export { summarizeDrivers } from "./insight/summarize-drivers.js";
export { type Evaluation, evaluate } from "./learn/evaluate.js";
export { type GoldRow, parseGold } from "./learn/parse-gold.js";
export { runCases } from "./learn/run-cases.js";
export { buildPacks, type LexiconFile, type LexiconSet } from "./lexicon/build-packs.js";
export { checkPack } from "./lexicon/check-pack.js";
export { parseLexicon } from "./lexicon/parse-lexicon.js";
export { parseTable } from "./lexicon/parse-table.js";
export type * from "./model/index.js";
export { createDetector } from "./text/detect.js";
export { createDetectProfile } from "./text/detect-profile.js";
