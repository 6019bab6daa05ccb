/** Characters of one row that are held at most: what is longer is no row, but a file without line ends. */
export const LONGEST_ROW = 16_777_216;
/** Characters that are kept of a row which is longer. */
export const KEPT_OF_LONG_ROW = 65_536;
