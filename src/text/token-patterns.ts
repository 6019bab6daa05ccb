// Sticky patterns for what is not a plain word; each is tried where its first character says so. Their parts have
// a greatest length, because a pattern that reads on to the end of the text at every word makes time grow with the
// square of the length.

export const URL_PATTERN = /(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>".,;:!?)\]]/iuy;
/** A host without a scheme and, in brackets, its last part: whether that makes an address is said by rows. */
export const HOST_PATTERN =
  /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(co\.\p{L}{2}|\p{L}{2,6})(?![\p{L}\d])(?:\/[^\s<>"]{0,2000}[^\s<>".,;:!?)\]])?/iuy;
export const EMAIL_PATTERN =
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/uy;
/** Single letters with points, as only abbreviations are written ("i.a."). */
export const INITIALS_PATTERN = /\p{L}\.(?:\p{L}\.){1,5}(?!\p{L})/uy;
export const HASHTAG_PATTERN = /[#@][\p{L}\d_]{2,100}/uy;
/** Letters that take two UTF-16 units, as of old scripts. */
export const RARE_LETTERS_PATTERN = /[\p{L}\p{M}]{1,100}/uy;
export const TAG_PATTERN = /<(\/?[a-z][a-z\d]{0,9})(?:\s[^<>]{0,300})?\/?>/iy;
/** Flags, keycaps, and pictures with what changes or joins them; at most 16 joined. */
export const EMOJI_PATTERN =
  /\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}|\p{Extended_Pictographic}[\uFE0F\p{EMod}]{0,4}(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]{0,4}){0,15}/uy;

export const DATE_PATTERN =
  /(?:(?:19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])\1(?:[12]\d|3[01]|0?[1-9])|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[012]\d|3[01])|(?:[12]\d|3[01]|0?[1-9])([./-])(?:1[0-2]|0?[1-9])(?:\2(?:(?:19|20)\d\d|\d\d)|[- ](?:19|20)\d\d)|(?:1[0-2]|0?[1-9])\/(?:[12]\d|3[01]|0?[1-9])\/(?:(?:19|20)\d\d|\d\d)|(?:[12]\d|3[01]|0?[1-9])\/(?:1[0-2]|0?[1-9])(?:-(?:19|20)?\d\d)?|(?:1[0-2]|0?[1-9])\/(?:[12]\d|3[01]|0?[1-9]))(?!\d|[./]\d)/y;
export const TIME_PATTERN = /(?:[01]?\d|2[0-4])([.:])[0-5]\d(?:\1[0-5]\d)?(?!\d|[.:]\d)/y;
export const PHONE_PATTERN =
  /(?:\+(?=(?:[ ()-]{0,2}\d){8,15}(?!\d))\d{1,3}[ -]?(?:\(0\) ?)?\d{1,4}(?:[ -]?\d{2,4}){1,4}|00(?:4[4-79]|358)[ -]?\d{1,3}(?:[ -]?\d{2,4}){2,4}|\d{2} \d{2} \d{2} \d{2}|(?!19|20)\d{4} \d{4}|\d{8}|0\d{1,3}-\d{2,3}(?:[ -]?\d{2,3}){1,2}|0\d{1,4} \d{3,4} \d{3,4}|0\d{1,3}[ /]\d{2,3} \d{2,3}(?: \d{2,3})?|0\d{4} \d{5,6}|0[1-9]\d{7,9}|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})(?!\d|[.,/]\d)/y;
/** Grouped by points, commas or blanks; decimals; a half; "100,-"; "50%". */
export const NUMBER_PATTERN =
  /(?:[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+(?![\d/])(?:,\d{1,2}(?!\d))?|\d+(?:[.,:]\d+)*)(?: ?[½¼¾](?!\d)| 1\/2(?![\d/])| 3\/4(?![\d/]))?(?:[.,:][-–](?![\d\p{L}])|%)?/uy;

/** The end of the match of a sticky pattern at `start`, or −1. */
export function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
