// node scripts/bundle.js: part of npm run build. Joins the modules of dist/ that are loaded together into few files under
// dist/bundle, for the command and for those who import the package: a module by itself costs half a millisecond of every
// start, and there are hundreds. Names and code stay as they are; packages stay outside.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const dist = new URL("../dist/", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, dist));

rmSync(path("bundle"), { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    main: path("cli/main.js"),
    index: path("index.js"),
    core: path("core.js"),
    worker: path("engine/worker.js"),
  },
  platform: "node",
  external: (id) => /^[@a-z]/.test(id),
});
await bundle.write({
  dir: path("bundle"),
  format: "esm",
  chunkFileNames: "[name]-[hash].js",
  hashCharacters: "hex",
});
await bundle.close();
