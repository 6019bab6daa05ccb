import { basename, extname } from "node:path";
import type { Output } from "../engine/open-sinks.js";
import { formatOf } from "../io/create-writer.js";
import { unpackedName } from "../io/unpacked-name.js";
import { UsageError } from "./usage-error.js";

export interface PlanArguments {
  readonly output?: string | undefined;
  readonly format?: string | undefined;
  readonly report?: string | undefined;
  readonly figures?: string | undefined;
  readonly part?: string | undefined;
  readonly dictionary?: string | undefined;
}

/** What a run writes. */
export interface OutputPlan {
  readonly outputs: readonly Output[];
  readonly report?: string;
  /** Rows are kept and summed up; only a bare stream of rows goes without. */
  readonly summary: boolean;
}

/** What to write for an input, by the flags and by who reads standard output. Throws UsageError. */
export function planOutputs(input: string, given: PlanArguments): OutputPlan {
  const { output, report, figures } = given;
  if (given.dictionary !== undefined && formatOf(given.dictionary) === undefined)
    throw new UsageError(
      `expected --dictionary to end in .csv, .tsv, .jsonl or .xlsx; got "${given.dictionary}"`,
    );
  const isSummedUp = report !== undefined || figures !== undefined;
  if (output !== undefined) {
    const stdout = output === "stdout:";
    const format = (given.format as Output["format"] | undefined) ?? (stdout ? "jsonl" : formatOf(output));
    if (!format) {
      throw new UsageError(
        `expected -o to end in .csv, .tsv, .jsonl (or these with .gz), .xlsx or .parquet; got "${output}" (or give --format)`,
      );
    }
    return {
      outputs: [{ path: output, format }],
      ...(report ? { report } : {}),
      summary: !stdout || isSummedUp,
    };
  }
  if (given.format !== undefined || !process.stdout.isTTY) {
    const format = (given.format as Output["format"] | undefined) ?? "jsonl";
    return {
      outputs: [{ path: "stdout:", format }],
      ...(report ? { report } : {}),
      summary: isSummedUp,
    };
  }
  const name = input === "stdin:" ? "stdin" : basename(unpackedName(input), extname(unpackedName(input)));
  return {
    outputs: [{ path: `${name}.genklang.xlsx`, format: "xlsx" }],
    report: report ?? `${name}.report.html`,
    summary: true,
  };
}

/** The files of a run besides its rows. */
export function extraFiles(plan: OutputPlan, given: PlanArguments): readonly string[] {
  return [plan.report, given.part, given.dictionary].filter((path) => path !== undefined);
}
