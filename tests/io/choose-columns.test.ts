import { describe, expect, test } from "vitest";
import { chooseColumns } from "../../src/io/choose-columns.js";
import { ProblemError } from "../../src/io/problem-error.js";
import { NAMES } from "./names.js";

const TEXTS = [
  "rigtig god hjælp i telefonen i dag",
  "det tog alt for lang tid at få svar",
  "jeg er tilfreds med det hele tak",
  "varen kom dagen efter og var pakket pænt",
  "hjemmesiden er svær at finde rundt på",
];

/** Rows from a recipe: cell by row number. */
function rows(count: number, ...cells: readonly ((row: number) => string)[]): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, row) => cells.map((cell) => cell(row)));
}
const text = (row: number) => `${TEXTS[row % 5]} nummer ${row}`;
const zeroToTen = (row: number) => String((row * 7) % 11);
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("chooseColumns", () => {
  test("chooses by name, questions as headers included", () => {
    const columns = [
      "Respondent-ID",
      "Svardato",
      "Hvor sandsynligt er det, at du vil anbefale os?",
      "Hvorfor gav du den score?",
      "Butik",
      "Vægt",
      "Sprog",
    ];
    const sample = rows(
      40,
      (r) => `R${r}`,
      (r) => `2${r % 9}-03-2024`,
      zeroToTen,
      text,
      (r) => `Butik ${r % 3}`,
      (r) => `0,${r + 5}`,
      () => "Dansk",
    );
    const choices = chooseColumns(columns, sample, NAMES);
    expect(choices.id?.index).toBe(0);
    expect(choices.date?.index).toBe(1);
    expect(choices.rating).toMatchObject({ index: 2, reason: "name" });
    expect(choices.texts.map(({ index }) => index)).toEqual([3]);
    expect(choices.by.map(({ index }) => index)).toEqual([4]);
    expect(choices.weight?.index).toBe(5);
    expect(choices.language?.index).toBe(6);
    expect(choices).toMatchObject({ ratingIsNps: true, dateOrder: "dmy", problems: [] });
  });

  test("chooses by content where names say nothing, and says why", () => {
    const choices = chooseColumns(
      ["a", "b", "c", "d"],
      rows(
        60,
        (r) => String(r),
        zeroToTen,
        text,
        (r) => ["x", "y"][r % 2] ?? "",
      ),
      NAMES,
    );
    expect(choices.rating).toMatchObject({ column: "b", reason: "content" });
    expect(choices.texts).toMatchObject([{ column: "c", reason: "content" }]);
    expect(choices.by).toMatchObject([{ column: "d", reason: "content", detail: "2 different values" }]);
  });

  test("takes every question with free text as a text column of its own", () => {
    const columns = ["nps", "kommentar", "Hvad gjorde vi særligt godt?", "produkt"];
    const choices = chooseColumns(columns, rows(30, zeroToTen, text, text, text), NAMES);
    expect(choices.texts.map(({ column }) => column)).toEqual(["kommentar", "Hvad gjorde vi særligt godt?"]);
  });

  test("does not take a segment, a name or a number for a text though its header is long", () => {
    const columns = [
      "nps",
      "kommentar",
      "Hvilken af vores butikker besøgte du sidst?",
      "Dit fulde navn",
      "Hvor mange gange har du handlet?",
    ];
    const choices = chooseColumns(
      columns,
      rows(
        30,
        zeroToTen,
        text,
        (r) => ["Den i Aarhus ved åen", "Den store i Odense C"][r % 2] ?? "",
        (r) => `Anna Maria von Berg ${r}`,
        String,
      ),
      NAMES,
    );
    expect(choices.texts.map(({ column }) => column)).toEqual(["kommentar"]);
    expect(choices.by.map(({ column }) => column)).toEqual(["Hvilken af vores butikker besøgte du sidst?"]);
  });

  test("prefers the question for recommendation to another rating", () => {
    const choices = chooseColumns(
      ["score", "Vil du anbefale os?", "kommentar"],
      rows(30, zeroToTen, zeroToTen, text),
      NAMES,
    );
    expect(choices.rating?.column).toBe("Vil du anbefale os?");
  });

  test("reads ratings with labels", () => {
    const labels = ["0 – Slet ikke", "5", "10 – Meget sandsynligt", "Ved ikke"];
    const choices = chooseColumns(
      ["nps", "kommentar"],
      rows(40, (r) => labels[r % 4] ?? "", text),
      NAMES,
    );
    expect(choices).toMatchObject({ rating: { column: "nps" }, ratingIsNps: true });
  });

  test.each([
    ["rating", 30, (r: number) => String(1 + (r % 5)), "1–5"],
    ["stars", 12, (r: number) => String(1 + (r % 5)), "1–5"],
    ["rating", 40, (r: number) => String(1 + (r % 7)), "1–7"],
    ["rating", 120, (r: number) => String(1 + (r % 10)), "1–10"],
    ["score", 30, (r: number) => String((r * 13) % 101), "0–100"],
    ["score", 30, (r: number) => `${(r * 13) % 101} %`, "0–100"],
    ["score (1-5)", 4, (r: number) => String(1 + (r % 5)), "1–5"],
  ])("says that %j with %i answers is no NPS", (column, count, cell, scale) => {
    const choices = chooseColumns([column, "kommentar"], rows(count, cell, text), NAMES);
    expect(choices.rating?.column).toBe(column);
    expect(choices.ratingIsNps).toBe(false);
    expect(choices.problems).toMatchObject([{ code: "rating/not-nps" }]);
    expect(choices.problems[0]?.message).toContain(scale);
  });

  test("keeps an NPS question usable though nobody answered 0, and though all are unhappy", () => {
    expect(
      chooseColumns(
        ["nps", "kommentar"],
        rows(200, (r) => String(1 + (r % 10)), text),
        NAMES,
      ).ratingIsNps,
    ).toBe(true);
    expect(
      chooseColumns(
        ["nps", "kommentar"],
        rows(60, (r) => String(r % 6), text),
        NAMES,
      ).ratingIsNps,
    ).toBe(true);
    expect(
      chooseColumns(
        ["score", "kommentar"],
        rows(99, (r) => String(1 + (r % 10)), text),
        NAMES,
      ).ratingIsNps,
    ).toBe(true);
  });

  test("lets a flag decide for a scale of 1–10, but computes no NPS from stars", () => {
    const ten = chooseColumns(
      ["x", "kommentar"],
      rows(150, (r) => String(1 + (r % 10)), text),
      NAMES,
      { rating: "x" },
    );
    expect(ten.ratingIsNps).toBe(true);
    expect(codes(ten.problems)).toEqual(["rating/not-nps"]);
    const five = chooseColumns(
      ["x", "kommentar"],
      rows(150, (r) => String(1 + (r % 5)), text),
      NAMES,
      { rating: "x" },
    );
    expect(five.ratingIsNps).toBe(false);
  });

  test("does not guess between two columns that look like ratings", () => {
    const choices = chooseColumns(["q1", "q2", "kommentar"], rows(30, zeroToTen, zeroToTen, text), NAMES);
    expect(choices.rating).toBeUndefined();
    expect(codes(choices.problems)).toEqual(["rating/ambiguous"]);
  });

  test("never takes satisfaction for recommendation", () => {
    const choices = chooseColumns(["Tilfredshed", "kommentar"], rows(30, zeroToTen, text), NAMES);
    expect(choices.rating).toBeUndefined();
    expect(codes(choices.problems)).toEqual(["rating/no-column"]);
  });

  test("takes flags by name, by the same words and by number", () => {
    const columns = ["a b", "Mit Svar", "c"];
    const choices = chooseColumns(columns, rows(3, text, text, zeroToTen), NAMES, {
      text: ["mit_svar", "1"],
      rating: "c",
      by: ["c"],
    });
    expect(choices.texts.map(({ column }) => column)).toEqual(["Mit Svar", "a b"]);
    expect(choices.rating).toMatchObject({ column: "c", reason: "flag" });
    expect(choices.by.map(({ column }) => column)).toEqual(["c"]);
  });

  test("names all missing columns at once, what there is, and the nearest", () => {
    const choose = () =>
      chooseColumns(["id", "Kommentar"], [], NAMES, { text: ["Komentar"], rating: "stjerner", by: ["3"] });
    expect(choose).toThrow(ProblemError);
    try {
      choose();
    } catch (error) {
      const problems = (error as ProblemError).problems;
      expect(codes(problems)).toEqual(["columns/not-found", "columns/not-found", "columns/not-found"]);
      expect(problems[0]?.message).toContain('"id", "Kommentar"');
      expect(problems[0]?.hint).toContain('"Kommentar"');
    }
  });

  test("does not take the id, the date or the stars of a review for its text", () => {
    const names = [...NAMES, { phrase: "kommentar til", label: "text", weight: 1 }];
    const sample = rows(
      30,
      (r) => `K${r}`,
      (r) => `2024-03-${10 + (r % 20)}`,
      zeroToTen,
      text,
    );
    const choices = chooseColumns(
      ["kommentar id", "kommentar dato", "kommentar score", "kommentar"],
      sample,
      names,
    );
    expect(choices).toMatchObject({
      id: { index: 0 },
      date: { index: 1 },
      rating: { index: 2 },
      texts: [{ index: 3 }],
    });
  });

  test("takes the only column of a table for its text", () => {
    expect(
      chooseColumns(
        ["id"],
        rows(9, () => "god"),
        NAMES,
      ).texts,
    ).toMatchObject([{ index: 0, reason: "content" }]);
  });

  test("computes no NPS from a handful of stars", () => {
    const sample = [
      ["5", "god"],
      ["1", "dårlig"],
      ["3", "ok"],
    ];
    const names = [...NAMES, { phrase: "stars", label: "scale", weight: 0.55 }];
    expect(chooseColumns(["stars", "kommentar"], sample, names).ratingIsNps).toBe(false);
    expect(chooseColumns(["nps", "kommentar"], sample, names).ratingIsNps).toBe(true);
  });

  test("does not take a shop's number for the id of an answer", () => {
    expect(
      chooseColumns(
        ["kunde id", "nps", "kommentar"],
        rows(30, (r) => String(r % 3), zeroToTen, text),
        NAMES,
      ).id,
    ).toBeUndefined();
  });

  test("leaves its own columns alone when an analysed file comes back", () => {
    const choices = chooseColumns(
      ["kommentar", "nps", "gk_kommentar", "gk_id"],
      rows(30, text, zeroToTen, text, String),
      NAMES,
    );
    expect(choices.texts.map(({ column }) => column)).toEqual(["kommentar"]);
    expect(choices.id).toBeUndefined();
  });

  test("says where dates could be read in two ways", () => {
    const sample = rows(10, (r) => `0${1 + (r % 9)}/0${1 + ((r * 2) % 9)}/2024`, zeroToTen, text);
    const choices = chooseColumns(["dato", "nps", "kommentar"], sample, NAMES);
    expect(codes(choices.problems)).toEqual(["date/ambiguous"]);
    expect(chooseColumns(["dato", "nps", "kommentar"], sample, NAMES, { dateOrder: "mdy" })).toMatchObject({
      dateOrder: "mdy",
      problems: [],
    });
  });
});

test("a code for no answer does not make a scale to 100", () => {
  const sample = rows(60, (row) => (row % 3 === 0 ? "99" : String(row % 11)), text);
  expect(chooseColumns(["nps", "kommentar"], sample, NAMES).ratingIsNps).toBe(true);
});

describe("a column that is called a date", () => {
  const sample = (cell: (row: number) => string) => rows(20, zeroToTen, text, cell);
  const chosen = (cell: (row: number) => string) =>
    chooseColumns(["nps", "kommentar", "dato"], sample(cell), NAMES);

  test("and holds none is said, not passed over", () => {
    const { date, problems } = chosen((row) => `${row + 1}. maj 2026`);
    expect(date).toBeUndefined();
    expect(codes(problems)).toEqual(["date/unreadable-column"]);
  });

  test("and is empty or holds dates needs no word", () => {
    expect(codes(chosen(() => "").problems)).toEqual([]);
    expect(codes(chosen((row) => `2026-05-${row + 10}`).problems)).toEqual([]);
  });
});
