import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_WORDS } from '../../../../core/compare/change-words.ts';
import { bandMove, compareFigures } from '../../../../core/compare/compare-figures.ts';
import type { BandMove, MeasuredTake } from '../../../../core/compare/types.ts';
import { METRICS } from '../../../../core/metrics/registry.ts';
import { aTake, figure, missing } from './a-take.ts';

const compared = (from: MeasuredTake, to: MeasuredTake) => {
  const [first] = compareFigures(from, to);
  if (first === undefined) throw new Error('Nothing was compared.');
  return first;
};

const looks = (value: number, low: number, high: number) =>
  aTake({ results: [figure('looks-at-interviewer', value, { low, high })] });

describe('a change between two takes', () => {
  it('is clear as soon as the intervals do not meet, and not before', () => {
    expect(compared(looks(46, 41, 52), looks(60, 52.1, 66))).toMatchObject({
      kind: 'clear',
      direction: 'more',
    });
    expect(compared(looks(46, 41, 52), looks(60, 52, 66)).kind).toBe('unclear');
    expect(compared(looks(60, 52.1, 66), looks(46, 41, 52))).toMatchObject({
      kind: 'clear',
      direction: 'less',
    });
  });

  it('is not told from chance where a figure has no interval', () => {
    const longest = (value: number) =>
      aTake({ results: [figure('longest-look-away', value, null)] });
    expect(compared(longest(2), longest(20)).kind).toBe('without-interval');
  });

  it('is not made up where a figure is missing; the take that lacks it is named', () => {
    const none = aTake({ results: [missing('looks-at-interviewer', { kind: 'no-face' })] });
    expect(compared(none, looks(60, 52, 66))).toEqual({
      metricId: 'looks-at-interviewer',
      kind: 'missing',
      in: [{ side: 'from', reason: { kind: 'no-face' } }],
    });
  });

  it('is left out where only one take knows the metric', () => {
    expect(compareFigures(looks(50, 40, 60), aTake({ results: [] }))).toEqual([]);
  });
});

describe('where a change leads against the plateau', () => {
  const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'ours' };
  const at = (value: number) => ({ value, interval: { low: value - 1, high: value + 1 } });
  it.each<[number, number, BandMove]>([
    [20, 50, 'into'],
    [50, 20, 'out-of'],
    [50, 90, 'out-of'],
    [20, 28, 'nearer'],
    [28, 20, 'farther'],
    [95, 80, 'nearer'],
    [80, 95, 'farther'],
    [20, 90, 'across'],
    [40, 60, 'stays-inside'],
  ])('from %d to %d it is %s', (from, to, move) => {
    expect(bandMove(band, at(from), at(to))).toBe(move);
  });

  it('is not told where an interval reaches over a limit', () => {
    expect(bandMove(band, { value: 34, interval: { low: 20, high: 48 } }, at(60))).toBe('unclear');
  });
});

describe('comparing any two takes', () => {
  const anyFigure = fc
    .tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
    )
    .map(([value, half]) => ({ value, interval: { low: value - half, high: value + half } }));
  const anyTake = fc
    .array(anyFigure, { minLength: METRICS.length, maxLength: METRICS.length })
    .map((figures) =>
      aTake({
        results: METRICS.map(({ id }, index) => {
          const { value, interval } = figures[index] ?? { value: 0, interval: null };
          return figure(id, value, interval);
        }),
      }),
    );
  const OPPOSITE = { more: 'less', less: 'more' } as const;
  const REVERSED: Readonly<Record<Exclude<BandMove, null>, BandMove>> = {
    into: 'out-of',
    'out-of': 'into',
    nearer: 'farther',
    farther: 'nearer',
    across: 'across',
    'stays-inside': 'stays-inside',
    unclear: 'unclear',
  };

  it('finds the same changes from either side, with the words turned round', () => {
    fc.assert(
      fc.property(anyTake, anyTake, (one, other) => {
        const there = compareFigures(one, other);
        const back = compareFigures(other, one);
        expect(back).toHaveLength(there.length);
        for (const [index, forth] of there.entries()) {
          const reverse = back[index];
          expect(reverse?.kind).toBe(forth.kind);
          if (forth.kind !== 'clear' || reverse?.kind !== 'clear') continue;
          expect(reverse.direction).toBe(OPPOSITE[forth.direction]);
          expect(reverse.bandMove).toBe(forth.bandMove && REVERSED[forth.bandMove]);
        }
      }),
    );
  });

  it('finds no change of a take against itself', () => {
    fc.assert(
      fc.property(anyTake, (take) => {
        expect(compareFigures(take, take).filter(({ kind }) => kind === 'clear')).toEqual([]);
      }),
    );
  });
});

it('every metric has words for its change in either direction', () => {
  for (const { id } of METRICS) expect(CHANGE_WORDS[id], id).toBeDefined();
  expect(Object.keys(CHANGE_WORDS)).toHaveLength(METRICS.length);
});
