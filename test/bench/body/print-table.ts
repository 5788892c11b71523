import { say } from '../../../scripts/shared/people.ts';

type Limits = { readonly must: number; readonly goal: number };
export type BodyFigure = {
  readonly name: string;
  /** Null = not measured. */
  readonly value: number | null;
  readonly digits: number;
  /** Null = information only. */
  readonly limits: Limits | null;
  /** Where it was measured, and what stands beside it. */
  readonly note: string;
};

/** Higher is better where the goal is above what must be. */
const isReached = (value: number, { must, goal }: Limits, limit: number): boolean =>
  goal > must ? value >= limit : value <= limit;

function verdict({ value, limits }: BodyFigure): string {
  if (limits === null || value === null || Number.isNaN(value)) return '';
  if (isReached(value, limits, limits.goal)) return 'goal';
  return isReached(value, limits, limits.must) ? 'must' : 'MISSED';
}

export function printTable(figures: readonly BodyFigure[]): void {
  const rows = figures.map((figure) => {
    const { name, value, digits, limits, note } = figure;
    const shown = value === null || Number.isNaN(value) ? 'not measured' : value.toFixed(digits);
    const { must = '', goal = '' } = limits ?? {};
    return [name, shown, String(must), String(goal), verdict(figure), note];
  });
  const header = ['figure', 'measured', 'must', 'goal', 'reached', 'of'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [header, ...rows])
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
