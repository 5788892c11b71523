/** How a mouth stands: how far open (0..1) and how much it smiles (0..1). */
export type MouthShape = { readonly open: number; readonly smile: number };

export type MouthPaths = {
  readonly upperLip: string;
  readonly lowerLip: string;
  /** Between the lips. */
  readonly inside: string;
  readonly teeth: string;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A mouth of 26 units around its middle. Every shape has the same commands, so one turns into another. */
export function mouthPaths({ open, smile }: MouthShape, fullness: number): MouthPaths {
  const x = round(12.4 + 2.4 * smile - 1.6 * open);
  const y = round(-0.9 - 1.9 * smile + 0.6 * open);
  /** Where the lips meet, or do not: lower edge of the upper one, upper edge of the lower one. */
  const up = round(1.1 + 0.9 * smile - 1 * open);
  const down = round(1.1 + 0.9 * smile + 4.6 * open);
  const top = round(up - (4 - 0.7 * smile) * fullness);
  const bottom = round(down + (4.8 - 0.6 * smile) * fullness);
  const upperEdge = (to: 'right' | 'left'): string =>
    to === 'right'
      ? `C${-x * 0.6} ${round(up + 0.5)} -3 ${up} 0 ${round(up + 0.6)}C3 ${up} ${x * 0.6} ${round(up + 0.5)} ${x} ${y}`
      : `C${x * 0.6} ${round(up + 0.5)} 3 ${up} 0 ${round(up + 0.6)}C-3 ${up} ${-x * 0.6} ${round(up + 0.5)} ${-x} ${y}`;
  const lowerEdge = `C${-x * 0.6} ${round(down + 0.5)} -3 ${round(down + 0.3)} 0 ${round(down + 0.6)}C3 ${round(down + 0.3)} ${x * 0.6} ${round(down + 0.5)} ${x} ${y}`;
  return {
    upperLip: `M${-x} ${y}C${-x * 0.62} ${round(top + 1.6)} -3.8 ${round(top - 0.2)} -2 ${top}C-1.2 ${round(top + 0.2)} -0.6 ${round(top + 0.7)} 0 ${round(top + 0.7)}C0.6 ${round(top + 0.7)} 1.2 ${round(top + 0.2)} 2 ${top}C3.8 ${round(top - 0.2)} ${x * 0.62} ${round(top + 1.6)} ${x} ${y}${upperEdge('left')}Z`,
    lowerLip: `M${-x} ${y}${lowerEdge}C${x * 0.66} ${round(bottom - 1)} 4 ${bottom} 0 ${bottom}C-4 ${bottom} ${-x * 0.66} ${round(bottom - 1)} ${-x} ${y}Z`,
    inside: `M${-x} ${y}${upperEdge('right')}C${x * 0.6} ${round(down + 0.5)} 3 ${round(down + 0.3)} 0 ${round(down + 0.6)}C-3 ${round(down + 0.3)} ${-x * 0.6} ${round(down + 0.5)} ${-x} ${y}Z`,
    teeth: `M-7.6 ${round(up - 0.4)}C-4 ${round(up + 0.2)} -2 ${up} 0 ${round(up + 0.2)}C2 ${up} 4 ${round(up + 0.2)} 7.6 ${round(up - 0.4)}L6.4 ${round(up + 2.4 * Math.min(1, open * 2))}C2 ${round(up + 3 * Math.min(1, open * 2))} -2 ${round(up + 3 * Math.min(1, open * 2))} -6.4 ${round(up + 2.4 * Math.min(1, open * 2))}Z`,
  };
}
