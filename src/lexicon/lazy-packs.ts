import type { LearnedModel } from "../model/learned-model.js";
import { type LanguagePack, LEXICON_KINDS, type Lexicon, type LexiconKind } from "../model/lexicon.js";
import type { Packed } from "../model/packed.js";
import { buildPacks, KINDS_OF_TABLES, type LexiconFile, type LexiconSet } from "./build-packs.js";
import { headerOf } from "./header-of.js";
import { lazyMap } from "./lazy-map.js";
import { once } from "./once.js";
import { openEntries } from "./pack-entries.js";
import { lexiconHead, parseLexicon } from "./parse-lexicon.js";
import { parseTable, type Table } from "./parse-table.js";
import { readModel } from "./read-model.js";
import { textRulesOf } from "./text-rules-of.js";

/** Files that belong to every language, wherever they stand: labels and derivations. */
const SHARED = /(?:^|\/)(?:labels|derive)\./;
const LANGUAGE = /^([^/]+)\/language\.[^/]*$/;
const SHARED_FOLDERS: ReadonlySet<string> = new Set(["und", "labels"]);

/**
 * The same as `buildPacks`, each language made when it is first asked for, and each table read when its rows are: for
 * files that are known to be without problems, and whose names say their kinds, as those of the package are. A file's
 * `text` is not touched before. `packedOf` gives what a language compiles to, where it was kept.
 */
export function lazyPacks(
  files: readonly LexiconFile[],
  packedOf: (code: string) => Packed | undefined = () => undefined,
): LexiconSet {
  const tableFiles = files.filter(({ path }) => KINDS_OF_TABLES.has(kindOf(path)));
  const others = files.filter(({ path }) => !KINDS_OF_TABLES.has(kindOf(path)));
  const detect = others.filter(({ path }) => kindOf(path) === "detect");
  const models = others.filter(({ path }) => kindOf(path) === "model");
  const rows = others.filter(({ path }) => kindOf(path) !== "detect" && kindOf(path) !== "model");
  const codes = new Set(["und", ...files.flatMap(({ path }) => LANGUAGE.exec(path)?.[1] ?? [])]);
  const shared = rows.filter(({ path }) => SHARED.test(path) || SHARED_FOLDERS.has(folderOf(path)));
  const packOf = (code: string): LanguagePack => {
    const own = rows.filter((file) => folderOf(file.path) === code || shared.includes(file));
    const pack = buildPacks(own.filter(({ path }) => !isLexicon(path))).packs.get(code);
    if (!pack) throw new Error(`expected a language ${code} in the lexicons, found none`);
    const packed = packedOf(code);
    const lexicons = own
      .filter(({ path }) => isLexicon(path) && (folderOf(path) === code || folderOf(path) === "und"))
      .map((file) => lazyLexicon(file, packed))
      .filter(({ provenance }) => provenance.status === "active");
    const textRules = textRulesOf(lexicons, pack.rules, pack.attributes);
    const whole = withModels({ ...pack, lexicons, textRules }, models);
    // Not enumerable; see `LanguagePack.packed`.
    return Object.defineProperty(whole, "packed", { value: packed });
  };
  const profiles = once(() => buildPacks(detect).profiles);
  const labels = once(
    () => buildPacks(shared.filter(({ path }) => SHARED.test(path) || folderOf(path) === "labels")).labels,
  );
  return {
    packs: lazyMap(codes, packOf),
    tables: new Map(tableFiles.map((file) => [file.path, lazyTable(file)])),
    problems: [],
    get profiles() {
      return profiles();
    },
    get labels() {
      return labels();
    },
  };
}

/** The learned weights of the language and of all, each read when its weights are. */
function withModels(pack: LanguagePack, files: readonly LexiconFile[]): LanguagePack {
  const own = files.filter(({ path }) => folderOf(path) === pack.code);
  const both = files.filter((file) => own.includes(file) || folderOf(file.path) === "und");
  return { ...pack, models: own.length > 0 ? both.map(lazyModel) : [] };
}

function lazyModel(file: LexiconFile): LearnedModel {
  const { path } = file;
  const header = once(() => headerOf(file.text));
  const read = once(() => readModel(file.text, path));
  return {
    id: path.replace(/\.tsv$/, ""),
    get header() {
      return header();
    },
    get outputs() {
      return read().outputs;
    },
    get weights() {
      return read().weights;
    },
  };
}

/** Its header is read by itself: most tables are only asked for their kind. */
function lazyTable(file: LexiconFile): Table {
  const header = once(() => headerOf(file.text));
  const read = once(() => parseTable(file.text, file.path));
  return {
    file: file.path,
    get header() {
      return header();
    },
    get columns() {
      return read().columns;
    },
    get rows() {
      return read().rows;
    },
    get problems() {
      return read().problems;
    },
  };
}

/** Read when its rows are asked for: most are not where the language is packed. */
function lazyLexicon({ path, text }: LexiconFile, packed: Packed | undefined): Lexicon {
  const kind = kindOf(path) as LexiconKind;
  const id = path.replace(/\.tsv$/, "");
  const entries = once(
    () => (packed && openEntries(packed, id)) ?? parseLexicon(text, path).lexicon?.entries ?? [],
  );
  return {
    ...lexiconHead(id, kind, headerOf(text)),
    get entries() {
      return entries();
    },
  };
}

function kindOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).split(".")[0] ?? "";
}

function isLexicon(path: string): boolean {
  return (LEXICON_KINDS as readonly string[]).includes(kindOf(path)) && !path.startsWith("labels/");
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
