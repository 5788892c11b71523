import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../../core/compare/compare-figures.ts';
import { comparisonLines } from '../../../../core/compare/comparison-lines.ts';
import type { FigureResult } from '../../../../core/compare/types.ts';
import { aTake, circumstances, figure, missing } from './a-take.ts';

const names = { from: 'take 1', to: 'take 2' };

const lines = (
  from: readonly FigureResult[],
  to: readonly FigureResult[],
  after: Parameters<typeof circumstances>[0] = {},
) =>
  comparisonLines(
    compareFigures(
      aTake({ results: from }),
      aTake({ results: to, circumstances: circumstances(after) }),
    ),
    names,
  ).map(({ text, tone }) => [text, tone]);

describe('a comparison in words', () => {
  it('tells a clear change with both intervals, and of the rest that it did not change', () => {
    expect(
      lines(
        [
          figure('looks-at-interviewer', 25, { low: 20, high: 30 }),
          figure('uprightness', 80, { low: 70, high: 90 }),
          figure('staring', 5, { low: 0, high: 10 }),
        ],
        [
          figure('looks-at-interviewer', 62, { low: 58, high: 66 }),
          figure('uprightness', 84, { low: 72, high: 92 }),
          figure('staring', 6, { low: 0, high: 12 }),
        ],
      ),
    ).toEqual([
      [
        'You looked at the interviewer more: 20–30 % → 58–66 %, now inside the band (35–70 %).',
        'good',
      ],
      ['Eye contact otherwise: no clear change.', 'neutral'],
      ['Posture: no clear change.', 'neutral'],
    ]);
  });

  it('does not praise more of what is too much', () => {
    expect(
      lines(
        [figure('looks-at-interviewer', 60, { low: 56, high: 64 })],
        [figure('looks-at-interviewer', 94, { low: 92, high: 96 })],
      ),
    ).toEqual([
      [
        'You looked at the interviewer more: 56–64 % → 92–96 %, now above the band (35–70 %).',
        'improve',
      ],
    ]);
  });

  it('praises nothing where both are inside the band', () => {
    expect(
      lines(
        [figure('looks-at-interviewer', 42, { low: 40, high: 44 })],
        [figure('looks-at-interviewer', 62, { low: 60, high: 64 })],
      ),
    ).toEqual([
      [
        'You looked at the interviewer more: 40–44 % → 60–64 %, inside the band (35–70 %) before and after, so either is fine.',
        'neutral',
      ],
    ]);
  });

  it('says what is missing, where and why', () => {
    expect(
      lines(
        [missing('uprightness', { kind: 'not-calibrated', lacks: 'seat' })],
        [figure('uprightness', 80)],
      ),
    ).toEqual([
      [
        'Posture: not enough data in take 1: this needs a calibration, and the session ran without one.',
        'neutral',
      ],
    ]);
  });

  it('says that figures of two kinds are not compared', () => {
    expect(
      lines([figure('looks-at-interviewer', 20)], [figure('looks-at-interviewer', 80)], {
        calibration: 'uncalibrated',
      }),
    ).toEqual([['Eye contact: not compared, as the two were calibrated differently.', 'neutral']]);
  });
});
