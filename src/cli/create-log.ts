export interface LogOptions {
  readonly quiet?: boolean | undefined;
  readonly "json-log"?: boolean | undefined;
}

/** What a run says on standard error while it works; results never go here. */
export interface Log {
  /** For a person `text`, for a program one line {"time","event",…data}; with --quiet nothing. */
  readonly say: (event: string, text: string, data?: object) => void;
  /** A line that the next one overwrites; only at a terminal. */
  readonly show: (line: string) => void;
  /** Whether anybody sees what `show` shows. */
  readonly isLive: boolean;
  /** Whether lines are for a program. */
  readonly isJson: boolean;
}

const CLEAR = "\r\u001b[K";

export function createLog(
  { quiet = false, "json-log": json = false }: LogOptions,
  stream: NodeJS.WriteStream = process.stderr,
): Log {
  const isLive = stream.isTTY === true && !quiet && !json;
  let isShown = false;
  return {
    isLive,
    isJson: json,
    say: (event, text, data = {}) => {
      if (json) stream.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...data })}\n`);
      else if (!quiet && text !== "") stream.write(`${isShown ? CLEAR : ""}${text.replace(/\n$/, "")}\n`);
      isShown = false;
    },
    show: (line) => {
      if (!isLive || (line === "" && !isShown)) return;
      // A line longer than the terminal is wide would leave its beginning behind; some say their width is 0.
      stream.write(`${CLEAR}${line.slice(0, (stream.columns || 80) - 1)}`);
      isShown = line !== "";
    },
  };
}
