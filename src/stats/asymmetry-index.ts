/**
 * How far praise and complaint of one theme differ in size: range |reward| + |penalty|, in the units given, and index
 * (|r| − |p|)/(|r| + |p|), −1…1 (Mikulić & Prebežac 2008; a measure of asymmetry, not a Kano class). A reward below 0 or a
 * penalty above 0 counts by its size. Undefined where both are 0.
 */
export function asymmetryIndex(
  reward: number,
  penalty: number,
): { readonly range: number; readonly index: number } | undefined {
  const range = Math.abs(reward) + Math.abs(penalty);
  return range > 0 ? { range, index: (Math.abs(reward) - Math.abs(penalty)) / range } : undefined;
}
