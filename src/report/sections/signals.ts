import type { Summary } from "../../model/index.js";
import type { Voice } from "../create-voice.js";
import { npsCell } from "../driver-tables.js";
import { fewSentence } from "../few-sentence.js";
import { formatTableHtml } from "../format-table-html.js";
import { cell, figures, type Table, words } from "../table.js";
import { paragraph, type Section, section } from "./section.js";

/** An amount with its unit in words: "45 minutes"; the unit's id where the language has no words for it. */
function amount(value: number, unit: string, voice: Voice): string {
  const text = voice.number(value, Number.isInteger(value) ? 0 : 1);
  // A count without a unit ("for the third time") is counted in times.
  const key = `unit.${unit === "" ? "count" : unit}`;
  return voice.has(key) ? voice.say(key, { n: value, value: text }) : `${text} ${unit}`;
}

/** Waiting, transfers, small gestures: how many tell of them, with the amounts they name. */
export function signals(summary: Summary, voice: Voice): Section {
  const { say } = voice;
  const told = summary.signals
    .filter((signal) => signal.part.n > 0)
    .sort((left, right) => right.part.n - left.part.n);
  if (told.length === 0) return section("signals", say("signals.title"), paragraph(say("signals.absent")));
  const few = told.filter((signal) => signal.part.reliability === "suppressed");
  const shown = told.filter((signal) => signal.part.reliability !== "suppressed");
  const name = (signal: { readonly label: string }) => voice.capital(voice.name("signals", signal.label));
  const table: Table = {
    caption: say("signals.title"),
    columns: [
      words(say("column.signal")),
      figures(say("column.mentions")),
      ...(summary.nps === undefined ? [] : [figures(say("column.with"))]),
      words(say("column.quantity")),
    ],
    rows: shown.map((signal) => [
      cell(name(signal)),
      signal.part.reliability === "indicative"
        ? cell(voice.number(signal.part.n), say("word.indicative"))
        : cell(voice.number(signal.part.n)),
      ...(summary.nps === undefined
        ? []
        : [signal.part.nps === undefined ? cell(say("word.suppressed")) : npsCell(voice, signal.part.nps)]),
      cell(
        signal.quantities
          .map(({ unit, n, median }) => say("signals.quantity", { median: amount(median, unit, voice), n }))
          .join("; "),
      ),
    ]),
  };
  return section(
    "signals",
    say("signals.title"),
    paragraph(say("signals.note")),
    shown.length > 0 && formatTableHtml(table),
    paragraph(
      fewSentence(
        few.map((signal) => ({ name: name(signal), n: signal.part.n })),
        voice,
      ),
      "aside",
    ),
  );
}
