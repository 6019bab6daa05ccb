import { cutTexts } from "./cut-texts.js";

/** Pieces of comments between nine and eleven tenths of `length` characters, each a string of its own as a reader makes it. */
export function textsOfLength(comments, length, most = 20_000) {
  const pieces = cutTexts(comments, length).filter((text) => text.length <= 1.1 * length);
  return pieces.slice(0, most).map((text) => Buffer.from(text).toString());
}
