import type { Ink } from "./charts/plot.js";

/** What pictures and text are drawn with, on light paper. */
export const LIGHT: Readonly<Record<Ink | "paper", string>> = {
  paper: "#fcfbf8",
  ink: "#1f2730",
  muted: "#5d6872",
  rule: "#e2dfd6",
  axis: "#a9adaf",
  accent: "#24506e",
  good: "#1b7268",
  neutral: "#7a6f52",
  bad: "#b0492a",
};

/** Letters that most machines have, the best first. */
export const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif';

/** The colours as variables of a style sheet. */
export function variables(palette: typeof LIGHT): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}
