/** How fast one can watch. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export const fasterRate = (rate: number): number =>
  RATES.find((faster) => faster > rate) ?? RATES[RATES.length - 1] ?? rate;

export const rateText = (rate: number): string => `${rate}×`;
