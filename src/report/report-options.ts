import type { LabelSets, LanguageCode } from "../model/index.js";
import type { Messages } from "./messages.js";

/** In whose words a report speaks. */
export interface ReportOptions {
  /** Names of stages, needs, … in each language. */
  readonly labels: LabelSets;
  readonly messages: Messages;
  /** Which of the labels' names to use, and the document's language; normally that of the messages. */
  readonly locale: LanguageCode;
}
