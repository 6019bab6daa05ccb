/** Whether a name asks for several: "*" stands for any letters, "?" for one. */
export function isWildcard(name: string): boolean {
  return /[*?]/.test(name);
}

/** The pattern of a name with "*" and "?"; no other sign has a meaning. */
export function wildcardPattern(name: string, ignoreCase = false): RegExp {
  const pattern = name
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, ignoreCase ? "isu" : "su");
}
