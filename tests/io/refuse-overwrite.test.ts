import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ProblemError } from "../../src/io/problem-error.js";
import { refuseOverwrite } from "../../src/io/refuse-overwrite.js";
import { temporaryFolder } from "./support.js";

const codes = (inputs: readonly string[], outputs: readonly string[]): readonly string[] => {
  try {
    refuseOverwrite(inputs, outputs);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ code }) => code);
  }
};

describe("refuseOverwrite", () => {
  it("refuses an output that is an input, by whatever way it is named", () => {
    const folder = temporaryFolder();
    const file = join(folder, "survey.csv");
    writeFileSync(file, "id\n1\n");
    const link = join(folder, "link.csv");
    symlinkSync(file, link);
    expect(codes([file], [file])).toEqual(["output/is-input"]);
    expect(codes([link], [file])).toEqual(["output/is-input"]);
    expect(codes([file], [join(folder, "..", folder.split("/").at(-1) ?? "", "survey.csv")])).toEqual([
      "output/is-input",
    ]);
  });

  it("refuses two outputs with one name, also of a file that is not there yet", () => {
    const folder = temporaryFolder();
    const out = join(folder, "new.html");
    expect(codes([], [out, `${folder}/./new.html`])).toEqual(["output/twice"]);
  });

  it("lets other files and the standard streams pass", () => {
    const folder = temporaryFolder();
    expect(codes([join(folder, "a.csv"), "-"], [join(folder, "b.csv"), "stdout:", "stdout:"])).toEqual([]);
  });
});
