import { expect, it } from "vitest";
import { respellSources } from "../../src/learn/respell-sources.js";

it("gives each text of a language once more in its neighbour's spelling, word lists left out", () => {
  const common = { weight: 2, names: "hidden" as const };
  const sources = [
    { ...common, name: "a", label: "da", samples: [["af", "x"], ["x"]] },
    { ...common, name: "words", label: "da", wordList: true, samples: [["af"]] },
    { ...common, name: "b", label: "sv", samples: [["af"]] },
  ];
  const added = respellSources(sources, [{ from: "da", to: "nb", pairs: ["af=av"] }]);
  expect(added).toEqual([{ ...common, name: "a as nb", label: "nb", samples: [["av", "x"], ["x"]] }]);
});
