import { describe, expect, it } from "vitest";
import * as core from "../src/core.js";
import * as library from "../src/index.js";

describe("the public library", () => {
  it("exports exactly these names; a change here is a change of the contract", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ANALYSIS_COLUMNS",
      "ProblemError",
      "analyzeFile",
      "analyzeRows",
      "analyzerOf",
      "buildPacks",
      "checkPack",
      "columnNamesOf",
      "compareAnalyses",
      "compareLexicons",
      "computeDrivers",
      "computeFactorDrivers",
      "computeNps",
      "createAnalyzer",
      "createCollector",
      "createDetectProfile",
      "createDetector",
      "createFileCollector",
      "createThemeFinder",
      "createWriter",
      "diffLexicons",
      "draftCorrections",
      "evaluate",
      "expandForms",
      "formatLexicon",
      "formatMessage",
      "formatOf",
      "formatOverlay",
      "formatThemes",
      "lexiconStats",
      "loadAnalyzer",
      "loadLexicons",
      "localesOf",
      "measureCoverage",
      "mergeParts",
      "messagesOf",
      "parseCorrections",
      "parseGold",
      "parseLexicon",
      "parsePeriod",
      "parseSeeds",
      "parseTable",
      "proposeCorrections",
      "ratingScaleOf",
      "readFeedback",
      "readParts",
      "renderDictionary",
      "renderDriversTable",
      "renderExplanation",
      "renderReport",
      "renderTerminal",
      "runCases",
      "suggestWords",
      "summarize",
      "summarizeDrivers",
      "summarizeFile",
      "summarizePart",
      "summarizeStoredPart",
      "unknownWords",
      "writeText",
    ]);
  });

  it("has a core that is part of it and opens no files", () => {
    const names = Object.keys(core);
    expect(names.every((name) => name in library)).toBe(true);
    expect(names.filter((name) => /^(load|read|write)/.test(name))).toEqual([]);
  });
});
