/**
 * Learned weights as plain data: a straight line per output, over features that are words of the text ("word late",
 * "letters ever") or what the lexicons found in it ("need:ease:unmet"). Its header is the model card.
 */
export interface LearnedModel {
  /** "da/model.sentiment" */
  readonly id: string;
  readonly header: ReadonlyMap<string, string>;
  /** What there is a line for, in the order the weights number them. */
  readonly outputs: readonly string[];
  /** Feature → number of an output, its weight, number of the next output … */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}
