import type { LoadedLexicons } from "../io/load-lexicons.js";
import { ProblemError } from "../io/problem-error.js";
import type { LanguagePack } from "../model/lexicon.js";
import type { Corpus } from "./read-corpus.js";
import { UsageError } from "./usage-error.js";

/** The pack whose words are suggested: the one asked for, else the one most comments are in. */
export function chooseCorpusLanguage(
  { comments, source }: Corpus,
  { packs }: LoadedLexicons,
  asked: string | undefined,
): LanguagePack {
  const known = [...packs.keys()].filter((code) => code !== "und");
  const counts = known
    .map((code) => ({ code, count: comments.filter(({ language }) => language === code).length }))
    .sort((one, other) => other.count - one.count);
  const [most] = counts;
  const code = asked ?? (most && most.count > 0 ? most.code : undefined);
  const pack = code === undefined ? undefined : packs.get(code);
  if (asked !== undefined && !known.includes(asked)) {
    throw new UsageError(`expected --for to be one of ${known.join(", ")}; got "${asked}"`);
  }
  if (!pack || !counts.some((one) => one.code === code && one.count > 0)) {
    throw new ProblemError([
      {
        code: "corpus/language",
        message: `Expected comments in ${asked ?? known.join(", ")} in "${source}", got none.`,
        place: { file: source },
        hint: "Say the language with --language, if it was not recognised.",
      },
    ]);
  }
  const others = comments.length - (counts.find((one) => one.code === code)?.count ?? 0);
  process.stderr.write(
    `  words in ${pack.attributes.get("english") ?? pack.name}${others > 0 ? `; ${others} comments in other languages are left out` : ""}\n`,
  );
  return pack;
}
