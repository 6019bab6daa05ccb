import type { DriverModel, DriverReport } from "../model/index.js";
import { type Figures, spread, tested } from "./figures-row.js";

/** The same for every layer, so said once. */
export function segmentChangeRows(models: readonly DriverModel[]): readonly Figures[] {
  const changes = models.find((model) => model.change !== undefined)?.change?.segments ?? [];
  return changes.flatMap((change) => {
    const row = (
      part: string,
      label: string | undefined,
      shares: { readonly before?: number; readonly after?: number },
      mix: Parameters<typeof spread>[1],
      rate: Parameters<typeof spread>[1],
    ): Figures => ({
      column: change.column,
      part,
      label,
      share_before: shares.before,
      share_after: shares.after,
      ...spread("mix", mix),
      ...spread("rate", rate),
    });
    return [
      row("all", undefined, {}, change.mix, change.rate),
      row("new", undefined, {}, change.new, undefined),
      row("lost", undefined, {}, change.lost, undefined),
      ...change.groups.map((group) =>
        row(
          group.kind,
          group.label,
          { before: group.before.share, after: group.after.share },
          group.mix,
          group.kind === "both" ? group.rate : undefined,
        ),
      ),
    ];
  });
}

/** How often themes came up and with what score, period by period. */
export function themeChangeRows({ layer, change }: DriverModel): readonly Figures[] {
  if (change === undefined) return [];
  const { themes } = change;
  const row = (
    part: string,
    column: Partial<(typeof themes)["columns"][number]>,
    frequency: Parameters<typeof spread>[1],
    severity: Parameters<typeof spread>[1],
  ): Figures => ({
    layer,
    part,
    role: column.role,
    label: column.label,
    polarity: column.polarity,
    share_before: column.before?.share,
    share_after: column.after?.share,
    ...spread("frequency", frequency),
    ...spread("severity", severity),
  });
  return [
    row("all", {}, themes.frequency, themes.severity),
    row("baseline", {}, undefined, themes.baseline),
    ...themes.columns.map((column) =>
      row(column.kind, column, column.frequency, column.kind === "both" ? column.severity : undefined),
    ),
  ];
}

/** How often each theme is mentioned in the two periods. */
export function mentionRows({ change }: DriverReport): readonly Figures[] {
  return (change?.mentions ?? []).map((mention) => ({
    layer: mention.layer,
    label: mention.label,
    polarity: mention.polarity,
    mentions_before: mention.before.mentions,
    of_before: mention.before.of,
    mentions_after: mention.after.mentions,
    of_after: mention.after.of,
    ...tested("difference", mention.difference),
  }));
}
