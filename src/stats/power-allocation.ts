/**
 * How many to draw from each stratum: in proportion to the square root of its size, so that small ones are seen (Bankier
 * 1988, The American Statistician 42, "power allocation"), at least two where there are two, never more than there are. Adds
 * up to `size`, or to all there are; where even two of each are more than `size`, two of each.
 */
export function powerAllocation(sizes: readonly number[], size: number): number[] {
  const drawn = sizes.map((count) => Math.min(count, LEAST));
  let left = Math.min(size, sum(sizes)) - sum(drawn);
  // One by one to the stratum that is furthest from its part (Sainte-Laguë's divisors), first come first served on ties.
  while (left > 0) {
    let best = -1;
    let most = 0;
    for (const [place, count] of sizes.entries()) {
      if ((drawn[place] as number) >= count) continue;
      const claim = Math.sqrt(count) / (2 * (drawn[place] as number) + 1);
      if (claim > most) {
        best = place;
        most = claim;
      }
    }
    if (best < 0) break;
    drawn[best] = (drawn[best] as number) + 1;
    left--;
  }
  return drawn;
}

const LEAST = 2;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
