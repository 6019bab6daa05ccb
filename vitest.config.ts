import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, first, so that no worker is left alone with it at the end. */
const HEAVY = ["cli/resume", "cli/train", "cli/long-runs", "cli/", "readme", "text/create-parser", "new-language"];

export default defineConfig({
  plugins: [shareModules()],
  test: {
    include: ["tests/**/*.test.ts"],
    isolate: false,
    maxWorkers: 2,
    sequence: {
      sequencer: class extends BaseSequencer {
        override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
          return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
        }
      },
    },
    // Far more than any test needs, for a machine that is busy with other things.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

function placeOf({ moduleId }: TestSpecification): number {
  const place = HEAVY.findIndex((name) => moduleId.includes(`/tests/${name}`));
  return place < 0 ? HEAVY.length : place;
}

/**
 * Where tests/shared/ has a module of the same name as one under src/, everybody who asks for that one gets it: the same
 * functions, but the shipped lexicons are read and compiled once in a process of tests, as they are read-only. The
 * modules in tests/shared/ themselves get the real ones.
 */
function shareModules() {
  const folder = fileURLToPath(new URL("tests/shared/", import.meta.url));
  const shared = new Set(readdirSync(folder));
  return {
    name: "share-modules",
    enforce: "pre" as const,
    resolveId(source: string, importer: string | undefined): string | undefined {
      const name = `${basename(source, ".js")}.ts`;
      const isOurs = source.startsWith(".") && shared.has(name) && !importer?.startsWith(folder);
      return isOurs ? `${folder}${name}` : undefined;
    },
  };
}
