// npm run bench -- files [FOLDER] [--quick]
// The whole command beside reading and writing the same file with nothing done to it, and the memory it takes, by number of rows.
import { rmSync } from "node:fs";
import { benchArguments } from "./tools/arguments.js";
import { fileTable } from "./tools/file-cost.js";
import { readComments } from "./tools/read-comments.js";

const { folder, quick } = benchArguments();
const comments = (await readComments("en", folder)).map(({ text }) => text);
const { table, folder: made } = await fileTable(comments, { quick });
rmSync(made, { recursive: true, force: true });
console.log(table);
