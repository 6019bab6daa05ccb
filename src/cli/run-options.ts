import { availableParallelism } from "node:os";
import type { Argv } from "yargs";
import { UsageError } from "./usage-error.js";

/** Flags for long runs. */
export interface RunArguments {
  readonly workers?: number | undefined;
  readonly resume?: boolean | undefined;
  readonly checkpoint: number;
  readonly quiet?: boolean | undefined;
  readonly "json-log"?: boolean | undefined;
}

const CHECKPOINT_SECONDS = 10;

export function withRunOptions<Given>(yargs: Argv<Given>): Argv<Given & RunArguments> {
  return yargs
    .option("workers", {
      requiresArg: true,
      type: "number",
      describe: "threads for files of some thousand rows; default: cores - 1",
    })
    .option("resume", { type: "boolean", describe: "go on with a run that was cut off" })
    .option("checkpoint", {
      requiresArg: true,
      type: "number",
      default: CHECKPOINT_SECONDS,
      describe: "seconds between points a stopped run can continue at",
    })
    .option("quiet", { type: "boolean", describe: "only errors on standard error" })
    .option("json-log", {
      type: "boolean",
      describe: "messages on standard error as JSON lines",
    }) as unknown as Argv<Given & RunArguments>;
}

/** Checks the flags; throws UsageError. Answers with the number of worker threads. */
export function workersOf({ workers, checkpoint }: RunArguments): number {
  if (workers !== undefined && (!Number.isInteger(workers) || workers < 0))
    throw new UsageError("expected a whole number from 0 up after --workers");
  if (!(checkpoint >= 0)) throw new UsageError("expected seconds, from 0 up, after --checkpoint");
  return workers ?? availableParallelism() - 1;
}
