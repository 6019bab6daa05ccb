const SECTION = /<!-- bench:([\w-]+) -->\n[\s\S]*?<!-- \/bench:\1 -->/g;

/** The names of the sections `<!-- bench:NAME --> … <!-- /bench:NAME -->` of a Markdown text, in order. */
export function sectionNames(markdown) {
  return [...markdown.matchAll(SECTION)].map(([, name]) => name);
}

/** Puts `content` into the section of that name; a section that is not there yet is added at the end, with a heading. */
export function replaceSection(markdown, name, content) {
  const fresh = `<!-- bench:${name} -->\n${content}\n<!-- /bench:${name} -->`;
  if (!sectionNames(markdown).includes(name)) return `${markdown.trimEnd()}\n\n## ${name}\n\n${fresh}\n`;
  return markdown.replace(SECTION, (section, found) => (found === name ? fresh : section));
}
