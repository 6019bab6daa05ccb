// natural ships one types file that pulls in all of natural; this is the one file used here.
declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  /** 0…1; 1 for the same string. */
  const similarity: (one: string, other: string, options?: { readonly ignoreCase?: boolean }) => number;
  export default similarity;
}
