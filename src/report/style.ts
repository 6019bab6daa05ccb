import { FONTS, LIGHT, variables } from "./palette.js";

/**
 * The report's style sheet: one column of text, colours as variables for light, dark and print, two sizes of pictures.
 * Teal and rust are told apart by people with any of the common kinds of colour blindness, and never stand alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --tint: #f3f1ea; ${variables(LIGHT)}
  --good-tint: #dcefe9; --bad-tint: #f8e3da; --neutral-tint: #eeeadd;
  --text: ${FONTS};
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f; --tint: #1c232b; --ink: #e4e3dd; --muted: #9ba7b2; --rule: #2c353f; --axis: #66727e;
    --accent: #8dbbdc; --good: #5fc0b0; --neutral: #bfb28d; --bad: #ec8d69;
    --good-tint: #1b3b38; --bad-tint: #46291f; --neutral-tint: #37342a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0 auto; padding: 3.5rem 1.5rem 5rem; max-width: 50.5rem; background: var(--paper); color: var(--ink);
  font: 400 1.0625rem/1.6 var(--text); font-variant-numeric: lining-nums; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; letter-spacing: -0.012em; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0; }
h2 { font-size: 1.5rem; margin: 0 0 0.75rem; }
h3 { font-size: 1.0625rem; margin: 2.25rem 0 0.5rem; letter-spacing: 0; }
p { margin: 0 0 0.9rem; max-width: 42rem; text-wrap: pretty; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
small { font-size: 0.82em; color: var(--muted); }
ul { padding: 0; margin: 0; list-style: none; }
header p { color: var(--muted); margin: 0.35rem 0 0; }
section { margin-top: 4.5rem; scroll-margin-top: 1.5rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.4rem 0.8rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.answer { font-size: 1.1875rem; line-height: 1.5; }
.aside { color: var(--muted); font-size: 0.9375rem; line-height: 1.5; }
.callout { border-left: 3px solid var(--accent); padding: 0.1rem 0 0.1rem 1.1rem; }

#glance { margin-top: 2.5rem; }
#glance > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.question { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2rem; padding: 1.5rem 0 0.75rem; border-top: 1px solid var(--rule); }
.question h3 { margin: 0.2rem 0 0; font-size: 1rem; line-height: 1.4; color: var(--accent); text-wrap: pretty; }
.question > div > :last-child { margin-bottom: 0.75rem; }
.score { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.25rem; margin: 0 0 0.9rem; }
.score .number { font-size: 4.75rem; line-height: 0.95; font-weight: 300; letter-spacing: -0.035em; }
.score .interval { color: var(--muted); }
.split { display: flex; gap: 2px; height: 0.7rem; max-width: 42rem; }
.split span { border-radius: 2px; min-width: 3px; }
.split .detractors { background: var(--bad); } .split .passives { background: var(--neutral); } .split .promoters { background: var(--good); }
.split-legend { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2rem 1.5rem; margin: 0.45rem 0 1.1rem; max-width: 42rem; font-size: 0.9375rem; }
.split-legend b { font-weight: 600; }
.detractors b { color: var(--bad); } .passives b { color: var(--neutral); } .promoters b { color: var(--good); }
.findings li { position: relative; padding-left: 1.15rem; margin-bottom: 0.55rem; max-width: 42rem; }
.findings li::before { content: ""; position: absolute; left: 0; top: 0.68em; width: 0.5rem; height: 1.5px; background: var(--accent); }

nav { margin-top: 3rem; padding: 1.4rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
nav h2 { font-size: 1rem; margin-bottom: 0.6rem; }
nav ul { columns: 2; column-gap: 2rem; font-size: 0.9375rem; }
nav li { break-inside: avoid; padding: 0.12rem 0; }

figure { margin: 1.25rem 0 0.9rem; }
svg { display: block; max-width: 100%; height: auto; overflow: visible; font-family: var(--text); font-variant-numeric: tabular-nums lining-nums; }
svg.narrow, .key { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-bottom: 0.6rem; font-size: 0.9375rem; }
.legend .good > span { color: var(--good); } .legend .neutral > span { color: var(--neutral); } .legend .bad > span { color: var(--bad); } .legend .accent > span { color: var(--accent); }
details { margin-top: 0.9rem; } details + p { margin-top: 0.9rem; }
summary { cursor: pointer; color: var(--muted); font-size: 0.9375rem; }
.scroll { overflow-x: auto; margin: 0.75rem 0 1.1rem; }
@media (min-width: 70rem) { .scroll { margin-right: -8rem; } }
table { border-collapse: collapse; min-width: min(100%, 26rem); font-size: 0.9rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; color: var(--muted); font-size: 0.9375rem; padding-bottom: 0.5rem; }
caption.hidden { display: block; }
th, td { padding: 0.5rem 0 0.5rem 1.5rem; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: 0; }
thead th { vertical-align: bottom; font-weight: 500; font-size: 0.8125rem; line-height: 1.3; color: var(--muted); border-bottom-color: var(--axis); }
tbody th { font-weight: 500; text-align: left; min-width: 6.5rem; }
tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); }
.words { text-align: left; } .figures { text-align: right; } td.figures { white-space: nowrap; }
td small, th small { display: block; font-size: 0.8rem; white-space: nowrap; }
td.words { min-width: 7rem; } td.words:last-child:not(:nth-child(2)) { min-width: 11rem; }
strong { font-weight: 700; }

.panels { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1.5rem; margin: 1.25rem 0 1.1rem; }
.panel { display: flex; flex-direction: column; border-top: 2px solid var(--axis); padding-top: 0.7rem; }
.panel h3 { flex: 1; margin: 0 0 0.4rem; font-size: 0.9375rem; line-height: 1.35; }
.panel .number { font-size: 2.4rem; line-height: 1.1; font-weight: 300; }
.panel p { margin: 0.15rem 0 0; font-size: 0.9375rem; }

blockquote { margin: 0 0 1.2rem; padding: 0; break-inside: avoid; }
blockquote p { margin: 0; font-size: 1.0625rem; line-height: 1.55; hanging-punctuation: first; }
blockquote footer { margin-top: 0.2rem; color: var(--muted); font-size: 0.875rem; }
mark { color: inherit; padding: 0.05em 0.12em; border-radius: 2px; background: var(--neutral-tint); border-bottom: 2px dotted var(--neutral); }
mark.positive { background: var(--good-tint); border-bottom: 2px solid var(--good); }
mark.negative { background: var(--bad-tint); border-bottom: 2px dashed var(--bad); }
mark sup { font-size: 0.7em; line-height: 0; margin-left: 0.1em; font-weight: 700; }
.columns { columns: 2; column-gap: 2.5rem; }
.columns .theme { break-inside: avoid; }
.columns .theme { padding-bottom: 0.9rem; }
.columns h3 { margin: 0 0 0.4rem; }
.columns { margin-top: 1.5rem; }

dl { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0.75rem 2rem; margin: 0; }
dt { font-weight: 600; } dd { margin: 0; max-width: 36rem; }
.drivers main { margin-top: 1.75rem; } .drivers h2 { margin-top: 3rem; }
footer.page { margin-top: 4.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: 0.875rem; }
footer.page p { margin: 0 0 0.2rem; }

@media (max-width: 42rem) {
  body { padding: 2rem 1.15rem 3.5rem; font-size: 1rem; }
  h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; }
  section { margin-top: 3.25rem; }
  .question, dl { grid-template-columns: minmax(0, 1fr); }
  .question { padding: 1.25rem 0 0.5rem; }
  .question h3 { margin: 0 0 0.6rem; }
  dl { row-gap: 0.15rem; } dd { margin-bottom: 0.7rem; }
  .answer { font-size: 1.0625rem; }
  .score .number { font-size: 4rem; }
  nav ul, .columns { columns: 1; }
  .panels { grid-template-columns: 1fr; gap: 1.1rem; }
  .split-legend { gap: 0.2rem 0.75rem; font-size: 0.875rem; } .split-legend b { display: block; }
  svg.wide { display: none; } .key { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin: 0.5rem 0 0; font-size: 0.9375rem; } svg.narrow { display: block; width: 100%; max-width: 26rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --tint: #f5f4ef; --ink: #1f2730; --muted: #55606a; --rule: #dcd9d0; --axis: #9a9fa2;
    --accent: #24506e; --good: #1b7268; --neutral: #7a6f52; --bad: #b0492a; --good-tint: #dcefe9; --bad-tint: #f8e3da; --neutral-tint: #eeeadd; }
  @page { size: A4; margin: 16mm 17mm; }
  html { font-size: 12.25px; }
  body { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip, details, #glance a { display: none; }
  svg.wide { display: block; } svg.narrow, .key { display: none; }
  section { margin-top: 2.5rem; }
  #glance { margin-top: 1.25rem; break-after: page; }
  #glance + nav + section { margin-top: 0; }
  .question { padding: 0.75rem 0 0; } .question > div > :last-child { margin-bottom: 0.55rem; }
  #glance svg { width: 27rem; } #glance figure { margin: 0.4rem 0; } #glance p { margin-bottom: 0.5rem; }
  #glance blockquote { margin-bottom: 0.6rem; } .findings li { margin-bottom: 0.2rem; }
  .score .number { font-size: 3.6rem; } .split-legend { margin-bottom: 0.6rem; } .answer { font-size: 1.0625rem; }
  p, figure, tr, .panel, .question, blockquote { break-inside: avoid; }
  h2, h3, .legend, p:has(+ figure), p:has(+ h3), p:has(+ .scroll) { break-after: avoid; }
  .scroll { overflow: visible; margin-right: 0; }
  table { font-size: 0.78rem; } th, td { padding-left: 0.75rem; } thead th, td small, th small { font-size: 0.7rem; }
  tbody th, thead th:first-child { position: static; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
