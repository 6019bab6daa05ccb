import { readFileSync } from "node:fs";

/** The version of the package, read from package.json; right from src/ and from dist/. */
export const GENKLANG_VERSION: string = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;
