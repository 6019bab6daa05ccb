import type { LanguagePack, LexiconEntry, LexiconKind } from "../model/lexicon.js";

/** The valence a row has by itself, on the sentiment scale (−3…3): its own weight, or what its label says of it. */
export function valenceOf(kind: LexiconKind, entry: LexiconEntry, pack: LanguagePack): number {
  switch (kind) {
    case "sentiment":
      return entry.weight;
    case "need":
      return entry.weight * (pack.rules.get(`need.${entry.state}.valence`) ?? 0);
    case "emotion":
    case "signal":
    case "stage":
      return (
        entry.weight * Number(pack.labels.get(`${kind}s`)?.get(entry.label)?.attributes.get("valence") || 0)
      );
    default:
      return 0;
  }
}
