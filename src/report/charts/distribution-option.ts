import type { EChartsCoreOption } from "echarts/core";
import type { Ink } from "./plot.js";

/** One bar of the 0–10 scale. */
export interface ScoreBar {
  readonly score: number;
  readonly count: number;
  readonly ink: Ink;
  /** The count in figures, above its bar. */
  readonly text: string;
}

/** Upright bars for the scores 0 to 10, each with its count above it. */
export function distributionOption(bars: readonly ScoreBar[]): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: { left: 2, right: 2, top: 22, bottom: 26 },
    xAxis: {
      type: "category",
      data: bars.map((bar) => String(bar.score)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "var(--axis)" } },
      axisLabel: { color: "var(--ink)", fontSize: 13.5, interval: 0 },
    },
    yAxis: { type: "value", show: false, min: 0 },
    series: [
      {
        type: "bar",
        silent: true,
        barCategoryGap: "18%",
        label: { show: true, position: "top", color: "var(--muted)", fontSize: 12.5, fontFamily: "inherit" },
        data: bars.map((bar) => ({
          value: bar.count,
          itemStyle: { color: `var(--${bar.ink})` },
          label: { formatter: () => bar.text },
        })),
      },
    ],
  };
}
