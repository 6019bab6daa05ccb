export { analyzerOf, loadAnalyzer, type LoadOptions } from "./io/load-analyzer.js";
export { loadLexicons } from "./io/load-lexicons.js";
