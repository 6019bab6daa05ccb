/** About how wide a letter is, in parts of the text size. */
const LETTER = 0.55;
const LINE = 1.25;
const GAP = 9;
/** Half the side of a marker. */
const MARKER = 6;

export interface Labelled {
  readonly text: string;
  /** The marker's middle, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Its left edge and vertical middle, in pixels. */
  readonly left: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names beside their markers, each where it covers least of markers, other names and what lies outside: right, left,
 * above, below, then the corners. One after the other, the crowded ones last.
 */
export function placeLabels(
  labels: readonly Labelled[],
  area: Box & { readonly size: number },
): PlacedLabel[] {
  const markers = labels.map(
    ({ x, y }): Box => ({
      left: x - MARKER,
      right: x + MARKER,
      top: y - MARKER,
      bottom: y + MARKER,
    }),
  );
  const taken: Box[] = [...markers];
  const placed = new Array<PlacedLabel>(labels.length);
  const crowd = ({ x, y }: Labelled) => labels.filter((one) => Math.hypot(one.x - x, one.y - y) < 60).length;
  const order = labels
    .map((_, index) => index)
    .sort((one, other) => {
      return crowd(labels[one] as Labelled) - crowd(labels[other] as Labelled) || one - other;
    });
  for (const index of order) {
    const label = labels[index] as Labelled;
    const [width, height] = [label.text.length * area.size * LETTER, area.size * LINE];
    const options = positions(label, width, height);
    const cost = (box: Box) =>
      taken.reduce((sum, other) => sum + overlap(box, other), 0) + 4 * outside(box, area, width * height);
    let best = options[0] as Box;
    for (const box of options) if (cost(box) < cost(best) - 1e-9) best = box;
    taken.push(best);
    placed[index] = { text: label.text, left: best.left, y: (best.top + best.bottom) / 2 };
  }
  return placed;
}

function positions({ x, y }: Labelled, width: number, height: number): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - height / 2,
    bottom: middle + height / 2,
  });
  const [right, left, centre] = [x + GAP, x - GAP - width, x - width / 2];
  const [above, below] = [y - GAP - height / 2, y + GAP + height / 2];
  return [
    ...[at(right, y), at(left, y), at(centre, above), at(centre, below)],
    ...[at(right, above), at(right, below), at(left, above), at(left, below)],
  ];
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, area: Box, whole: number): number {
  return whole - overlap(box, area);
}
