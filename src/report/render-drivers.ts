import type { DriverModel, DriverReport, ScaleModel } from "../model/index.js";
import { createVoice, type Voice } from "./create-voice.js";
import { driverRows } from "./driver-rows.js";
import { driverSentence, leadingDrivers } from "./driver-sentence.js";
import { driverTable, fewMentions, fewOutcomes, outcomeTable, scaleTable } from "./driver-tables.js";
import { formatTableCsv } from "./format-table-csv.js";
import { formatTableHtml } from "./format-table-html.js";
import { formatTableMarkdown } from "./format-table-markdown.js";
import { formatTableText, TERMINAL_WIDTH } from "./format-table-text.js";
import { html, type Markup, trusted } from "./markup.js";
import { isScaleModel, modelNotes } from "./model-notes.js";
import { type Paint, PLAIN } from "./paint.js";
import { problemText } from "./problem-text.js";
import type { ReportOptions } from "./report-options.js";
import { changeSentence } from "./row-sentences.js";
import { segmentTable } from "./sections/segments.js";
import { STYLE } from "./style.js";
import type { Table } from "./table.js";
import { wrapText } from "./wrap-text.js";

export type DriversFormat = "table" | "md" | "csv" | "json" | "html";

export interface DriversOptions extends ReportOptions {
  /** Colours of format "table"; none when left out. */
  readonly paint?: Paint;
  /** Columns of the terminal for format "table". */
  readonly width?: number;
  /** Heading; the report's usual title when left out. */
  readonly title?: string;
}

/** A piece of the answer, whatever it is written as. */
type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "table"; readonly table: Table };

const heading = (text: string): Block => ({ kind: "heading", text });
const text = (content: string): Block => ({ kind: "text", text: content });
const note = (content: string): Block => ({ kind: "note", text: content });
const table = (content: Table): Block => ({ kind: "table", table: content });

function scaleBlocks(model: ScaleModel, voice: Voice): readonly Block[] {
  const { score, low, high } = model.nps;
  return [
    heading(voice.say("layer.factors")),
    table(scaleTable(model, voice)),
    note(
      voice.say("scale.note", {
        rows: model.rows,
        score: voice.signed(score),
        interval: voice.interval({ value: score, low, high }),
      }),
    ),
  ];
}

function modelBlocks(model: DriverModel, of: number, voice: Voice, isCompact: boolean): readonly Block[] {
  const key = `layer.${model.layer}`;
  const few = fewMentions(model, voice);
  const sentences = leadingDrivers(model).flatMap(
    (driver) => driverSentence(model.layer, driver, of, voice) ?? [],
  );
  return [
    heading(voice.has(key) ? voice.say(key) : model.layer),
    ...sentences.map(text),
    table(driverTable(model, voice, { isCompact })),
    ...(few === undefined ? [] : [note(few)]),
    note(modelNotes(model, voice).join(" ")),
    ...outcomeBlocks(model, voice),
  ];
}

function outcomeBlocks({ layer, outcomes }: DriverModel, voice: Voice): readonly Block[] {
  if (outcomes.length === 0) return [];
  const shown = outcomeTable(layer, outcomes, voice);
  const few = fewOutcomes(layer, outcomes, voice);
  return [
    text(voice.say("outcomes.note")),
    ...(shown.rows.length > 0 ? [table(shown)] : []),
    ...(few === undefined ? [] : [note(few)]),
  ];
}

/** What has to be said before any number: no list of causes, and layers that retell one another. */
function cautions({ models }: DriverReport, voice: Voice): readonly Block[] {
  if (models.length === 0) return [text(voice.say("drivers.absent"))];
  if (models.every((model) => model.layer === "factors")) return [text(voice.say("drivers.factors"))];
  return [
    text(voice.say("drivers.circular")),
    ...(models.length > 1 ? [text(voice.say("drivers.layers"))] : []),
  ];
}

function blocksOf(answer: DriverReport, voice: Voice, isCompact: boolean): readonly Block[] {
  const { nps, change } = answer;
  const { say } = voice;
  return [
    text(
      nps === undefined
        ? answer.rated > 0
          ? say("glance.nps.suppressed", { n: answer.rated })
          : say("glance.nps.absent")
        : say("drivers.nps", {
            score: voice.signed(nps.score),
            interval: voice.interval({ value: nps.score, low: nps.low, high: nps.high }),
            n: nps.n,
          }),
    ),
    ...(change === undefined ? [] : [text(changeSentence(change, voice))]),
    ...cautions(answer, voice),
    ...answer.models.flatMap((model) => [
      ...(isScaleModel(model)
        ? scaleBlocks(model, voice)
        : modelBlocks(model, answer.rated, voice, isCompact)),
      ...model.problems.map((problem) => note(problemText(problem, voice))),
    ]),
    ...(answer.segments ?? []).flatMap((segment) => [
      heading(say("segments.picture", { column: segment.column })),
      table(segmentTable(segment, voice)),
      note(say("segments.note")),
    ]),
    ...answer.problems.map((problem) => note(problemText(problem, voice))),
  ];
}

function asText(blocks: readonly Block[], paint: Paint, width: number): string {
  const write = (block: Block): string => {
    if (block.kind === "heading") return `\n${paint.strong(block.text)}`;
    if (block.kind === "table") return formatTableText(block.table, paint, width);
    const lines = wrapText(block.text, width).join("\n");
    return block.kind === "note" ? paint.muted(lines) : lines;
  };
  return blocks.map(write).join("\n");
}

function asMarkdown(title: string, blocks: readonly Block[]): string {
  const write = (block: Block): string => {
    if (block.kind === "heading") return `## ${block.text}`;
    return block.kind === "table" ? formatTableMarkdown(block.table) : block.text;
  };
  return [`# ${title}`, ...blocks.map(write)].join("\n\n");
}

function asHtml(title: string, blocks: readonly Block[], voice: Voice): string {
  const write = (block: Block): Markup => {
    if (block.kind === "heading") return html`<h2>${block.text}</h2>\n`;
    if (block.kind === "table") return html`${formatTableHtml(block.table)}\n`;
    return block.kind === "note" ? html`<p class="aside">${block.text}</p>\n` : html`<p>${block.text}</p>\n`;
  };
  return html`<!doctype html>
<html lang="${voice.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${trusted(STYLE)}</style></head>
<body class="drivers"><header><h1>${title}</h1></header>
<main>
${blocks.map(write)}</main></body></html>`.markup;
}

/**
 * The answer of `genklang drivers` as text for a terminal, Markdown, CSV, JSON or an HTML page; without a line break at
 * the end. CSV and JSON are for machines: unrounded, the same in every language. Throws where a message is missing.
 */
export function renderDriversTable(
  answer: DriverReport,
  format: DriversFormat,
  options: DriversOptions,
): string {
  if (format === "json") return JSON.stringify(answer, null, 2);
  if (format === "csv") return formatTableCsv(driverRows(answer));
  const voice = createVoice(options);
  const title = options.title ?? voice.say("drivers.title");
  const blocks = blocksOf(answer, voice, format === "table");
  if (format === "md") return asMarkdown(title, blocks);
  if (format === "html") return asHtml(title, blocks, voice);
  const paint = options.paint ?? PLAIN;
  return [
    ...(options.title === undefined ? [] : [paint.strong(options.title)]),
    asText(blocks, paint, options.width ?? TERMINAL_WIDTH),
  ].join("\n");
}
