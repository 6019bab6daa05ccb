import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseColumns } from "../../src/io/choose-columns.js";
import { loadColumnNames } from "../../src/io/load-column-names.js";
import { problemsOf, temporaryFolder } from "./support.js";

const SHIPPED = new URL("../../lexicons/", import.meta.url);
const LABELS =
  /^(text|nps|rating|scale|id|date|language|weight|segment|personal|metadata|dont_know|language:[a-z]{2,3}|ending:(positive|negative))$/;

describe("the shipped columns.tsv", () => {
  test("has labels that code acts on, in three languages", async () => {
    const names = await loadColumnNames(SHIPPED);
    expect(names.filter(({ label }) => !LABELS.test(label))).toEqual([]);
    for (const phrase of ["ved ikke", "vet ej", "don't know"])
      expect(names).toContainEqual({ phrase, label: "dont_know", weight: 1 });
  });

  test.each([
    [
      "da",
      [
        "Respondent ID",
        "Besvaret",
        "På en skala fra 0 til 10, hvor sandsynligt er det, at du vil anbefale os til en ven eller kollega?",
        "Uddyb gerne dit svar",
        "Kundetype",
      ],
    ],
    ["da", ["Løbenr.", "Svardato", "NPS", "Hvorfor gav du den score?", "Afdeling"]],
    [
      "da",
      [
        "SvarID",
        "Dato for besvarelse",
        "Anbefalingsscore",
        "Hvad er den vigtigste grund til din vurdering?",
        "Land",
      ],
    ],
    [
      "da",
      [
        "Kunde-id",
        "Oprettet",
        "Hvor sandsynligt er det, at du ville anbefale Firma A/S?",
        "Begrund venligst din anbefaling",
        "Butiksnavn",
      ],
    ],
    [
      "sv",
      [
        "Respondent-ID",
        "Svarsdatum",
        "Hur troligt är det att du skulle rekommendera oss till en vän eller kollega?",
        "Varför gav du det betyget?",
        "Kundtyp",
      ],
    ],
    [
      "sv",
      [
        "Löpnr",
        "Datum",
        "Hur sannolikt är det att du rekommenderar Bolaget AB?",
        "Motivera gärna ditt svar",
        "Avdelning",
      ],
    ],
    ["sv", ["svarsid", "Tidpunkt", "NPS-betyg", "Vad kan vi förbättra?", "Region"]],
    ["sv", ["Kundnummer", "Inskickat", "Rekommendationsvilja", "Har du några övriga synpunkter?", "Butik"]],
    [
      "en",
      [
        "Response ID",
        "Recorded Date",
        "How likely are you to recommend us to a friend or colleague?",
        "What is the primary reason for your score?",
        "Country",
      ],
    ],
    ["en", ["ResponseId", "EndDate", "Q1_NPS", "Please tell us why you gave this rating", "Customer type"]],
    ["en", ["id", "created_at", "score", "comment", "segment"]],
    [
      "en",
      [
        "Respondent ID",
        "Date Submitted",
        "On a scale from 0 to 10, how likely is it that you would recommend our company?",
        "Open-Ended Response",
        "Channel",
      ],
    ],
  ])("recognises a survey with headers in %s: %j", async (_, columns) => {
    const sample = Array.from({ length: 30 }, (_row, row) => [
      `A${row}`,
      `2024-03-${10 + (row % 20)}`,
      String((row * 7) % 11),
      `noget fritekst her som nummer ${row}`,
      `Type ${row % 2}`,
    ]);
    const choices = chooseColumns(columns, sample, await loadColumnNames(SHIPPED));
    expect(choices.id).toMatchObject({ index: 0, reason: "name" });
    expect(choices.date).toMatchObject({ index: 1, reason: "name" });
    expect(choices.rating).toMatchObject({ index: 2, reason: "name" });
    expect(choices.texts).toMatchObject([{ index: 3, reason: "name" }]);
    expect(choices.by).toMatchObject([{ index: 4, reason: "name" }]);
  });
});

describe("loadColumnNames", () => {
  test("names every bad row", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "xx"));
    const head = [
      "title: Test",
      "version: 1",
      "language: da",
      "kind: columns",
      "source: own work",
      "licence: CC-BY-4.0",
    ]
      .map((line) => `# ${line}\n`)
      .join("");
    writeFileSync(
      join(folder, "xx", "columns.tsv"),
      `${head}phrase\tlabel\tweight\nsvar\ttext\t0,5\nja\tnps\t2\nok\ttext\t1\n`,
    );
    const problems = await problemsOf(loadColumnNames(folder));
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ["columns/bad-row", 8],
      ["columns/bad-row", 9],
    ]);
  });
});
