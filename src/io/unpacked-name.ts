const PACKED = /\.gz$/i;

/** The name of what is in a gzip file: "answers.csv" for "answers.csv.gz"; other names as they are. */
export function unpackedName(path: string): string {
  return path.replace(PACKED, "");
}
