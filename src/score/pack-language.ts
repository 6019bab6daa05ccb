import { indexRows } from "../lexicon/index-rows.js";
import { packEntries } from "../lexicon/pack-entries.js";
import { packRows } from "../lexicon/pack-rows.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Packed } from "../model/packed.js";
import { weightsOf } from "./learned/compile-learned.js";
import { packModels } from "./learned/pack-models.js";

/** What a language compiles to, its rows and its learned weights, as plain numbers and texts: `LanguagePack.packed`. */
export function packLanguage(pack: LanguagePack): Packed {
  const weights = weightsOf(pack);
  return new Map([
    ...packEntries(pack),
    ...packRows(indexRows(pack)),
    ...(weights ? packModels(weights) : []),
  ]);
}
