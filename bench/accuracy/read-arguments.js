import { existsSync } from "node:fs";

/** `[FOLDER] [--write]`. Ends with code 2 and says why where the words are others. */
export function readArguments(words) {
  const flags = words.filter((word) => word.startsWith("--"));
  const [folder, ...others] = words.filter((word) => !word.startsWith("--"));
  const odd = [...flags.filter((flag) => flag !== "--write"), ...others];
  const write = flags.includes("--write");
  const problems = [
    ...(odd.length > 0 ? [`expected one folder and --write, got also ${odd.join(" ")}`] : []),
    ...(folder !== undefined && !existsSync(folder)
      ? [
          `expected a data folder, got "${folder}", which is not there: leave it out for what can be measured without`,
        ]
      : []),
    ...(write && folder === undefined
      ? ["expected a data folder with --write, got none: docs/accuracy.md would lose most of its figures"]
      : []),
  ];
  if (problems.length > 0) {
    console.error(`${problems.join("\n")}\nnpm run accuracy -- [FOLDER] [--write]`);
    process.exit(2);
  }
  return { folder, write };
}
