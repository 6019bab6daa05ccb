import type { DriverModel, DriverSummary, Estimate, ScaleModel } from "../model/index.js";
import type { CsvValue } from "./format-table-csv.js";
import { isScaleModel } from "./model-notes.js";

/** Names of the columns for machines: they stay the same in every language; "…_low" and "…_high" are 95 % intervals. */
const COLUMNS = [
  "layer",
  "role",
  "label",
  "polarity",
  "mentions",
  "share",
  "reliability",
  "nps_with",
  "nps_with_low",
  "nps_with_high",
  "nps_without",
  "nps_without_low",
  "nps_without_high",
  "coefficient",
  "coefficient_low",
  "coefficient_high",
  "contribution",
  "contribution_low",
  "contribution_high",
  "impact",
  "impact_low",
  "impact_high",
  "contrast",
  "contrast_low",
  "contrast_high",
  "contrast_q",
  "p",
  "q",
  "mean",
  "importance_lmg",
  "importance_johnson",
  "ordered_logit_effect",
  "tag_precision",
  "tag_recall",
  "tag_cases",
  "tag_indicative",
  "checked_coded",
  "checked_precision",
  "checked_recall",
  "checked_share",
  "checked_share_low",
  "checked_share_high",
  "checked_coefficient",
  "checked_coefficient_low",
  "checked_coefficient_high",
  "checked_contribution",
  "checked_contribution_low",
  "checked_contribution_high",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], CsvValue>>;

function spread(
  name:
    | "coefficient"
    | "contribution"
    | "impact"
    | "contrast"
    | "checked_share"
    | "checked_coefficient"
    | "checked_contribution",
  estimate?: Estimate,
): Row {
  return {
    [name]: estimate?.value,
    [`${name}_low`]: estimate?.low,
    [`${name}_high`]: estimate?.high,
  };
}

/** How well the label is found, elsewhere and in this survey. */
function tagFigures({ tagging, checked }: DriverModel["drivers"][number]): Row {
  return {
    tag_precision: tagging?.precision,
    tag_recall: tagging?.recall,
    tag_cases: tagging?.cases,
    tag_indicative: tagging === undefined ? undefined : Number(tagging.indicative),
    checked_coded: checked?.coded,
    checked_precision: checked?.precision?.value,
    checked_recall: checked?.recall?.value,
    ...spread("checked_share", checked?.share),
    ...spread("checked_coefficient", checked?.coefficient),
    ...spread("checked_contribution", checked?.contribution),
  };
}

function modelRows(model: DriverModel): readonly Row[] {
  const { layer } = model;
  const baseline: Row = {
    layer,
    role: "intercept",
    ...spread("coefficient", model.intercept),
    ...spread("contribution", model.intercept),
  };
  const groups = (group: DriverModel["drivers"][number] | DriverModel["outcomes"][number]): Row => ({
    layer,
    label: group.label,
    polarity: group.polarity,
    mentions: group.mentions,
    share: group.share,
    reliability: group.reliability,
    nps_with: group.with?.score,
    nps_with_low: group.with?.low,
    nps_with_high: group.with?.high,
    nps_without: group.without?.score,
    nps_without_low: group.without?.low,
    nps_without_high: group.without?.high,
  });
  return [
    baseline,
    ...model.drivers.map((driver) => ({
      ...groups(driver),
      role: driver.role,
      ...spread("coefficient", driver.coefficient),
      ...spread("contribution", driver.contribution),
      ...spread("impact", driver.impact),
      ...spread("contrast", driver.contrast),
      contrast_q: driver.contrast?.q,
      p: driver.p,
      q: driver.q,
      importance_lmg: driver.importance?.lmg,
      importance_johnson: driver.importance?.johnson,
      ordered_logit_effect: model.check?.drivers.find(
        ({ label, polarity }) => label === driver.label && polarity === driver.polarity,
      )?.effect,
      ...tagFigures(driver),
    })),
    ...model.outcomes.map((outcome) => ({ ...groups(outcome), role: "outcome" })),
  ];
}

function scaleRows(model: ScaleModel): readonly Row[] {
  return [
    { layer: model.layer, role: "intercept", ...spread("coefficient", model.intercept) },
    ...model.drivers.map((driver) => ({
      layer: model.layer,
      role: "scale",
      label: driver.label,
      mentions: driver.answers,
      mean: driver.mean,
      ...spread("coefficient", driver.coefficient),
      p: driver.p,
      q: driver.q,
      importance_lmg: driver.importance.lmg,
      importance_johnson: driver.importance.johnson,
    })),
  ];
}

/** All models of a summary as rows for machines, unrounded; the first row names the columns. */
export function driverRows(summary: DriverSummary): readonly (readonly CsvValue[])[] {
  const rows = summary.models.flatMap((model) => (isScaleModel(model) ? scaleRows(model) : modelRows(model)));
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
}
