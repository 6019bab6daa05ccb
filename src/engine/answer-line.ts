import type { Analyzer } from "../analyze.js";
import type { Analysis } from "../model/analysis.js";
import type { Feedback, QuestionKind } from "../model/feedback.js";
import type { Problem } from "../model/problem.js";
import { analyzeSafely } from "./analyze-safely.js";
import { failedAnalysis } from "./failed-analysis.js";
import type { Line } from "./split-lines.js";

const QUESTIONS: readonly QuestionKind[] = ["reason", "praise", "improve"];
const EXAMPLE = '{"id":"17","text":"Hurtig levering"}';
/** Characters of a bad line that are shown. */
const SHOWN = 60;

/**
 * The analysis of one line {"id","text","language"?,"question"?}; `id` may be a number or left out (then it is the
 * line's number), other keys are ignored. What is wrong stands under `problems`, and what can be analysed
 * all the same is. Throws only where no text could be analysed (`analyzeSafely`).
 */
export function answerLine(line: Line, analyzer: Pick<Analyzer, "analyze" | "detect" | "version">): Analysis {
  const problems: Problem[] = [];
  const note = (code: string, message: string, hint: string): void => {
    problems.push({ code, message, place: { row: line.number }, hint });
  };
  let id = String(line.number);
  if (line.fault === "too-long") {
    note("line/too-long", "expected a shorter line; this one was thrown away unread", "cut the text");
    return failed();
  }
  if (line.fault === "not-utf8") {
    note("line/not-utf8", "expected UTF-8, got other bytes among it; they are read as �", "write UTF-8");
  }
  const value = parse(line.text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const came = line.text.trim() === "" ? "an empty line" : line.text.slice(0, SHOWN);
    note("line/not-json", `expected a JSON object, got ${came}`, `one object a line: ${EXAMPLE}`);
    return failed();
  }
  const { text, language, question, ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof rest.id === "string" || typeof rest.id === "number") id = String(rest.id);
  else if (rest.id !== undefined && rest.id !== null)
    note("line/id", `expected a text or a number as "id", got ${show(rest.id)}`, "the line's number is used");
  if (typeof text !== "string") {
    const came = text === undefined ? "none" : show(text);
    note("line/no-text", `expected a "text", got ${came}`, `one object a line: ${EXAMPLE}`);
    return failed();
  }
  if (language !== undefined && language !== null && typeof language !== "string")
    note("line/language", `expected a code as "language", got ${show(language)}`, "the text itself decides");
  const asked = QUESTIONS.find((one) => one === question);
  if (question !== undefined && question !== null && asked === undefined)
    note(
      "line/question",
      `expected ${QUESTIONS.join(", ")} as "question", got ${show(question)}`,
      "it is ignored",
    );
  const feedback: Feedback = {
    id,
    text,
    ...(typeof language === "string" && language !== "" ? { language } : {}),
    ...(asked ? { question: asked } : {}),
  };
  const analysis = analyzeSafely(feedback, analyzer);
  return problems.length === 0 ? analysis : { ...analysis, problems: [...problems, ...analysis.problems] };

  function failed(): Analysis {
    return failedAnalysis(id, analyzer.version, ...problems);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, SHOWN);
}
