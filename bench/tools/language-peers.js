import { francAll } from "franc";

const OURS = ["da", "sv", "en", "nb"];
/** What other detectors call our languages. */
const NAMES = new Map([
  ["no", "nb"],
  ["nob", "nb"],
  ["nno", "nn"],
  ["dan", "da"],
  ["swe", "sv"],
  ["eng", "en"],
]);

/**
 * Language detectors from npm, `{ name, code }` with `code(text)` a language code as ours are; those not installed are
 * named in `missing`.
 */
export async function languagePeers() {
  const peers = [];
  const missing = [];
  const add = async (name, make) => {
    try {
      const code = await make();
      peers.push({
        name,
        code: (text) => {
          const found = code(text);
          return NAMES.get(found) ?? found;
        },
      });
    } catch (cause) {
      if (cause.code !== "ERR_MODULE_NOT_FOUND") throw cause;
      missing.push(name);
    }
  };
  for (const size of ["large", "extrasmall"]) {
    await add(`eld ${size}, 4 languages`, async () => {
      const { eld } = await import("eld");
      const detector = eld.newInstance();
      await detector.load(size);
      detector.setLanguageSubset(["da", "sv", "en", "no"]);
      return (text) => detector.detect(text).language;
    });
  }
  const four = { only: ["dan", "swe", "eng", "nob"], minLength: 1 };
  await add("franc, 4 languages", () => (text) => francAll(text, four)[0]?.[0] ?? "und");
  await add("franc, all", () => (text) => francAll(text, { minLength: 1 })[0]?.[0] ?? "und");
  await add("tinyld, 4 languages", async () => {
    const { detect } = await import("tinyld");
    return (text) => detect(text, { only: ["da", "sv", "en", "no"] });
  });
  return { peers, missing, languages: OURS };
}
