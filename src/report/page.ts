import type { Summary } from "../model/index.js";
import type { Voice } from "./create-voice.js";
import { html, trusted } from "./markup.js";
import type { Section } from "./sections/section.js";
import { STYLE } from "./style.js";

/** What stands on the page. */
export interface PageParts {
  readonly title: string;
  readonly summary: Summary;
  readonly voice: Voice;
  /** Page one. */
  readonly glance: Section;
  readonly sections: readonly Section[];
}

/** Nothing may be fetched, by us or by anything that a comment might smuggle in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Reports are passed on: where the file lay on its owner's machine is left out. */
function fileName(source: string): string {
  return source.split(/[\\/]/).at(-1) ?? source;
}

/** The HTML document around the sections: head, page one, contents, sections, foot. */
export function page({ title, summary, voice, glance, sections }: PageParts): string {
  const { say } = voice;
  const { version } = summary;
  const part = ({ id, title: heading, body }: Section) => html`<section id="${id}">
<h2>${heading}</h2>
${body}
</section>
`;
  return html`<!doctype html>
<html lang="${voice.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Genklang ${version.genklang}">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#glance">${say("report.skip")}</a>
<header>
<h1>${title}</h1>
<p>${say("report.source", { source: fileName(summary.source), rows: summary.reconciliation.rows })}</p>
</header>
<main>
${part(glance)}<nav aria-labelledby="contents">
<h2 id="contents">${say("report.contents")}</h2>
<ul>${sections.map(({ id, title: heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul>
</nav>
${sections.map(part)}</main>
<footer class="page">
<p>${say("footer.version", { version: version.genklang, lexicons: version.lexicons })}</p>
<p>${say("footer.local")}</p>
</footer>
</body>
</html>
`.markup;
}
