import { existsSync } from "node:fs";

/** What every bench is called with: `node bench/NAME.js [FOLDER] [--quick]`. Exits with code 2 where FOLDER is none. */
export function benchArguments(words = process.argv.slice(2)) {
  const [folder] = words.filter((word) => !word.startsWith("--"));
  if (folder !== undefined && !existsSync(folder)) {
    console.error(
      `expected a data folder, got "${folder}", which is not there: leave it out for the samples`,
    );
    process.exit(2);
  }
  return { folder, quick: words.includes("--quick") };
}
