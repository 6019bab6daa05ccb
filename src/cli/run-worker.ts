import { answerStream } from "../engine/answer-stream.js";
import { loadAnalyzer } from "../io/load-analyzer.js";
import { streamOutput } from "../io/stream-output.js";
import type { LanguagePrior } from "../text/create-language-chooser.js";
import { UsageError } from "./usage-error.js";

export interface WorkerArguments {
  readonly stdio?: boolean | undefined;
  readonly lexicons?: readonly string[] | undefined;
  readonly prior?: readonly string[] | undefined;
  readonly evidence: boolean;
  readonly model: boolean;
}

/** Answers standard input line by line until it ends, or until SIGTERM or SIGINT; both are a clean end. */
export async function runWorker(given: WorkerArguments): Promise<void> {
  if (!given.stdio) throw new UsageError("expected --stdio, the one way to talk to a worker");
  const prior = given.prior && parsePrior(given.prior);
  const input = process.stdin;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    input.destroy();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  try {
    const analyzer = await loadAnalyzer({
      lexicons: given.lexicons ?? [],
      evidence: given.evidence,
      model: given.model,
      ...(prior === undefined ? {} : { prior }),
    });
    const output = streamOutput(process.stdout);
    await answerStream(input, output, analyzer);
    await output.commit();
  } catch (error) {
    // Reading from what was closed on purpose fails; that is the end.
    if (!stopped) throw error;
  } finally {
    process.off("SIGTERM", stop);
    process.off("SIGINT", stop);
    input.destroy();
  }
}

function parsePrior(given: readonly string[]): LanguagePrior {
  const shares = new Map<string, number>();
  for (const one of given) {
    const [, code, share] = /^([a-z]{2,3})(?:=(\d+(?:\.\d+)?|\.\d+))?$/.exec(one) ?? [];
    if (code === undefined) throw new UsageError(`expected --prior as da or da=0.7, got "${one}"`);
    if (share === undefined && given.length === 1) return code;
    if (share === undefined)
      throw new UsageError(`expected a share with each --prior (da=0.7), got "${one}"`);
    shares.set(code, Number(share));
  }
  return shares;
}
