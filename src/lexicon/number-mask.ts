/** Numbers of words in short: bit n of 64 is set where one of them ends in these bits. Two without a common bit have no number in common. */
export interface Mask {
  readonly low: number;
  readonly high: number;
}

export function maskOf(numbers: Iterable<number>): Mask {
  let low = 0;
  let high = 0;
  for (const number of numbers) {
    if ((number & 32) === 0) low |= 1 << (number & 31);
    else high |= 1 << (number & 31);
  }
  return { low, high };
}
