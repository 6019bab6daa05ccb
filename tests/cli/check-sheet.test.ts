import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { freshFolder } from "./run-binary.js";
import { runCommand } from "./run-command.js";

const survey = fileURLToPath(new URL("../../samples/taxi-en.csv", import.meta.url));
const draw = (cwd: string, more: readonly string[] = []) =>
  runCommand(["drivers", survey, "--layer", "stages", "--check", "60", "-o", "sheet.csv", ...more], { cwd });

/** The sheet with each row coded as praise of use; every third left empty. */
function fill(folder: string): void {
  const [head, ...lines] = readFileSync(join(folder, "sheet.csv"), "utf8")
    .trimEnd()
    .split(/\r?\n(?=\d+,)/);
  expect(head).toBe("row,id,key,stratum,weight,text,stages_coded");
  const filled = lines.map((line, index) =>
    index % 3 === 0 ? line : `${line}${index % 3 === 1 ? "use +" : "none"}`,
  );
  writeFileSync(join(folder, "filled.csv"), `${[head, ...filled].join("\n")}\n`);
}

describe("genklang drivers --check and --checked", () => {
  it("draws a sheet to be coded by hand, reads it back and puts corrected figures beside the raw ones", async () => {
    const folder = freshFolder();
    const drawn = await draw(folder);
    // As with every command: some rows of the sample have problems.
    expect(drawn.code).toBe(1);
    expect(drawn.stdout).toBe("");
    expect(drawn.stderr).toMatch(/60 comments were drawn/);
    fill(folder);
    const { code, stdout } = await runCommand(
      ["drivers", survey, "--layer", "stages", "--checked", "filled.csv", "--format", "json"],
      { cwd: folder },
    );
    expect(code).toBe(1);
    const [model] = JSON.parse(stdout).models;
    expect(model.tagCheck).toMatchObject({ coded: 40, least: 30 });
    const use = model.drivers.find(
      ({ label, polarity }: { label: string; polarity: string }) =>
        label === "use" && polarity === "positive",
    );
    expect(use.tagging.precision).toBeGreaterThan(0);
    expect(use.checked.share.low).toBeLessThan(0.5);
    expect(use.checked.share.high).toBeGreaterThan(0.3);
  });

  it("masks names unless asked otherwise, draws the same again, and never writes over a sheet", async () => {
    const [one, other] = [freshFolder(), freshFolder()];
    await draw(one);
    await draw(other, ["--unmasked"]);
    const [masked, open] = [one, other].map((folder) => readFileSync(join(folder, "sheet.csv"), "utf8"));
    expect(masked).toContain("•••");
    expect(open).not.toContain("•••");
    const rows = (text = "") => text.split("\n").map((line) => line.split(",").slice(0, 3).join());
    expect(rows(masked)).toEqual(rows(open));
    const again = await draw(one);
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/sheet\.csv", which is there already/);
  });

  it("says all that does not fit: labels that are none, and a sheet of another survey", async () => {
    const folder = freshFolder();
    await draw(folder);
    fill(folder);
    const text = readFileSync(join(folder, "filled.csv"), "utf8");
    writeFileSync(join(folder, "odd.csv"), text.replace("use +", "usage +"));
    const odd = await runCommand(["drivers", survey, "--checked", "odd.csv"], { cwd: folder });
    expect(odd.code).toBe(1);
    expect(odd.stderr).toMatch(/odd\.csv, row 2: expected a label of stages .* got "usage \+"/);
    const fewer = await runCommand(["drivers", survey, "--where", "channel=App", "--checked", "filled.csv"], {
      cwd: folder,
    });
    expect(fewer.code).toBe(1);
    expect(fewer.stderr).toMatch(/expected a sheet drawn from these|--where/);
    const both = await runCommand(["drivers", survey, "--check", "50", "--checked", "filled.csv"], {
      cwd: folder,
    });
    expect(both.code).toBe(2);
  });
});
