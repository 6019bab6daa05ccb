import { isValue } from "./is-value.js";

/**
 * A record with too many cells, because a comment with the delimiter in it was not quoted, put back together: the
 * neighbours are joined again so that numbers and dates stand where the row `like` has them. Where that does not tell
 * one place, what is too much goes to the last cell. Nothing is lost either way.
 * @param cells more than `like` has.
 */
export function rejoinCells(
  cells: readonly string[],
  like: readonly string[],
  delimiter: string,
): readonly string[] {
  const surplus = cells.length - like.length;
  const joinedAt = (place: number): readonly string[] => [
    ...cells.slice(0, place),
    cells.slice(place, place + surplus + 1).join(delimiter),
    ...cells.slice(place + surplus + 1),
  ];
  const fitting = like.flatMap((_, place) => {
    const joined = joinedAt(place);
    const fits = like.every((cell, index) => {
      if (!isValue(cell)) return true;
      return index !== place && isValue(joined[index] ?? "");
    });
    return fits ? [joined] : [];
  });
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : joinedAt(like.length - 1);
}
