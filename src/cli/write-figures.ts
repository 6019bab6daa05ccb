import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeText } from "../io/create-writer.js";
import { loadRenderPng } from "../io/load-render-png.js";
import type { FigureFile } from "../report/render-figures.js";

/** Wide enough for a slide at full width. */
const PNG_WIDTH = 2400;

/**
 * Writes pictures into a folder, each as SVG and as PNG, and answers with a line for the person: how many, or why there
 * are no PNG files.
 */
export async function writeFigures(folder: string, figures: readonly FigureFile[]): Promise<string> {
  if (figures.length === 0) return `  no figures: there is nothing to draw; ${folder} was not written`;
  mkdirSync(folder, { recursive: true });
  const render = await loadRenderPng();
  for (const { name, svg } of figures) {
    await writeText(join(folder, `${name}.svg`), svg);
    if (typeof render !== "string") await writeText(join(folder, `${name}.png`), render(svg, PNG_WIDTH));
  }
  const count = `  ${figures.length} figures in ${folder}`;
  return typeof render === "string" ? `${count}, as SVG only: ${render}` : `${count}, as SVG and PNG`;
}
