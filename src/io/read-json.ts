import { decodeText, findEncoding } from "./decode-text.js";
import { columnsOf, objectRow } from "./json-rows.js";
import { noRows } from "./no-rows.js";
import type { OpenedInput } from "./open-input.js";
import { ProblemError } from "./problem-error.js";
import { readWhole } from "./read-whole.js";
import type { ReadOptions, Table } from "./table.js";

/**
 * Reads a JSON list of objects, or one object that holds such a list ({"answers": [ … ]}); held in memory,
 * so large inputs should be JSON Lines. A list of lists is a table whose first list names the columns.
 * @throws ProblemError "json/not-a-list", "json/no-objects", "input/too-large" or "input/empty".
 */
export async function readJson(input: OpenedInput, options: ReadOptions): Promise<Table> {
  const encoding = await findEncoding(input, options.encoding);
  const bytes = await readWhole(input, options.maximumBytes);
  let text = "";
  for await (const piece of decodeText(once(bytes), encoding)) text += piece;
  const list = objects(listIn(text, input.name));
  const columns = columnsOf(list, input.name, true);
  return {
    source: input.name,
    columns,
    dialect: { format: "json", ...encoding, delimiter: ",", decimal: ".", lineEnd: "\n" },
    problems: noRows(list.length === 0, input.name),
    rows: (async function* () {
      for (const [index, value] of list.entries()) yield objectRow(value, columns, index + 1, input.name);
    })(),
  };
}

function listIn(text: string, file: string): readonly unknown[] {
  let got: string;
  try {
    const value = JSON.parse(text) as unknown;
    if (Array.isArray(value)) return value;
    const lists =
      typeof value === "object" && value !== null ? Object.values(value).filter(Array.isArray) : [];
    if (lists.length === 1 && lists[0] !== undefined) return lists[0];
    got = lists.length > 1 ? `an object with ${lists.length} lists` : "something without a list";
  } catch (error) {
    got = error instanceof Error ? error.message : String(error);
  }
  throw new ProblemError([
    {
      code: "json/not-a-list",
      message: `Expected a JSON list of answers ([{"score": 9, "comment": "…"}, …]) in "${file}", got ${got}.`,
      place: { file },
      hint: "If the file has one object a line, name it .jsonl or say --format jsonl.",
    },
  ]);
}

function objects(list: readonly unknown[]): readonly unknown[] {
  const [names, ...rows] = list;
  if (!Array.isArray(names)) return list;
  return rows.map((row) =>
    Array.isArray(row)
      ? Object.fromEntries(names.map((name, index) => [String(name), row[index] ?? ""]))
      : row,
  );
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
