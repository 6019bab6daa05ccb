/** The name of a language in the reader's language, as the runtime's CLDR data has it; a code without one names itself. */
export function createLanguageNamer(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}
