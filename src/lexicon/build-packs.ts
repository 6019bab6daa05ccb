import type { LearnedModel } from "../model/learned-model.js";
import type { Label, LanguagePack, Lexicon } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import { applyOverlay } from "./apply-overlay.js";
import { parseDerivations } from "./parse-derivations.js";
import { parseLabels } from "./parse-labels.js";
import { lexiconOfTable } from "./parse-lexicon.js";
import { parseModel } from "./parse-model.js";
import { parseTable, type Table } from "./parse-table.js";
import { textRulesOf } from "./text-rules-of.js";

/** A lexicon file as text; `path` is relative to its lexicon folder, with "/" ("da/stage.core.tsv"). */
export interface LexiconFile {
  readonly path: string;
  readonly text: string;
}

/** Everything a folder of lexicons says. */
export interface LexiconSet {
  /** By language code; "und" holds what every language shares. */
  readonly packs: ReadonlyMap<string, LanguagePack>;
  /** The language profile. */
  readonly profiles: readonly Lexicon[];
  /** messages.tsv, columns.tsv, cases.tsv, names.tsv, paradigms.tsv, seen.*.tsv and measured.*.tsv by path: read by those who need them. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly labels: LanguagePack["labels"];
  readonly problems: readonly Problem[];
}

/**
 * The files of a base folder and of overlays after it → packs. A file whose header says `overlays: ID` changes
 * that lexicon; any other file is joined to its kind. Optional lexicons count only where `optional` names their id.
 */
export function buildPacks(files: readonly LexiconFile[], optional: readonly string[] = []): LexiconSet {
  const problems: Problem[] = [];
  const labels = new Map<string, ReadonlyMap<string, Label>>();
  const lexicons = new Map<string, Lexicon>();
  const overlays: Lexicon[] = [];
  const tables = new Map<string, Table>();
  const byKind = new Map<string, Table[]>();
  const seen = new Set<string>();
  for (const file of files) {
    const table = parseTable(file.text, file.path);
    const kind = table.header.get("kind") ?? "";
    if (seen.has(file.path) && !table.header.has("overlays") && !MERGED_KINDS.has(kind))
      problems.push(sameName(file.path));
    seen.add(file.path);
    if (OTHER_KINDS.has(kind)) {
      problems.push(...table.problems);
      if (kind === "labels")
        labels.set(labelSetOf(file.path), parseLabels(table, labels.get(labelSetOf(file.path))));
      else if (KINDS_OF_TABLES.has(kind)) tables.set(file.path, table);
      else byKind.set(kind, [...(byKind.get(kind) ?? []), table]);
      continue;
    }
    const parsed = lexiconOfTable(table);
    problems.push(...parsed.problems);
    if (!parsed.lexicon) continue;
    if (table.header.has("overlays")) overlays.push(parsed.lexicon);
    else lexicons.set(parsed.lexicon.id, parsed.lexicon);
  }
  for (const overlay of overlays) {
    const base = lexicons.get(overlay.provenance.header.get("overlays") ?? "");
    if (!base) {
      const named = overlay.provenance.header.get("overlays");
      problems.push({
        code: "lexicon/overlay-base",
        message: `${overlay.id}.tsv:1: overlays "${named}", which is not there; known: ${[...lexicons.keys()].join(", ")}`,
        place: { file: `${overlay.id}.tsv`, row: 1 },
        hint: "correct the header line",
      });
      continue;
    }
    const joined = applyOverlay(base, overlay);
    problems.push(...joined.problems);
    lexicons.set(base.id, joined.lexicon);
  }
  problems.push(...unknownOptional(optional, [...lexicons.values()]));
  const active = [...lexicons.values()].filter(
    ({ id, provenance }) => provenance.status === "active" || optional.includes(id),
  );
  const derived = (byKind.get("derive") ?? []).map(parseDerivations);
  problems.push(...derived.flatMap((one) => one.problems));
  const derivations = derived.flatMap((one) => one.rules);
  const parsedModels = (byKind.get("model") ?? []).map(parseModel);
  problems.push(...parsedModels.flatMap((one) => one.problems));
  const models = parsedModels.map((one) => one.model);
  problems.push(...withoutBase(models));
  const languages = new Set(["und", ...(byKind.get("language") ?? []).map((table) => folderOf(table.file))]);
  const packs = new Map<string, LanguagePack>();
  for (const code of languages) {
    const attributes = namedValues(byKind.get("language"), code);
    const rules = new Map(
      ["und", code]
        .flatMap((folder) => [...namedValues(byKind.get("rules"), folder)])
        .map(([name, value]) => [name, Number(value)]),
    );
    const own = active.filter(
      ({ id, kind }) => kind !== "detect" && (folderOf(id) === code || folderOf(id) === "und"),
    );
    const textRules = textRulesOf(own, rules, attributes);
    const name = attributes.get("name") ?? code;
    const learned = models.filter(({ id }) => folderOf(id) === code || folderOf(id) === "und");
    packs.set(code, {
      code,
      name,
      attributes,
      lexicons: own,
      rules,
      derivations,
      labels,
      textRules,
      models: learned.some(({ id }) => folderOf(id) === code) ? learned : [],
    });
  }
  return { packs, labels, tables, problems, profiles: active.filter(({ kind }) => kind === "detect") };
}

/** Kinds of files that are read by those who need them. */
export const KINDS_OF_TABLES: ReadonlySet<string> = new Set([
  "messages",
  "columns",
  "cases",
  "names",
  "paradigms",
  "seen",
  "measured",
]);
/** Rows of later files of these kinds win over earlier ones by their name; a later measured file takes the place of the other. */
const MERGED_KINDS = new Set(["rules", "language", "derive", "labels", "measured"]);
const OTHER_KINDS = new Set(["model", "labels", "language", "rules", "derive", ...KINDS_OF_TABLES]);

function unknownOptional(wanted: readonly string[], lexicons: readonly Lexicon[]): readonly Problem[] {
  const known = lexicons.filter(({ provenance }) => provenance.status === "optional").map(({ id }) => id);
  return wanted
    .filter((id) => !lexicons.some((lexicon) => lexicon.id === id))
    .map((id) => ({
      code: "lexicon/unknown-optional",
      message: `expected an optional lexicon "${id}", found none; optional are: ${known.join(", ") || "none"}`,
      hint: "give the id of one of these, or a folder",
    }));
}

/** A model that adds to one which is not there would be taken for nothing. */
function withoutBase(models: readonly LearnedModel[]): readonly Problem[] {
  return models.flatMap(({ id, header }) => {
    const base = header.get("adds");
    if (base === undefined || models.some((model) => model.id === base)) return [];
    return [
      {
        code: "lexicon/overlay-base",
        message: `${id}.tsv:1: adds to "${base}", which is not there; known: ${models.map((model) => model.id).join(", ")}`,
        place: { file: `${id}.tsv`, row: 1 },
        hint: "correct the header line",
      },
    ];
  });
}

/** Silently taking the place of a whole lexicon is never what an overlay of the same name means. */
function sameName(path: string): Problem {
  return {
    code: "lexicon/same-name",
    message: `${path}:1: expected a file name of its own, but a file of this name is there already`,
    place: { file: path, row: 1 },
    hint: `give it another name (kind.mine.tsv), or add "# overlays: ${path.replace(/\.tsv$/, "")}" to change rows of the other`,
  };
}

/** "labels/stages.tsv", "labels/stages.nb.tsv" and "nb/labels.stages.tsv" all speak of the stages. */
function labelSetOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/^labels\./, "");
  return name.slice(0, name.indexOf("."));
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}

function namedValues(tables: readonly Table[] | undefined, folder: string): Map<string, string> {
  const rows = (tables ?? []).filter(({ file }) => folderOf(file) === folder).flatMap(({ rows }) => rows);
  return new Map(rows.map((row) => [row.cell("name"), row.cell("value")]));
}
