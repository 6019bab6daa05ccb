import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanSvg } from "../../src/report/charts/clean-svg.js";
import { type DotRow, dotsPlot } from "../../src/report/charts/dots-plot.js";
import { loadDrawSvg } from "../../src/report/charts/load-draw-svg.js";
import { fullScale, niceScale } from "../../src/report/charts/nice-scale.js";
import type { Mark } from "../../src/report/charts/plot.js";
import { plotOption } from "../../src/report/charts/plot-option.js";
import { NARROW, WIDE } from "../../src/report/charts/row-layout.js";
import { stepsPlot } from "../../src/report/charts/steps-plot.js";
import { wrapWords } from "../../src/report/charts/wrap-words.js";
import { createVoice } from "../../src/report/create-voice.js";
import { waterfallSteps } from "../../src/report/waterfall-steps.js";
import { MODELS } from "../fixtures/report/models.js";
import { speak } from "../fixtures/report/speak.js";

const format = (value: number) => String(value);

function barsOf(marks: readonly Mark[]) {
  return marks.filter((mark) => mark.kind === "bar");
}

describe("niceScale", () => {
  it("holds every value and zero, with few ticks, for any values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true })), (values) => {
        const scale = niceScale(values, format);
        const ticks = (scale.max - scale.min) / scale.step;
        for (const value of [...values, 0]) {
          expect(value).toBeGreaterThanOrEqual(scale.min - 1e-9);
          expect(value).toBeLessThanOrEqual(scale.max + 1e-9);
        }
        expect(ticks).toBeLessThanOrEqual(7);
        expect(ticks).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe("wrapWords", () => {
  it("keeps lines short and says where it cut", () => {
    expect(wrapWords("unsafe or left in the dark", 14)).toEqual(["unsafe or left", "in the dark"]);
    expect(wrapWords("one two three four", 5)).toEqual(["one", "two\u2026"]);
    expect(wrapWords("Donaudampfschifffahrt", 10)).toEqual(["Donaudamp\u2026"]);
  });
});

describe("the waterfall", () => {
  const voice = createVoice(speak("en"));

  // −6.8333 = 100·(177 − 218)/600, the golden survey's NPS (R and statsmodels agree).
  it("starts at the intercept and adds up to the NPS of the survey", () => {
    for (const model of MODELS) {
      const steps = waterfallSteps(model, voice);
      const changes = steps.slice(0, -1).reduce((sum, step) => sum + step.value, 0);
      expect(changes).toBeCloseTo(-6.833333, 4);
      expect(steps.at(-1)?.value).toBeCloseTo(-6.833333, 6);
    }
  });

  it("puts what is too small for a bar of its own together, without losing a point", () => {
    const [model] = MODELS;
    if (model === undefined) throw new Error("expected a model");
    const many = { ...model, drivers: [...model.drivers, ...model.drivers] };
    const steps = waterfallSteps(many, voice);
    expect(steps.length).toBe(13);
    expect(steps.at(-2)?.label).toBe("6 more columns, together");
    const sum = steps.slice(1, -1).reduce((total, step) => total + step.value, 0);
    expect(sum).toBeCloseTo(2 * (model.sumOfContributions - model.intercept.value), 4);
  });

  it("draws each bar from where the one before ended", () => {
    const [model] = MODELS;
    if (model === undefined) throw new Error("expected a model");
    const bars = barsOf(stepsPlot(waterfallSteps(model, voice), "bars", format, WIDE).marks);
    bars.slice(1, -1).forEach((bar, index) => {
      expect(bar.from).toBeCloseTo(bars[index]?.to ?? Number.NaN, 10);
    });
    expect(bars[0]?.from).toBe(0);
    expect(bars.at(-1)?.from).toBe(0);
  });
});

describe("dotsPlot", () => {
  const rows: readonly DotRow[] = [10, -20, 30].map((value, index) => ({
    label: `Stage ${index}`,
    aside: "n = 50",
    dots: [
      {
        estimate: { value, low: value - 8, high: value + 8 },
        shape: "circle",
        ink: "accent",
        hollow: index === 1,
        text: String(value),
      },
    ],
  }));

  it("joins no dot with another: every line is level or upright", () => {
    for (const frame of [WIDE, NARROW]) {
      for (const mark of dotsPlot(rows, fullScale(format), frame).marks) {
        if (mark.kind !== "line") continue;
        const [fromX, fromY] = mark.from;
        const [toX, toY] = mark.to;
        expect(fromX === toX || fromY === toY).toBe(true);
      }
    }
  });

  it("draws indicative numbers open and leaves out dots without an estimate", () => {
    const [row] = rows;
    const without: DotRow = {
      label: "x",
      dots: [{ shape: "circle", ink: "muted", hollow: true, text: "too few" }],
    };
    const dots = dotsPlot([...rows, without], fullScale(format), WIDE).marks.filter(
      (mark) => mark.kind === "dot",
    );
    expect(row).toBeDefined();
    expect(dots.map((dot) => dot.hollow)).toEqual([false, true, false]);
  });

  it("keeps rows from running into one another on wide and narrow pages", () => {
    for (const frame of [WIDE, NARROW]) {
      const plot = dotsPlot(rows, fullScale(format), frame);
      const rules = plot.marks.filter((mark) => mark.kind === "rule").map((mark) => mark.y);
      expect(rules).toEqual([...rules].sort((left, right) => left - right));
      expect(rules.at(-1)).toBe(plot.height);
      for (const mark of plot.marks) {
        if (mark.kind === "text") expect(mark.y).toBeLessThan(plot.height);
      }
    }
  });
});

describe("the drawing", () => {
  it("gives the same picture however many were drawn before, without ids of the chart library", async () => {
    const draw = await loadDrawSvg();
    const plot = dotsPlot([], fullScale(format), WIDE);
    const text = { id: "p", title: "T <1>", description: "D", className: "wide" };
    const one = cleanSvg(draw(plotOption(plot), 300, 60), text);
    draw(plotOption(plot), 300, 60);
    expect(cleanSvg(draw(plotOption(plot), 300, 60), text)).toBe(one);
    expect(one).not.toMatch(/zr\d|ecmeta|xmlns|<style|class="zr/);
    expect(one).toMatch(
      /^<svg class="wide" role="img" aria-labelledby="p-title p-description" viewBox="0 0 300 60"/,
    );
    expect(one).toContain('<title id="p-title">T &lt;1&gt;</title>');
  });
});
