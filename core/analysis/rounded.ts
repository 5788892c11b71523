/** A number as it is written down; null = not measured. */
export const rounded = (value: number, digits: number): number | null => {
  if (!Number.isFinite(value)) return null;
  const factor = 10 ** digits;
  // Adding zero turns -0, which JSON has no way to write, into 0.
  return Math.round(value * factor) / factor + 0;
};
