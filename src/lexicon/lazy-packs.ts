import type { LanguagePack } from "../model/lexicon.js";
import { buildPacks, KINDS_OF_TABLES, type LexiconFile, type LexiconSet } from "./build-packs.js";
import { headerOf } from "./header-of.js";
import { lazyMap } from "./lazy-map.js";
import { parseTable, type Table } from "./parse-table.js";
import { readModel } from "./read-model.js";

/** Files that belong to every language, wherever they stand: labels and derivations. */
const SHARED = /(?:^|\/)(?:labels|derive)\./;
const LANGUAGE = /^([^/]+)\/language\.[^/]*$/;
const SHARED_FOLDERS: ReadonlySet<string> = new Set(["und", "labels"]);

/**
 * The same as `buildPacks`, each language made when it is first asked for, and each table read when its rows are: for
 * files that are known to be without problems, and whose names say their kinds, as those of the package are. A file's
 * `text` is not touched before.
 */
export function lazyPacks(files: readonly LexiconFile[]): LexiconSet {
  const kindOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).split(".")[0] ?? "";
  const tableFiles = files.filter(({ path }) => KINDS_OF_TABLES.has(kindOf(path)));
  const others = files.filter(({ path }) => !KINDS_OF_TABLES.has(kindOf(path)));
  const detect = others.filter(({ path }) => kindOf(path) === "detect");
  const models = others.filter(({ path }) => kindOf(path) === "model");
  const rows = others.filter(({ path }) => kindOf(path) !== "detect" && kindOf(path) !== "model");
  const codes = new Set(["und", ...files.flatMap(({ path }) => LANGUAGE.exec(path)?.[1] ?? [])]);
  const shared = rows.filter(({ path }) => SHARED.test(path) || SHARED_FOLDERS.has(folderOf(path)));
  const packOf = (code: string) => {
    const own = rows.filter((file) => folderOf(file.path) === code || shared.includes(file));
    const pack = buildPacks(own).packs.get(code);
    if (!pack) throw new Error(`expected a language ${code} in the lexicons, found none`);
    return withModels(pack, models);
  };
  let profiles: LexiconSet["profiles"] | undefined;
  let labels: LexiconSet["labels"] | undefined;
  return {
    packs: lazyMap(codes, packOf),
    tables: new Map(tableFiles.map((file) => [file.path, lazyTable(file)])),
    problems: [],
    get profiles() {
      profiles ??= buildPacks(detect).profiles;
      return profiles;
    },
    get labels() {
      labels ??= buildPacks(
        shared.filter(({ path }) => SHARED.test(path) || folderOf(path) === "labels"),
      ).labels;
      return labels;
    },
  };
}

/** The learned weights of the language and of all, read when they are used. */
function withModels(pack: LanguagePack, files: readonly LexiconFile[]): LanguagePack {
  const own = files.filter(({ path }) => folderOf(path) === pack.code);
  const both = files.filter((file) => own.includes(file) || folderOf(file.path) === "und");
  let models: LanguagePack["models"] | undefined;
  return {
    ...pack,
    get models() {
      models ??= own.length > 0 ? both.map(({ text, path }) => readModel(text, path)) : [];
      return models;
    },
  };
}

/** Its header is read by itself: most tables are only asked for their kind. */
function lazyTable(file: LexiconFile): Table {
  let header: Table["header"] | undefined;
  let whole: Table | undefined;
  const read = (): Table => {
    whole ??= parseTable(file.text, file.path);
    return whole;
  };
  return {
    file: file.path,
    get header() {
      header ??= headerOf(file.text);
      return header;
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

function folderOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
