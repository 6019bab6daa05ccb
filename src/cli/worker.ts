import type { CommandModule } from "yargs";
import { LEXICONS_OPTION } from "./lexicons-option.js";
import { MODEL_OPTION } from "./model-option.js";
import type { WorkerArguments } from "./run-worker.js";

export const workerCommand: CommandModule<object, WorkerArguments> = {
  command: "worker",
  describe: "Answers JSON lines on standard input, for other programs",
  builder: (yargs) =>
    yargs
      .option("stdio", { type: "boolean", describe: "read standard input, answer on standard output" })
      .option("lexicons", LEXICONS_OPTION)
      .option("model", MODEL_OPTION)
      .option("prior", {
        requiresArg: true,
        type: "string",
        array: true,
        describe: "language of texts that show none (da), or its share (da=0.7; repeatable)",
      })
      .option("evidence", { type: "boolean", default: true, describe: "--no-evidence leaves evidence out" })
      .epilog(
        'In, one object a line: {"id":"1","text":"…"}, if wanted "language" and "question".\n' +
          "Out, one analysis a line, in the same order. A bad line is answered with problems.",
      ) as never,
  handler: async (given) => {
    const { runWorker } = await import("./run-worker.js");
    await runWorker(given);
  },
};
