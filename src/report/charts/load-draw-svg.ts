import type { EChartsCoreOption } from "echarts/core";

/** Draws one chart as an SVG string of the given size in pixels. */
export type DrawSvg = (option: EChartsCoreOption, width: number, height: number) => string;

/** Loads the parts of echarts that the report needs, on first use only: the rest of the program never waits for them. */
export async function loadDrawSvg(): Promise<DrawSvg> {
  const [core, charts, components, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([charts.BarChart, charts.CustomChart, components.GridComponent, renderers.SVGRenderer]);
  return (option, width, height) => {
    const chart = core.init(null, null, { renderer: "svg", ssr: true, width, height });
    try {
      chart.setOption(option);
      return chart.renderToSVGString();
    } finally {
      // An undisposed chart keeps timers, and the process never ends.
      chart.dispose();
    }
  };
}
