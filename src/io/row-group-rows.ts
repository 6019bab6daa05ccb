/** Row groups of Parquet end at multiples of so many rows. */
export const ROW_GROUP_ROWS = 20_000;
