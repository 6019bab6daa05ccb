import { describe, expect, it } from "vitest";
import { readNumberFormat } from "../../src/report/number-format.js";
import { CAUSE_WORDS } from "../fixtures/report/cause-words.js";
import { LOCALES, messagesOf } from "../fixtures/report/speak.js";

const [first = "", ...others] = LOCALES;
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("the message files", () => {
  it("are there in at least three languages", () => {
    expect(LOCALES.length).toBeGreaterThanOrEqual(3);
  });

  it.each(LOCALES)("are there and speak the language of their folder: %s", (locale) => {
    const messages = messagesOf(locale);
    expect(messages.language).toBe(locale);
    expect(() => readNumberFormat(messages)).not.toThrow();
  });

  it.each(others)("have the same keys and the same placeholders in %s as in the first language", (locale) => {
    const reference = messagesOf(first).texts;
    const { texts } = messagesOf(locale);
    expect([...texts.keys()]).toEqual([...reference.keys()]);
    for (const [key, text] of texts) {
      expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(reference.get(key) ?? "")]);
    }
  });

  it.each(LOCALES)("have no word that calls an association a cause: %s", (locale) => {
    for (const [key, text] of messagesOf(locale).texts) {
      for (const word of CAUSE_WORDS) expect(`${key}: ${text}`).not.toMatch(word);
    }
  });

  it.each(LOCALES)("have every plural in both forms: %s", (locale) => {
    const { texts } = messagesOf(locale);
    const keys = [...texts.keys()];
    for (const key of keys) {
      if (key.endsWith(".one")) expect(keys).toContain(`${key.slice(0, -4)}.other`);
      if (key.endsWith(".other") && texts.get(key)?.includes("{n}"))
        expect(keys).toContain(`${key.slice(0, -6)}.one`);
    }
  });

  it.each(LOCALES)("use a true minus sign and no straight quotes: %s", (locale) => {
    for (const [key, text] of messagesOf(locale).texts) {
      expect(`${key}: ${text}`).not.toMatch(/["']|(^|\s)-\d/);
    }
  });
});
