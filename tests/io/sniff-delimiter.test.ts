import { describe, expect, test } from "vitest";
import { sniffDelimiter } from "../../src/io/sniff-delimiter.js";

const sniff = (text: string) => sniffDelimiter(text, true, "\n");

describe("sniffDelimiter", () => {
  test.each([
    [";", "id;kommentar;score\n1;Godt, hurtigt, billigt;9\n2;Ok, men dyrt;7\n"],
    [",", 'id,comment,score\n1,"Good; fast; cheap",9\n2,"Ok; but dear",7\n'],
    ["\t", "id\tcomment\tscore\n1\tGood, fast; cheap\t9\n2\tOk, but\t7\n"],
    ["|", "id|comment|score\n1|Good, fast|9\n2|Ok, but, well|7\n"],
  ])("finds %j when other signs stand in the comments", (delimiter, text) => {
    expect(sniff(text)).toMatchObject({ delimiter, single: false, quoted: true });
  });

  test("is not misled by decimal commas", () => {
    expect(sniff("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n").delimiter).toBe(";");
  });

  test("is not misled by a header of questions with commas", () => {
    const text =
      "id;Hvor sandsynligt er det, at du vil anbefale os?;Hvorfor, tror du?\n1;9;god\n2;3;dårlig\n";
    expect(sniff(text).delimiter).toBe(";");
  });

  test("takes a table of one column for one, commas and all", () => {
    expect(sniff("comment\nGood, fast\nBad\nOk, fine, yes\nNo\n")).toMatchObject({ single: true });
  });

  test("passes over title lines", () => {
    expect(
      sniff("Kundeundersøgelse, april\n\nid;kommentar;score\n1;god;9\n2;ok;8\n3;fin;8\n").delimiter,
    ).toBe(";");
  });

  test("obeys Excel's hint line", () => {
    expect(sniff("sep=|\nid|text\n1|a;b;c\n")).toMatchObject({
      delimiter: "|",
      single: false,
      quoted: true,
      separatorLine: "sep=|\n",
    });
  });

  test("takes marks for quotation where lines then join to records as wide as all others", () => {
    const text = 'id;score;comment;city\nA0;0;ok;Aarhus\nA1;0;";\n;;x";Aarhus\nA2;0;a;Aarhus\n';
    expect(sniff(text)).toMatchObject({ delimiter: ";", quoted: true });
  });

  test("sees that nothing is quoted where marks are text", () => {
    expect(sniff('id\ttext\n1\t"Super" sagde hun\n2\t"Fint\n3\tok\n').quoted).toBe(false);
    expect(sniff('id\ttext\n1\t"Super"\n2\t"Fint"\n3\tok\n').quoted).toBe(true);
  });
});
