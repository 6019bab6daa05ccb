/**
 * Whether a text belongs to the tenth that is kept from learning. Decided by the text itself (FNV-1a over its UTF-16
 * units), so that the same text is never on both sides, whatever the order or number of rows.
 */
export function isHeldOut(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % 10 === 0;
}
