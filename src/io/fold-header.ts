/**
 * One spelling for looking up column names and short answers: NFC, lower case, without HTML tags; words parted by one
 * space where there were signs, underscores or a change from small to capital letters.
 * "Respondent_ID" → "respondent id", "NPSScore" → "nps score", "Hvorfor?<br>" → "hvorfor".
 */
export function foldHeader(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replaceAll(/(\p{L})['’](\p{L})/gu, "$1$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
