import { hashesOf } from "./create-code-table.js";
import { EDGE, LONGEST_WORD, UNKNOWN } from "./detect-features.js";
import type { DetectProfile } from "./detect-profile.js";
import { CHECK_START, HASH_START, nextCheck, nextHash } from "./sequence-hash.js";

/** Places for words worked out once, a power of two. Two words that fall on the same place push each other out. */
const PLACES = 2 ** 16;

/** The weights of words, kept for those that come often. */
export interface WordWeigher {
  /** Where `weigh` points into: one weight per label. */
  readonly cells: Float32Array;
  /**
   * Where in `cells` the weights of a word begin, until the next call. The word is `codes` up to `length`, in lower case;
   * `hash` and `check` are its hashes.
   */
  readonly weigh: (codes: Uint16Array, length: number, hash: number, check: number) => number;
}

/**
 * Makes a weigher: the sum over a word's features (`detectFeatures`), each looked up by its hashes, without a string of
 * either. Words are kept in a table of fixed size (2 MB), hashes and weights side by side, so that the memory of a service
 * stays flat and a look-up touches it once.
 */
export function createWordWeigher(profile: DetectProfile): WordWeigher {
  const { features, labels, longest } = profile;
  const width = labels.length;
  const stride = width + 2;
  const memory = new ArrayBuffer(PLACES * stride * Float32Array.BYTES_PER_ELEMENT);
  const tags = new Int32Array(memory);
  const cells = new Float32Array(memory);
  const edge = EDGE.charCodeAt(0);
  const unknown = features.get(...hashesOf(UNKNOWN));
  const padded = new Uint16Array(LONGEST_WORD + 2);

  const add = (at: number, offset: number): void => {
    for (let i = 0; i < width; i++) {
      cells[at + i] = (cells[at + i] ?? 0) + (profile.weights[offset + i] ?? 0);
    }
  };

  const sum = (at: number, codes: Uint16Array, length: number): void => {
    const end = length + 2;
    padded[0] = edge;
    for (let i = 0; i < length; i++) padded[i + 1] = codes[i] ?? 0;
    padded[end - 1] = edge;
    cells.fill(0, at, at + width);
    let known = false;
    for (let start = 0; start < end; start++) {
      let hash = HASH_START;
      let check = CHECK_START;
      const stop = start === 0 ? end : Math.min(end, start + longest);
      for (let i = start; i < stop; i++) {
        const code = padded[i] ?? 0;
        hash = nextHash(hash, code);
        check = nextCheck(check, code);
        const isPart = i - start < longest || i === end - 1;
        if (!isPart || (i === start && code === edge)) continue;
        const offset = features.get(hash, check);
        if (offset < 0) continue;
        known = true;
        add(at, offset);
      }
    }
    if (!known && unknown >= 0) add(at, unknown);
  };

  return {
    cells,
    weigh: (codes, length, hash, check) => {
      const place = ((hash ^ (hash >>> 15)) & (PLACES - 1)) * stride;
      const at = place + 2;
      if (tags[place] === hash && tags[place + 1] === check) return at;
      sum(at, codes, length);
      tags[place] = hash;
      tags[place + 1] = check;
      return at;
    },
  };
}
