// natural ships one types file that pulls in all of natural; these are the two files used here.
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/stemmers/porter_stemmer_sv.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
