/** One measured figure, with the target it is held against. */
export type Figure = {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly digits?: number;
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
};

/** A line for each figure: name, value, unit, and whether its target was met. */
export function figuresToLines(figures: readonly Figure[]): readonly string[] {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures.map((figure) => {
    const { name, value, unit, digits = 1 } = figure;
    const shown = value === null || Number.isNaN(value) ? 'not measured' : value.toFixed(digits);
    return `${name.padEnd(width)}  ${shown.padStart(10)} ${unit}${targetText(figure)}`;
  });
}

function targetText({ value, target }: Figure): string {
  if (target === undefined) return '';
  const wanted = 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
  if (value === null || Number.isNaN(value)) return `  (target ${wanted})`;
  const isMet = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return `  (target ${wanted}: ${isMet ? 'met' : 'MISSED'})`;
}

/** The value below which a share of the values lies; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
