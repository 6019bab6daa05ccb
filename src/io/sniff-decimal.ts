/**
 * The decimal sign that the cells use, by majority. Without any number that shows it: a comma where the delimiter is
 * a semicolon, which is what Excel writes where the decimal sign is a comma; else a point.
 */
export function sniffDecimal(rows: readonly (readonly string[])[], delimiter: string): "." | "," {
  let commas = 0;
  let points = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (cell.length > 24) continue;
      if (/^\s*[+-]?\d+,\d+\s*%?\s*$/.test(cell)) commas++;
      else if (/^\s*[+-]?\d+\.\d+\s*%?\s*$/.test(cell)) points++;
    }
  }
  if (commas === points) return delimiter === ";" ? "," : ".";
  return commas > points ? "," : ".";
}
