import type { DriverReport } from "../model/index.js";
import { createVoice, type Voice } from "./create-voice.js";
import { type Block, blocksOf } from "./driver-blocks.js";
import { driverRows } from "./driver-rows.js";
import { formatTableCsv } from "./format-table-csv.js";
import { formatTableHtml } from "./format-table-html.js";
import { formatTableMarkdown } from "./format-table-markdown.js";
import { formatTableText, TERMINAL_WIDTH } from "./format-table-text.js";
import { html, type Markup, trusted } from "./markup.js";
import { type Paint, PLAIN } from "./paint.js";
import type { ReportOptions } from "./report-options.js";
import { STYLE } from "./style.js";
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

function asText(blocks: readonly Block[], paint: Paint, width: number): string {
  const write = (block: Block): string => {
    if (block.kind === "heading") return `\n${paint.strong(block.text)}`;
    if (block.kind === "table") {
      const lines = formatTableText(block.table, paint, width);
      return block.isApart
        ? `\n${paint.strong(wrapText(block.table.caption, width).join("\n"))}\n${lines}`
        : lines;
    }
    const lines = wrapText(block.text, width).join("\n");
    return block.kind === "note" ? paint.muted(lines) : lines;
  };
  return blocks.map(write).join("\n");
}

function asMarkdown(title: string, blocks: readonly Block[]): string {
  const write = (block: Block): string => {
    if (block.kind === "heading") return `## ${block.text}`;
    if (block.kind !== "table") return block.text;
    const lines = formatTableMarkdown(block.table);
    return block.isApart ? `**${block.table.caption}**\n\n${lines}` : lines;
  };
  return [`# ${title}`, ...blocks.map(write)].join("\n\n");
}

function asHtml(title: string, blocks: readonly Block[], voice: Voice): string {
  const write = (block: Block): Markup => {
    if (block.kind === "heading") return html`<h2>${block.text}</h2>\n`;
    if (block.kind === "table") {
      const lines = html`${formatTableHtml(block.table)}\n`;
      return block.isApart ? html`<h3>${block.table.caption}</h3>\n${lines}` : lines;
    }
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
