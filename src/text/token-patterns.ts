// Sticky patterns for what is not a plain word; each is tried where its first character says so. Their parts have
// a greatest length, because a pattern that reads on to the end of the text at every word makes time grow with the
// square of the length.

export const URL_PATTERN = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]/iuy;
/** A host without a scheme; only endings that are no word of their own, because sentences get glued ("fint.Slet"). */
export const HOST_PATTERN =
  /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(?:com|org|net|dk|eu|co\.uk)(?![\p{L}\d])(?:\/[^\s<>"]*)?/iuy;
export const EMAIL_PATTERN =
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/uy;
export const PHONE_PATTERN =
  /(?:\+\d{1,3}[ -]?)?(?:\d{2}[ ]\d{2}[ ]\d{2}[ ]\d{2}|\d{8}|0\d{1,3}[ -]\d{2,3}[ -]?\d{2,3}[ -]?\d{0,3}|\d{3}-\d{3}-\d{4})(?!\d)/y;
export const NUMBER_PATTERN = /\d+(?:[.,:]\d+)*%?/y;
export const HASHTAG_PATTERN = /[#@][\p{L}\d_]{2,}/uy;
export const ENTITY_PATTERN = /&(?:#\d{2,6}|[a-z]{2,8});/iy;
export const EMOJI_PATTERN =
  /\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{EMod}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]*)*/uy;
export const PUNCTUATION_PATTERN = /[.!?…]+|([,;:])\1*|[-–—]+|[()[\]{}"'’‘“”«»/\\*_~`´]/y;

/** The end of the match of a sticky pattern at `start`, or −1. */
export function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
