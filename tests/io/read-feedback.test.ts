import { describe, expect, test } from "vitest";
import { type ReadFeedbackOptions, readFeedback } from "../../src/io/read-feedback.js";
import { NAMES } from "./names.js";
import { collect, problemsOf } from "./support.js";

async function read(text: string, options: Partial<ReadFeedbackOptions> = {}) {
  const table = await readFeedback(
    { name: "x.csv", bytes: Buffer.from(text) },
    { columnNames: NAMES, ...options },
  );
  return { ...table, rows: await collect(table.rows) };
}

const SURVEY = `respondent id;dato;nps;kommentar;vægt;sprog;butik
A1;01-03-2024;10 – Meget sandsynligt;Rigtig god service;1,25;Dansk;Aarhus
A2;2.3.2024;Ved ikke;;0,5;sv-SE;Odense
A2;31-02-2024;11;Dyr;-1;klingonsk sprog;Odense
;;;"Linje 1
linje 2";;;
`;

describe("readFeedback", () => {
  test("gives one row of feedback for every row, in order, with everything read", async () => {
    const { rows } = await read(SURVEY);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      row: 1,
      id: "A1",
      texts: ["Rigtig god service"],
      rating: 10,
      date: "2024-03-01",
      language: "da",
      weight: 1.25,
      problems: [],
    });
    expect(rows[1]).toMatchObject({
      id: "A2",
      texts: [""],
      ratingMissing: "dont-know",
      date: "2024-03-02",
      language: "sv",
      weight: 0.5,
      problems: [],
    });
    expect(rows[1]).not.toHaveProperty("rating");
    expect(rows[3]).toMatchObject({
      row: 4,
      id: "4",
      texts: ["Linje 1\nlinje 2"],
      ratingMissing: "empty",
      weight: 1,
    });
  });

  test("keeps a row with all that is wrong with it, and says where", async () => {
    const { rows } = await read(SURVEY);
    const bad = rows[2];
    expect(bad).toMatchObject({ id: "A2", ratingMissing: "invalid", texts: ["Dyr"], weight: 1 });
    expect(bad?.problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ["id/duplicate", 3, "respondent id"],
      ["rating/out-of-range", 3, "nps"],
      ["date/unreadable", 3, "dato"],
      ["language/unknown-name", 3, "sprog"],
      ["weight/invalid", 3, "vægt"],
    ]);
    expect(bad?.problems[1]?.message).toContain('"11"');
  });

  test("keeps every input cell as it was", async () => {
    const { rows, columns } = await read(SURVEY);
    expect([...(rows[0]?.fields ?? [])]).toEqual([
      ["respondent id", "A1"],
      ["dato", "01-03-2024"],
      ["nps", "10 – Meget sandsynligt"],
      ["kommentar", "Rigtig god service"],
      ["vægt", "1,25"],
      ["sprog", "Dansk"],
      ["butik", "Aarhus"],
    ]);
    expect([...(rows[3]?.fields.keys() ?? [])]).toEqual(columns);
  });

  test("gives no rating from a scale that is no NPS", async () => {
    const text = `stars,kommentar\n${Array.from({ length: 20 }, (_, row) => `${1 + (row % 5)},god service nummer ${row}\n`).join("")}`;
    const { rows, choices, problems } = await read(text);
    expect(choices.rating?.column).toBe("stars");
    expect(problems).toMatchObject([{ code: "rating/not-nps", place: { file: "x.csv", column: "stars" } }]);
    expect(rows.every((row) => row.rating === undefined && row.ratingMissing === undefined)).toBe(true);
  });

  test("uses the row's number where there is no id, and several texts in the order of the flags", async () => {
    const { rows } = await read("nps,b,a\n9,god,dårlig\n", { flags: { text: ["a", "b"] } });
    expect(rows[0]).toMatchObject({ id: "1", texts: ["dårlig", "god"], rating: 9 });
  });

  test("reads rows past the sample in the same way", async () => {
    const text = `nps,kommentar\n${Array.from({ length: 50 }, (_, row) => `${row % 11},god service nummer ${row}\n`).join("")}`;
    const { rows } = await read(text, { sampleRows: 7 });
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, row) => row + 1));
    expect(rows[49]?.rating).toBe(49 % 11);
  });

  test("refuses a table without a text, unless none is needed", async () => {
    const text = "nps,x\n9,1\n3,0\n";
    expect(await problemsOf(read(text))).toMatchObject([
      { code: "columns/no-text", message: expect.stringContaining('"nps", "x"') },
    ]);
    expect((await read(text, { requireText: false })).rows).toHaveLength(2);
  });
});

test("says which flag took the only text away", async () => {
  const [problem] = await problemsOf(
    read("nps;kommentar\n9;god service her\n3;dyrt alt sammen\n", { flags: { weight: "kommentar" } }),
  );
  expect(problem).toMatchObject({ code: "columns/no-text" });
  expect(problem?.message).toContain('"kommentar" is used as weight');
});
