import { twoDecimals } from "./two-decimals.js";

/** A stage or touchpoint with the sentiment of its clauses. */
export interface Place {
  readonly label: string;
  readonly sentiment?: number;
  readonly mixed?: boolean;
}

/** "delivery 0.70; support -0.80; use ~0.05; purchase": ~ marks both good and bad, no number no evaluation. */
export function formatPlaces(places: readonly Place[]): string {
  return places
    .map(({ label, sentiment, mixed }) =>
      sentiment === undefined ? label : `${label} ${mixed ? "~" : ""}${twoDecimals(sentiment)}`,
    )
    .join("; ");
}

/** The other way round; what is not in that form is left out. */
export function parsePlaces(cell: string): readonly Place[] {
  return cell.split(";").flatMap((part) => {
    const found = /^\s*([a-z_]+)(?:\s+(~?)(-?\d+(?:[.,]\d+)?))?\s*$/.exec(part);
    if (!found?.[1]) return [];
    const sentiment = found[3] === undefined ? undefined : Number(found[3].replace(",", "."));
    return [
      {
        label: found[1],
        ...(sentiment === undefined ? {} : { sentiment }),
        ...(found[2] ? { mixed: true } : {}),
      },
    ];
  });
}
