// node copy-csv.js IN OUT: csv-parse → csv-stringify, nothing else; what a table costs that is only read and written.
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify";

const [from, to] = process.argv.slice(2);
await pipeline(createReadStream(from), parse(), stringify(), createWriteStream(to));
