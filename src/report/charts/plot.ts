/** Colours are variables of the page's style sheet, so that light, dark and print each have their own. */
export type Ink = "ink" | "muted" | "rule" | "axis" | "accent" | "good" | "neutral" | "bad";

export type Shape = "circle" | "square" | "up" | "down";

/** What is drawn: `x` is on the plot's scale, `y` and `pixel` are pixels from the plot's top and left edge. */
export type Mark =
  | {
      readonly kind: "line";
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly ink: Ink;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: "bar";
      readonly from: number;
      readonly to: number;
      readonly top: number;
      readonly height: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: "dot";
      readonly x: number;
      readonly y: number;
      readonly shape: Shape;
      readonly ink: Ink;
      /** Open in the middle: an indicative number. */
      readonly hollow: boolean;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly pixel: number;
      readonly y: number;
      readonly align: "left" | "center" | "right";
      readonly ink: Ink;
      readonly size: number;
      readonly strong?: boolean;
    }
  | { readonly kind: "rule"; readonly y: number };

/** A horizontal scale with its ticks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: (value: number) => string;
}

/** A drawing with one horizontal scale, ready for the chart library. Sizes in pixels. */
export interface Plot {
  readonly width: number;
  /** Of the part above the scale. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly scale: Scale;
  readonly marks: readonly Mark[];
}
