import { describe, expect, test } from "vitest";
import { findHeader } from "../../src/io/find-header.js";

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("findHeader", () => {
  test("makes names unique and fills empty ones, and says so", () => {
    const header = findHeader(
      [
        ["id", "score", "", "score", " text "],
        ["1", "2", "3", "4", "5 a"],
      ],
      "x.csv",
    );
    expect(header.columns).toEqual(["id", "score", "column_3", "score_2", "text"]);
    expect(codes(header.problems)).toEqual(["header/duplicate", "header/empty"]);
  });

  test("does not make a name that is there already", () => {
    expect(findHeader([["a", "a", "a_2", "a"]], "x").columns).toEqual(["a", "a_2", "a_2_2", "a_3"]);
  });

  test("passes over title lines, and says so", () => {
    const header = findHeader([["NPS april"], [], ["id", "score", "text"], ["1", "9", "fin"]], "x.xlsx");
    expect(header).toMatchObject({ columns: ["id", "score", "text"], firstRow: 3 });
    expect(codes(header.problems)).toEqual(["header/lines-above"]);
  });

  test("tells a title above two columns from a column without a name", () => {
    expect(findHeader([["NPS april"], ["id", "text"], ["1", "god"]], "x.xlsx").firstRow).toBe(2);
    expect(
      findHeader(
        [
          ["id", ""],
          ["1", "god"],
        ],
        "x.csv",
      ),
    ).toMatchObject({ columns: ["id", "column_2"], firstRow: 1 });
  });

  test("gives names to a table without any and keeps its first row", () => {
    const header = findHeader(
      [
        ["1", "9", "fin"],
        ["2", "8", "god"],
        ["3", "7", "ok"],
      ],
      "x.csv",
    );
    expect(header).toMatchObject({ columns: ["column_1", "column_2", "column_3"], firstRow: 0 });
    expect(codes(header.problems)).toEqual(["header/missing"]);
  });

  test("takes numbers as names where the column beside them has one", () => {
    expect(
      findHeader(
        [
          ["id", "1", "2"],
          ["7", "5", "4"],
          ["8", "3", "4"],
        ],
        "x.csv",
      ),
    ).toMatchObject({ columns: ["id", "1", "2"], firstRow: 1 });
  });

  test("takes the first of a list of comments for a comment, and a question for a name", () => {
    expect(findHeader([["Alt var bare super godt."], ["Ok"]], "x.txt").firstRow).toBe(0);
    expect(findHeader([["Hvad kan vi gøre bedre næste gang?"], ["Ok"]], "x.txt").firstRow).toBe(1);
    expect(findHeader([["kommentar"], ["Ok"]], "x.txt").firstRow).toBe(1);
  });

  test("understands the three header lines of Qualtrics", () => {
    const records = [
      ["ResponseId", "Q1", "Q2"],
      ["Response ID", "How likely are you to recommend us?", "Why?"],
      ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2_TEXT"}'],
      ["R_1", "9", "Great"],
    ];
    expect(findHeader(records, "x.csv")).toMatchObject({
      columns: ["Response ID", "How likely are you to recommend us?", "Why?"],
      firstRow: 3,
    });
  });

  test("understands the two header lines of SurveyMonkey", () => {
    const records = [
      ["Respondent ID", "How likely …?", "", "Why?"],
      ["", "Response", "Group", "Open-Ended Response"],
      ["1", "9", "Promoter", "Great"],
      ["2", "3", "Detractor", ""],
      ["3", "8", "Passive", "Ok"],
    ];
    expect(findHeader(records, "x.csv")).toMatchObject({
      columns: ["Respondent ID", "How likely …?", "Group", "Why?"],
      firstRow: 2,
    });
  });

  test("keeps a first row that only lacks its id", () => {
    const records = [
      ["id", "score", "text"],
      ["", "9", "Great"],
      ["2", "3", "x"],
      ["3", "8", "y"],
      ["4", "8", "z"],
    ];
    expect(findHeader(records, "x.csv").firstRow).toBe(1);
  });

  test("is told whether there are names", () => {
    const records = [
      ["god", "dårlig"],
      ["ok", "fin"],
    ];
    expect(findHeader(records, "x", false)).toMatchObject({
      columns: ["column_1", "column_2"],
      firstRow: 0,
      problems: [],
    });
    expect(
      findHeader(
        [
          ["1", "2"],
          ["3", "4"],
        ],
        "x",
        true,
      ),
    ).toMatchObject({ columns: ["1", "2"], firstRow: 1 });
  });

  test("names columns that stand beside the header", () => {
    expect(
      findHeader(
        [
          ["id", "text"],
          ["1", "a", "x"],
          ["2", "b", "y"],
        ],
        "x",
      ).columns,
    ).toEqual(["id", "text", "column_3"]);
  });
});
