import { type LanguagePack, LEXICON_KINDS, type Lexicon, type LexiconEntry } from "../model/lexicon.js";
import type { Problem } from "../model/problem.js";
import { createTextReader } from "./create-text-reader.js";
import { KIND_COLUMNS } from "./kinds.js";
import { nearestName } from "./nearest-name.js";
import { type PhrasePart, parsePhrase, placesOf, sampleSequences } from "./parse-phrase.js";

/** Least letters before a `*`: shorter beginnings hit words nobody thought of. */
const SHORTEST_STEM = 4;

/**
 * All that can be said against the lexicons of one language beyond their form: unknown labels, doubled rows,
 * rows no text can reach, stems too short, a kind without a file. Problems name file and line.
 */
export function checkPack(pack: LanguagePack): readonly Problem[] {
  const problems: Problem[] = [];
  const own = pack.lexicons.filter((lexicon) => lexicon.language === pack.code);
  for (const kind of LEXICON_KINDS) {
    if (kind === "detect" || pack.code === "und" || own.some((lexicon) => lexicon.kind === kind)) continue;
    problems.push({
      code: "lexicon/missing-kind",
      message: `lexicons/${pack.code}: expected a file ${kind}.*.tsv, found none`,
      hint: `add lexicons/${pack.code}/${kind}.core.tsv`,
    });
  }
  const seen = new Map<string, string>();
  for (const lexicon of pack.lexicons) {
    for (const entry of lexicon.entries) {
      const problem =
        labelProblem(lexicon, entry, pack) ??
        doubled(lexicon, entry, seen) ??
        openBracket(lexicon, entry) ??
        shortStem(lexicon, entry);
      if (problem) problems.push(problem);
    }
  }
  return [...problems, ...unreachable(pack)];
}

function complaint(
  code: string,
  lexicon: Lexicon,
  entry: LexiconEntry,
  message: string,
  hint: string,
): Problem {
  const file = `${lexicon.id}.tsv`;
  return { code, message: `${file}:${entry.line}: ${message}`, place: { file, row: entry.line }, hint };
}

function labelProblem(lexicon: Lexicon, entry: LexiconEntry, pack: LanguagePack): Problem | undefined {
  const { labels, ownLabels } = KIND_COLUMNS[lexicon.kind];
  const known = labels ? [...(pack.labels.get(labels)?.keys() ?? [])] : ownLabels;
  if (!known || known.includes(entry.label)) return undefined;
  const near = nearestName(entry.label, known);
  return complaint(
    "lexicon/unknown-label",
    lexicon,
    entry,
    `label "${entry.label}" is not in ${labels ? `labels/${labels}.tsv` : known.join(", ")}`,
    near ? `did you mean "${near}"?` : `use one of ${known.join(", ")}`,
  );
}

function doubled(lexicon: Lexicon, entry: LexiconEntry, seen: Map<string, string>): Problem | undefined {
  const key = [lexicon.kind, entry.phrase, entry.label, entry.state ?? ""].join("\t");
  const first = seen.get(key);
  seen.set(key, first ?? `${lexicon.id}.tsv:${entry.line}`);
  return first
    ? complaint(
        "lexicon/doubled",
        lexicon,
        entry,
        `"${entry.phrase}" stands already in ${first}`,
        "keep one of the rows",
      )
    : undefined;
}

/** Brackets stand around a whole place: "(a|b c)". */
function openBracket(lexicon: Lexicon, entry: LexiconEntry): Problem | undefined {
  const places = placesOf(entry.phrase);
  const place = places.find(
    (part) => places.length > 1 && /[()]/.test(part.replace(/^\([^()]*\)$/, "")) && /\p{L}/u.test(part),
  );
  if (!place) return undefined;
  return complaint(
    "lexicon/bracket",
    lexicon,
    entry,
    `"${place}" has a bracket that does not go around the whole place`,
    "write (a|b) with a space before and after",
  );
}

function shortStem(lexicon: Lexicon, entry: LexiconEntry): Problem | undefined {
  const parts = parsePhrase(entry.phrase).flatMap(({ choices }) => choices.flat());
  const short = parts.find(
    (part) => (part.match === "prefix" || part.match === "suffix") && part.text.length < SHORTEST_STEM,
  );
  // Inside a longer phrase the other words keep a short stem in check.
  if (!short || entry.phrase.includes(" ")) return undefined;
  return complaint(
    "lexicon/short-stem",
    lexicon,
    entry,
    `"${entry.phrase}" has fewer than ${SHORTEST_STEM} letters beside its *`,
    "write the forms out",
  );
}

/** Tokenizing a phrase and matching it must yield its row. */
function unreachable(pack: LanguagePack): readonly Problem[] {
  // A copy, which is never packed: what is checked are the rows as written, and it is these very rows that must be found.
  const { matcher, parse } = createTextReader({ ...pack });
  const unit = [...pack.textRules.units.keys()][0] ?? "";
  const sample = (part: PhrasePart): string =>
    part.match === "gap" ? "" : part.match === "number" ? "7" : part.match === "unit" ? unit : part.text;
  return pack.lexicons.flatMap((lexicon) => {
    if (lexicon.kind === "token" || lexicon.kind === "detect" || lexicon.language !== pack.code) return [];
    return lexicon.entries.flatMap((entry) => {
      const missed = sampleSequences(parsePhrase(entry.phrase)).find((sequence) => {
        const text = sequence.map(sample).filter(Boolean).join(" ");
        return !matcher.find(parse(text)).some((match) => match.compiled.entry === entry);
      });
      if (!missed) return [];
      const text = missed.map(sample).filter(Boolean).join(" ");
      return [
        complaint(
          "lexicon/unreachable",
          lexicon,
          entry,
          `"${entry.phrase}" is not found in its own words "${text}"`,
          "write it as the tokenizer reads it",
        ),
      ];
    });
  });
}
