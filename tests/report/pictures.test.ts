import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MapText, mapPlot } from "../../src/report/charts/map-plot.js";
import { fullScale, niceRange, niceScale } from "../../src/report/charts/nice-scale.js";
import { placeLabels } from "../../src/report/charts/place-labels.js";
import { NARROW, WIDE } from "../../src/report/charts/row-layout.js";
import { type Step, stepsPlot } from "../../src/report/charts/steps-plot.js";
import { renderDriverFigures, renderFigures } from "../../src/report/render-figures.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { DETAILED } from "../fixtures/report/detailed.js";
import { rendered } from "../fixtures/report/rendered.js";
import { LOCALES, speak } from "../fixtures/report/speak.js";

const format = (value: number) => String(value);

describe("the bridge", () => {
  const steps: readonly Step[] = [
    { label: "before", kind: "level", value: 2.667, text: "+2.7" },
    { label: "mix", kind: "change", value: -8.952, low: -13, high: -5, text: "-9.0" },
    { label: "rate", kind: "change", value: -10.048, text: "-10.0" },
    { label: "after", kind: "level", value: -16.333, text: "-16.3" },
  ];

  // Kitagawa's split of the golden survey: the blocks lead from one level to the other exactly.
  it("goes on from step to step and ends at the later level", () => {
    const { marks } = stepsPlot(steps, "dots", format, WIDE);
    const bars = marks.filter((mark) => mark.kind === "bar");
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [2.667, expect.closeTo(-6.285, 9)],
      [expect.closeTo(-6.285, 9), expect.closeTo(-16.333, 9)],
    ]);
    const dots = marks.filter((mark) => mark.kind === "dot").map(({ x }) => x);
    expect(dots).toEqual([2.667, -16.333]);
  });

  it("puts the interval of a change where its bar begins", () => {
    const { marks } = stepsPlot(steps, "dots", format, WIDE);
    const lines = marks.filter((mark) => mark.kind === "line" && mark.ink === "ink");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      from: [2.667 - 13, expect.anything()],
      to: [2.667 - 5, expect.anything()],
    });
  });

  it("needs no zero on its scale", () => {
    const far = steps.map((step) => (step.kind === "level" ? { ...step, value: step.value + 60 } : step));
    expect(stepsPlot(far, "dots", format, WIDE).scale.min).toBeGreaterThan(0);
  });
});

describe("niceRange", () => {
  it("holds every value, and zero only where it lies among them", () => {
    const range = niceRange([41, 47], format, 1);
    expect(range.min).toBeGreaterThan(0);
    expect([range.min <= 41, range.max >= 47]).toEqual([true, true]);
    expect(niceRange([5, 5], format, 1).max).toBeGreaterThan(niceRange([5, 5], format, 1).min);
    expect(Object.is(niceRange([-3, -0.1], format, 1).max, -0)).toBe(false);
  });
});

describe("the map", () => {
  const text: MapText = {
    points: ["Support", "Delivery", "Payment"].map((label, index) => ({
      label,
      x: { value: 20 * index, low: 20 * index - 9, high: 20 * index + 9 },
      y: { value: 12 - 4 * index, low: 9 - 4 * index, high: 15 - 4 * index },
      hollow: index === 2,
    })),
    horizontal: fullScale(format),
    vertical: niceScale([15], format, 1),
    centre: { x: 20, y: 8 },
    names: { x: "tone", y: "points" },
  };

  it("sets what has more of the score higher, and open what is indicative", () => {
    const dots = mapPlot(text, WIDE).marks.filter((mark) => mark.kind === "dot");
    const heights = dots.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((left, right) => left - right));
    expect(dots.map(({ hollow }) => hollow)).toEqual([false, false, true]);
  });

  it("names points on wide pages, numbers them on narrow ones", () => {
    const said = (frame: typeof WIDE) =>
      mapPlot(text, frame).marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
    expect(said(WIDE)).toEqual(expect.arrayContaining(["Support", "Delivery", "Payment"]));
    expect(said(NARROW)).toEqual(expect.arrayContaining(["1", "2", "3"]));
    expect(said(NARROW)).not.toContain("Support");
  });
});

