/** Ids that are remembered, about 100 MB; of later ones only repeats of these are noticed. */
const MOST_IDS = 1_000_000;
/** V8 copies shorter parts of a string; longer ones keep the whole text alive that they were cut from. */
const COPIED_LENGTH = 12;

/** A function that tells whether an id has come before. */
export function createIdMemory(): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return true;
    if (ids.size < MOST_IDS) ids.add(id.length > COPIED_LENGTH ? Buffer.from(id).toString() : id);
    return false;
  };
}
