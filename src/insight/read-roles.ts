import type { LabelSets } from "../model/index.js";

/** What the label files say of labels that insight treats apart; code names none of them. */
export interface Roles {
  /** Stages whose mention restates the question (role "outcome"). */
  readonly outcomes: ReadonlySet<string>;
  /** The need of being seen and understood (role "empathy"). */
  readonly empathy?: string;
  readonly resolved?: string;
  readonly unresolved?: string;
  /** The signal of having been asked for a top score (role "asked"). */
  readonly asked?: string;
  /** Signals of something small that nobody had to do (role "gesture"). */
  readonly gestures: ReadonlySet<string>;
  /** Stages that are a contact (column "contact"), and signals of a contact that should not have been needed (column "failure"). */
  readonly contacts: ReadonlySet<string>;
  readonly failures: ReadonlySet<string>;
  /** Signals that are bad by themselves (valence below 0). */
  readonly frictions: ReadonlySet<string>;
  /** Labels by which a detractor is to be called back (column "callback"). */
  readonly callBack: {
    readonly stages: ReadonlySet<string>;
    readonly needs: ReadonlySet<string>;
    readonly signals: ReadonlySet<string>;
  };
}

/** Roles from the columns `role`, `callback`, `contact`, `failure` and `valence` of labels/{stages,needs,signals}.tsv. */
export function readRoles(labels: LabelSets): Roles {
  const having = (kind: string, column: string, value: string) =>
    [...(labels.get(kind)?.values() ?? [])]
      .filter((label) => label.attributes.get(column) === value)
      .map((label) => label.id);
  const [empathy] = having("needs", "role", "empathy");
  const [resolved] = having("signals", "role", "resolved");
  const [unresolved] = having("signals", "role", "unresolved");
  const [asked] = having("signals", "role", "asked");
  const frictions = [...(labels.get("signals")?.values() ?? [])].filter(
    (label) => Number(label.attributes.get("valence")) < 0,
  );
  return {
    outcomes: new Set(having("stages", "role", "outcome")),
    ...(empathy === undefined ? {} : { empathy }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(unresolved === undefined ? {} : { unresolved }),
    ...(asked === undefined ? {} : { asked }),
    gestures: new Set(having("signals", "role", "gesture")),
    contacts: new Set(having("stages", "contact", "1")),
    failures: new Set(having("signals", "failure", "1")),
    frictions: new Set(frictions.map((label) => label.id)),
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
