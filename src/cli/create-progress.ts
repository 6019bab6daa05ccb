import type { Progress } from "../engine/analyze-file.js";
import { countNewlines } from "../io/count-newlines.js";
import { STANDARD_INPUT } from "../io/open-input.js";
import type { FeedbackTable } from "../io/read-feedback.js";
import type { Log } from "./create-log.js";

/** Milliseconds between two showings at a terminal, and between two lines for a program. */
const SHOWN_EVERY = 200;
const LOGGED_EVERY = 5000;

export interface ProgressView {
  readonly see: (progress: Progress) => void;
  readonly end: () => void;
}

/**
 * Shows how far a run is: rows, rows a second, time left, problems. The time left is known where the input is a file of
 * lines; it is read a second time for that, beside the run.
 */
export function createProgress(
  table: Pick<FeedbackTable, "source" | "dialect">,
  log: Log,
): ProgressView | undefined {
  if (!log.isLive && !log.isJson) return undefined;
  const { format } = table.dialect;
  const stop = new AbortController();
  let lines: number | undefined;
  if ((format === "csv" || format === "jsonl") && table.source !== STANDARD_INPUT) {
    countNewlines(table.source, stop.signal).then(
      (count) => {
        lines = count;
      },
      () => {},
    );
  }
  /** The first time rows were done: before that the lexicons are made ready. */
  let begun: { readonly time: number; readonly rows: number } | undefined;
  let next = performance.now() + (log.isJson ? LOGGED_EVERY : SHOWN_EVERY);
  return {
    see: ({ rows, problems, newlines }) => {
      const now = performance.now();
      begun ??= { time: now, rows };
      if (now < next || rows === begun.rows) return;
      next = now + (log.isJson ? LOGGED_EVERY : SHOWN_EVERY);
      const speed = ((rows - begun.rows) * 1000) / (now - begun.time);
      const share = lines === undefined ? 0 : (rows + (format === "csv" ? newlines : 0)) / lines;
      // A share that is not one: a packed file, or one that grew.
      const left = share > 0 && share <= 1 ? (rows / share - rows) / speed : undefined;
      const data = { rows, perSecond: Math.round(speed), problems, ...(left === undefined ? {} : { left }) };
      if (log.isJson)
        log.say("progress", "", { ...data, ...(left === undefined ? {} : { left: Math.round(left) }) });
      else log.show(progressLine(data));
    },
    end: () => {
      stop.abort();
      log.show("");
    },
  };
}

/** "12,000 rows · 1,050 rows/s · 3 min left · 2 problems" */
export function progressLine(progress: {
  readonly rows: number;
  readonly perSecond: number;
  readonly problems: number;
  readonly left?: number;
}): string {
  const { rows, perSecond, problems, left } = progress;
  return [
    `${count(rows)} rows`,
    `${count(perSecond)} rows/s`,
    ...(left === undefined ? [] : [`${duration(left)} left`]),
    ...(problems === 0 ? [] : [`${count(problems)} problems`]),
  ].join(" · ");
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
