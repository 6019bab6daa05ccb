/** When the descent ends. */
export interface MinimizeOptions {
  /** Most steps. */
  readonly rounds: number;
  /** It also ends where the longest slope is at most this share of the first one's. Default 1e-4. */
  readonly tolerance?: number;
}

/** Past steps that the next one is reckoned from. */
const MEMORY = 8;
/** Least share of the promised descent that a step must keep (Armijo's condition). */
const KEPT_PROMISE = 1e-4;
const SHORTEST_STEP = 1e-10;

/**
 * Goes downhill by L-BFGS (Liu & Nocedal 1989) with a step halved until it keeps what it promises.
 * @param evaluate the value at a point; writes its slope into the second argument.
 * @returns the lowest point met, from all zeros on. The same function gives the same point.
 */
export function minimize(
  size: number,
  evaluate: (at: Float64Array, slope: Float64Array) => number,
  { rounds, tolerance = 1e-4 }: MinimizeOptions,
): Float64Array {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let next = new Float64Array(size);
  let nextSlope = new Float64Array(size);
  const direction = new Float64Array(size);
  const past: { readonly step: Float64Array; readonly change: Float64Array; readonly scale: number }[] = [];
  let value = evaluate(at, slope);
  const enough = tolerance * longest(slope);
  for (let round = 0; round < rounds && longest(slope) > enough; round += 1) {
    chooseDirection();
    let promised = dot(direction, slope);
    if (promised >= 0) {
      past.length = 0;
      for (let i = 0; i < size; i += 1) direction[i] = -(slope[i] as number);
      promised = dot(direction, slope);
    }
    let length = past.length === 0 ? 1 / Math.max(1, Math.sqrt(-promised)) : 1;
    let found = Number.POSITIVE_INFINITY;
    for (; length >= SHORTEST_STEP; length /= 2) {
      for (let i = 0; i < size; i += 1) next[i] = (at[i] as number) + length * (direction[i] as number);
      found = evaluate(next, nextSlope);
      if (found <= value + KEPT_PROMISE * length * promised) break;
    }
    if (length < SHORTEST_STEP) break;
    remember();
    [at, next] = [next, at];
    [slope, nextSlope] = [nextSlope, slope];
    value = found;
  }
  return at;

  /** The two-loop recursion: −(inverse curvature) × slope. */
  function chooseDirection(): void {
    for (let i = 0; i < size; i += 1) direction[i] = -(slope[i] as number);
    const shares = new Float64Array(past.length);
    for (let back = past.length - 1; back >= 0; back -= 1) {
      const { step, change, scale } = past[back] as (typeof past)[number];
      const share = scale * dot(step, direction);
      shares[back] = share;
      addTo(direction, change, -share);
    }
    const last = past.at(-1);
    if (last) {
      const curvature = 1 / (last.scale * dot(last.change, last.change));
      for (let i = 0; i < size; i += 1) direction[i] = (direction[i] as number) * curvature;
    }
    past.forEach(({ step, change, scale }, back) => {
      addTo(direction, step, (shares[back] as number) - scale * dot(change, direction));
    });
  }

  function remember(): void {
    const oldest = past.length >= MEMORY ? past.shift() : undefined;
    const step = oldest?.step ?? new Float64Array(size);
    const change = oldest?.change ?? new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      step[i] = (next[i] as number) - (at[i] as number);
      change[i] = (nextSlope[i] as number) - (slope[i] as number);
    }
    const curved = dot(step, change);
    if (curved > 0) past.push({ step, change, scale: 1 / curved });
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

function addTo(target: Float64Array, more: Float64Array, times: number): void {
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] as number) + times * (more[i] as number);
}

function longest(slope: Float64Array): number {
  let most = 0;
  for (let i = 0; i < slope.length; i += 1) most = Math.max(most, Math.abs(slope[i] as number));
  return most;
}
