import { quantile } from '../signal/statistics.ts';
import type { Degrees, Ratio } from '../units.ts';
import type { MomentErrors } from './moments.ts';

/** One way of telling contact and how right it was; null = not measured. */
export type AccuracyRow = {
  readonly name: string;
  readonly balancedAccuracy: Ratio | null;
  readonly ratioError: Ratio | null;
  readonly yawError: Degrees | null;
  readonly pitchError: Degrees | null;
  readonly moments: MomentErrors;
  readonly coverage: Ratio | null;
};

/** How right the looks of one recording were, against where they are known to have gone. */
export type RecordingAccuracy = {
  readonly looks: number;
  /** Pictures within the known looks that count. */
  readonly pictures: number;
  readonly isCalibrated: boolean;
  readonly rows: readonly AccuracyRow[];
};

const HEADER = [
  'estimator',
  'contact BA',
  'ratio error',
  'gaze yaw',
  'pitch',
  'moments: median',
  '90 %',
  'missed',
  'coverage',
];

/** The table that the benchmark and `analyze --labels` print alike. */
export const accuracyTable = (rows: readonly AccuracyRow[]): string =>
  columnsText([HEADER, ...rows.map(accuracyCells)]);

function accuracyCells(row: AccuracyRow): readonly string[] {
  const { errors, missed } = row.moments;
  const changes = missed + errors.length;
  return [
    row.name,
    figureText(row.balancedAccuracy, 3),
    figureText(row.ratioError, 3),
    figureText(row.yawError, 2),
    figureText(row.pitchError, 2),
    errors.length === 0 ? '-' : `${figureText(quantile(errors, 0.5), 0)} ms`,
    errors.length === 0 ? '-' : `${figureText(quantile(errors, 0.9), 0)} ms`,
    changes === 0 ? '-' : `${missed} of ${changes}`,
    figureText(row.coverage, 3),
  ];
}

/** A dash stands for what was not measured. */
export const figureText = (value: number | null, digits: number): string =>
  value === null || Number.isNaN(value) ? '-' : value.toFixed(digits);

/** Cells in columns, two spaces between them, a line each. */
export function columnsText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
