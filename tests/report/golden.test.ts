import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rendered } from "../fixtures/report/rendered.js";

const isWriting = process.env.GENKLANG_GOLDEN === "write";

/** GENKLANG_GOLDEN=write writes the file anew; the difference in git is the review. */
describe("the golden report", () => {
  it("is the same, byte for byte, as the one that was looked at", async () => {
    const file = new URL("../fixtures/report/full.da.html", import.meta.url);
    const page = await rendered("da");
    if (isWriting) writeFileSync(file, page);
    expect(page).toBe(readFileSync(file, "utf8"));
  });
});
