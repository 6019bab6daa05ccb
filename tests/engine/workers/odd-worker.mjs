// Stands in for dist/engine/worker.js: "hang" never ends, "die" ends its thread, any other text is given back.

import { unpackRows } from "../../../dist/engine/pack-rows.js";

export default async function work({ rows: packed, skip, at }) {
  const rows = unpackRows(packed);
  const bytes = [];
  for (const [place, row] of rows.entries()) {
    Atomics.store(at, 0, place);
    const [text] = row.texts;
    if (skip.has(place)) bytes.push(`${row.id}:${skip.get(place).code}`);
    else if (text === "hang") for (;;) Atomics.load(at, 0);
    else if (text === "die") {
      process.nextTick(() => {
        throw new Error("gone");
      });
      await new Promise(() => {});
    } else bytes.push(`${row.id}:${text}`);
  }
  Atomics.store(at, 0, -1);
  return {
    texts: [{ bytes: Buffer.from(bytes.join(" ")), lost: 0 }],
    problems: 0,
    failed: [],
    lexicons: "fixture",
  };
}
