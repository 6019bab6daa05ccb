/** The languages that are measured, by code. */
export const LANGUAGES = new Map([
  ["da", "Danish"],
  ["sv", "Swedish"],
  ["en", "English"],
]);
