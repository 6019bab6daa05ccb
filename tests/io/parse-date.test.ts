import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDateOrder, parseDate } from "../../src/io/parse-date.js";

describe("parseDate", () => {
  test.each([
    ["2024-03-01", "2024-03-01"],
    ["2024/3/1", "2024-03-01"],
    ["2024-03-01T14:30:00Z", "2024-03-01"],
    ["2024-03-01 14:30", "2024-03-01"],
    ["01-03-2024", "2024-03-01"],
    ["1.3.2024", "2024-03-01"],
    ["01/03/2024 kl. 9", "2024-03-01"],
    ["1. 3. 2024", "2024-03-01"],
    ["31.12.99", "1999-12-31"],
    ["31.12.24", "2024-12-31"],
    ["20240301", "2024-03-01"],
    ["29-02-2024", "2024-02-29"],
  ])("reads %j", (cell, day) => {
    expect(parseDate(cell)).toBe(day);
  });

  test("reads the month first where told so", () => {
    expect(parseDate("03/01/2024 2:30 PM", "mdy")).toBe("2024-03-01");
    expect(parseDate("2024-03-01", "mdy")).toBe("2024-03-01");
  });

  test.each([
    "",
    "29-02-2023",
    "32.1.2024",
    "1-13-2024",
    "2024",
    "2024-03",
    "1-3/2024",
    "i går",
    "410234",
    "12345678",
  ])("does not read %j", (cell) => {
    expect(parseDate(cell)).toBeUndefined();
  });

  test("gives back every day of two centuries, in each notation", () => {
    const day = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split("-");
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(`${date}.${month}.${year}`)).toBe(iso);
        expect(parseDate(`${month}/${date}/${year}`, "mdy")).toBe(iso);
        expect(parseDate(`${year}${month}${date}`)).toBe(iso);
      }),
    );
  });
});

describe("findDateOrder", () => {
  test.each([
    [["03/04/2024", "25/04/2024"], "dmy", "clear"],
    [["03/04/2024", "04/25/2024"], "mdy", "clear"],
    [["03/04/2024", "05/06/2024"], "dmy", "none"],
    [["25/04/2024", "04/25/2024", "04/26/2024"], "mdy", "both"],
    [["2024-04-25", ""], "dmy", "year-first"],
  ] as const)("%j is %s (%s)", (cells, order, evidence) => {
    expect(findDateOrder(cells)).toEqual({ order, evidence });
  });
});
