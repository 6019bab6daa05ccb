import type { LabelSets } from "../model/index.js";

/** What the label files say of labels that insight treats apart; code names none of them. */
export interface Roles {
  /** Stages whose mention restates the question (role "outcome"). */
  readonly outcomes: ReadonlySet<string>;
  /** The need of being seen and understood (role "empathy"). */
  readonly empathy?: string;
  readonly resolved?: string;
  readonly unresolved?: string;
  /** Labels by which a detractor is to be called back (column "callback"). */
  readonly callBack: {
    readonly stages: ReadonlySet<string>;
    readonly needs: ReadonlySet<string>;
    readonly signals: ReadonlySet<string>;
  };
}

/** Roles from the columns `role` and `callback` of labels/{stages,needs,signals}.tsv. */
export function readRoles(labels: LabelSets): Roles {
  const having = (kind: string, column: string, value: string) =>
    [...(labels.get(kind)?.values() ?? [])]
      .filter((label) => label.attributes.get(column) === value)
      .map((label) => label.id);
  const [empathy] = having("needs", "role", "empathy");
  const [resolved] = having("signals", "role", "resolved");
  const [unresolved] = having("signals", "role", "unresolved");
  return {
    outcomes: new Set(having("stages", "role", "outcome")),
    ...(empathy === undefined ? {} : { empathy }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(unresolved === undefined ? {} : { unresolved }),
    callBack: {
      stages: new Set(having("stages", "callback", "1")),
      needs: new Set(having("needs", "callback", "1")),
      signals: new Set(having("signals", "callback", "1")),
    },
  };
}

/** The labels of a kind in the order of their file, then those found that are in no file, in code unit order. */
export function labelOrder(labels: LabelSets, kind: string, found: Iterable<string>): string[] {
  const known = [...(labels.get(kind)?.keys() ?? [])];
  const others = [...new Set(found)].filter((label) => !known.includes(label)).sort();
  return [...known, ...others];
}