describe("placeLabels", () => {
  const area = { left: 0, right: 700, top: 0, bottom: 400, size: 12 };
  const point = fc.record({
    text: fc.string({ minLength: 1, maxLength: 20 }),
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 400 }),
  });

  it("places every name once, beside its own marker, wherever the markers are", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 15 }), (labels) => {
        const placed = placeLabels(labels, area);
        expect(placed.map(({ text }) => text)).toEqual(labels.map(({ text }) => text));
        placed.forEach(({ y }, index) => {
          expect(Math.abs(y - (labels[index]?.y ?? 0))).toBeLessThanOrEqual(30);
        });
      }),
    );
  });

  it("keeps the names of two close markers apart, and inside the picture", () => {
    const placed = placeLabels(
      [
        { text: "Kundeservice", x: 300, y: 200 },
        { text: "Levering", x: 312, y: 200 },
        { text: "Betaling og pris", x: 690, y: 50 },
      ],
      area,
    );
    const [one, two, edge] = placed;
    if (one === undefined || two === undefined || edge === undefined) throw new Error("expected three");
    const isApart = Math.abs(one.y - two.y) > 10 || one.left + 80 < two.left || two.left + 55 < one.left;
    expect(isApart).toBe(true);
    expect(edge.left + 16 * 12 * 0.5).toBeLessThan(700);
  });
});

describe("the sections about models", () => {
  it("say in words what the pictures show, with counts and intervals", async () => {
    const page = (await rendered("en", "DETAILED")).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(page).toContain("Between 2026 Q1 and 2026 Q2 the NPS changed by \u221219.0 points");
    expect(page).toContain(
      "\u22129.0 points (\u221213.0 to \u22125.0) go with who answered, \u221210.0 points (\u221221.9 to +1.9) with how each group scored (300 answers before, 300 after).",
    );
    expect(page).toContain("\u22129.4 points (\u221215.0 to \u22123.8) go with how often themes came up");
    expect(page).toContain("undetermined: \u22120.22");
    expect(page).toContain("complaint weighs more: \u22120.73");
    expect(page).toContain(
      "Differences tested together: 47; standing out (q under 0.05, Benjamini–Hochberg): 9.",
    );
    expect(page).toContain("All 47 differences in this report that have a p share one correction");
    expect(page).toContain("Satisfaction (CSAT) by segment, with 95% intervals");
    expect(page).toContain("shifts by 29%");
  });

  it("are left out where the models do not hold them", async () => {
    const page = await rendered("en", "FULL");
    for (const id of ["why", "map", "asymmetry", "importance", "metrics"])
      expect(page).not.toContain(`<section id="${id}">`);
  });
});

describe("figures for slides", () => {
  it.each(LOCALES)("are whole SVG files that need nothing else: %s", async (locale) => {
    const figures = await renderFigures(DETAILED, { ...speak(locale), source: "kunder & co.csv" });
    expect(figures.length).toBeGreaterThan(15);
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    for (const { name, svg } of figures) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img"/);
      expect(svg).not.toMatch(/var\(|inherit|paint-order|dominant-baseline|NaN|undefined|url\(|<style/);
      expect(svg.replace(/xmlns="[^"]*"/, "")).not.toMatch(/https?:/);
      expect(svg).toContain("kunder &amp; co.csv");
      expect(svg.match(/<title /g)).toHaveLength(1);
      for (const word of CAUSE_WORDS) expect(svg).not.toMatch(word);
    }
  });

  it("hold the same drawing as the report", async () => {
    const figures = await renderFigures(DETAILED, speak("en"));
    const page = await rendered("en", "DETAILED");
    const { svg = "" } = figures.find(({ name }) => name === "waterfall") ?? {};
    const bars = (markup: string) =>
      [...markup.matchAll(/<path d="(M[^"]*)" fill="[^"]*" fill-opacity="0.7"/g)].map(([, d]) => d);
    const wide = page.slice(page.indexOf('id="waterfall-picture-wide-title"'));
    expect(bars(svg).length).toBeGreaterThan(5);
    expect(bars(svg)).toEqual(bars(wide.slice(0, wide.indexOf("</svg>"))));
  });

  it("come of the answer of drivers as well", async () => {
    const { models, change, segments, metrics } = DETAILED;
    if (change === undefined || metrics === undefined) throw new Error("expected a change and metrics");
    const figures = await renderDriverFigures(
      {
        answers: 612,
        rated: 600,
        models,
        change,
        segments,
        metrics,
        problems: [],
        version: DETAILED.version,
      },
      speak("sv"),
    );
    const names = figures.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "metric-1-1",
        "bridge-1",
        "bridge-themes",
        "waterfall",
        "map",
        "asymmetry",
        "importance",
        "points-stages",
      ]),
    );
  });
});
