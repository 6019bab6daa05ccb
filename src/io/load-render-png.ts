/** Draws an SVG as PNG, its width in pixels. */
export type RenderPng = (svg: string, width: number) => Uint8Array;

/** A word: it has no extent where there is no font. */
const PROBE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15" font-size="15" font-family="sans-serif">Genklang</text></svg>';
/** Where none of the fonts is installed that a picture asks for by name: the one that most servers have. */
const LAST_RESORT = "DejaVu Sans";

/**
 * Loads the PNG renderer on first use. In words what is missing, where it cannot draw here: no build for this kind of
 * machine, or no fonts installed, without which pictures would come out without their words.
 */
export async function loadRenderPng(): Promise<RenderPng | string> {
  let library: typeof import("@resvg/resvg-js");
  try {
    library = await import("@resvg/resvg-js");
  } catch {
    return `there is no PNG renderer for ${process.platform} on ${process.arch}`;
  }
  const { Resvg } = library;
  const font = { loadSystemFonts: true, sansSerifFamily: LAST_RESORT, defaultFontFamily: LAST_RESORT };
  if (new Resvg(PROBE, { font }).getBBox() === undefined)
    return "no fonts are installed that pictures could be written with";
  return (svg, width) => new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render().asPng();
}
