import { GENKLANG_VERSION } from "../io/version.js";

/** Words that the option parser reads as more than themselves: options, and words in quotes. */
const PARSED = /^(?:$|[-"'`])/;

/**
 * Runs the commands that are started by the thousand, where they are written without options that need reading: loading
 * the option parser takes longer than they do. False where this is none of them, and nothing was done.
 */
export async function runPlain([command = "", ...words]: readonly string[]): Promise<boolean> {
  if (command === "--version" && words.length === 0) {
    process.stdout.write(`${GENKLANG_VERSION}\n`);
    return true;
  }
  if (command === "explain" && words.length > 0 && !words.some((word) => PARSED.test(word))) {
    const { runExplain } = await import("./run-explain.js");
    process.stdout.write(`${runExplain({ text: words.join(" ") })}\n`);
    return true;
  }
  if (command === "worker" && words.length === 1 && words[0] === "--stdio") {
    const { runWorker } = await import("./run-worker.js");
    await runWorker({ stdio: true, evidence: true, model: true });
    return true;
  }
  return false;
}
