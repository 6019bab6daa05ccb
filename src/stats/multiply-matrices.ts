/** The product of two matrices given as rows. */
export function multiplyMatrices(
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] {
  return left.map((row) => {
    const result = new Array<number>(right[0]?.length ?? 0).fill(0);
    for (const [index, value] of row.entries()) {
      if (value === 0) continue;
      const other = right[index] as readonly number[];
      for (let column = 0; column < result.length; column++)
        result[column] = (result[column] as number) + value * (other[column] as number);
    }
    return result;
  });
}
