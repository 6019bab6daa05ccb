/** 1 GiB: far above any real workbook. What is held in memory may not be larger unpacked, unless a caller says so. */
export const MAXIMUM_BYTES = 1_073_741_824;
