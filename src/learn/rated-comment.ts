import type { LanguageCode } from "../model/feedback.js";

/** One comment of a corpus, with what is known about it. */
export interface RatedComment {
  readonly id: string;
  readonly text: string;
  readonly language: LanguageCode;
  /** On whatever scale the corpus has; see `ratingScaleOf`. */
  readonly rating?: number;
  /** The company, shop or file it comes from: words that stand in one only are seldom general. */
  readonly group?: string;
}
