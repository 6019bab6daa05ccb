import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const survey = fileURLToPath(new URL("../fixtures/survey.csv", import.meta.url));
const factors = "delivery_pos,delivery_neg,support_pos,support_neg,price_pos,price_neg,app_pos,app_neg";

describe("genklang drivers with all it can be asked", () => {
  it("carries the reference's decompositions, asymmetry and standardised effects in its only model", async () => {
    const { code, stdout } = await runCommand([
      "drivers",
      survey,
      ...["--factors", factors, "--by", "segment", "--period", "period=2024Q1..2024Q2", "--format", "json"],
    ]);
    const { models, multiplicity } = JSON.parse(stdout);
    const [{ themes, change, check, importance }] = models;
    expect(code).toBe(0);
    expect(models).toHaveLength(1);
    // golden/py_reference.txt and r_reference.txt
    expect(change.segments[0].mix.value).toBeCloseTo(-8.952183759247994, 6);
    expect(change.segments[0].rate.value).toBeCloseTo(-10.047816240752008, 6);
    expect(change.themes.frequency.value).toBeCloseTo(-9.420888223460528, 6);
    expect(change.themes.severity.value).toBeCloseTo(-9.579111776539497, 6);
    expect(check.logLikelihood).toBeCloseTo(-1076.280319, 5);
    expect(importance.r2).toBeCloseTo(0.4548207136, 6);
    const delivery = themes.find(({ label }: { label: string }) => label === "delivery");
    expect(delivery.asymmetry.index.value).toBeCloseTo(-0.7308, 3);
    expect(delivery.standardized[0].adjusted.value).toBeCloseTo(-20.763347706500877, 6);
    expect(multiplicity.tests).toBe(7);
  });

  it("names every flag that is not as it should be, and the way out", async () => {
    for (const [flags, message] of [
      [["--cluster", "nobody"], /--cluster: expected a column, but none is called "nobody"/],
      [["--metric", "csat"], /--metric: expected csat, ces, nki, stars, mean and a column .* got "csat"/],
      [["--where", "segment"], /--where: expected a column and one of its values, got "segment"/],
      [["--stated", "support=nowhere"], /--stated: expected a column, but none is called "nowhere"/],
    ] as const) {
      const { code, stderr } = await runCommand(["drivers", survey, "--factors", factors, ...flags]);
      expect(code).toBe(1);
      expect(stderr).toMatch(message);
    }
  });

  it("reads the company's estimates from a table, and says where it holds none", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "estimates.csv"), "theme,estimate\nsupport,20\ndelivery,60\n");
    writeFileSync(join(folder, "empty.csv"), "theme,estimate\nsupport,much\n");
    const ask = (file: string) =>
      runCommand(["drivers", survey, "--factors", factors, "--estimates", file, "--format", "json"], {
        cwd: folder,
      });
    const { stdout } = await ask("estimates.csv");
    expect(JSON.parse(stdout).models[0].estimates.map(({ label }: { label: string }) => label)).toEqual([
      "delivery",
      "support",
    ]);
    const { code, stderr } = await ask("empty.csv");
    expect(code).toBe(1);
    expect(stderr).toMatch(/empty\.csv: expected a theme and a number/);
  });
});
