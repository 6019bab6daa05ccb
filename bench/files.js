// npm run bench -- files [FOLDER] [--quick]
// The whole command beside reading and writing the same file with nothing done to it, and the memory it takes, by number
// of rows, up to a million; about ten minutes. --quick: up to 10,000 rows, one turn each.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchArguments } from "./tools/arguments.js";
import { fileTable } from "./tools/file-cost.js";
import { readComments } from "./tools/read-comments.js";

const { folder, quick } = benchArguments();
const comments = (await readComments("en", folder)).map(({ text }) => text);
const made = mkdtempSync(join(tmpdir(), "genklang-bench-"));
try {
  console.log(await fileTable(comments, made, { quick }));
} finally {
  rmSync(made, { recursive: true, force: true });
}
