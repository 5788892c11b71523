import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART, chartShapes } from '../../../../renderer/src/features/stage/chart-shapes.ts';
import type { ChartPart } from '../../../../renderer/src/features/stage/chart-shapes.ts';

const chart = (form: ChartPart['form'], ...series: readonly (readonly number[])[]): ChartPart => ({
  kind: 'chart',
  title: 'Orders',
  unit: 'orders a day',
  form,
  labels: (series[0] ?? []).map((_, index) => `${index}`),
  series: series.map((values, index) => ({ name: `${index}`, values })),
});
const bottom = CHART.height - CHART.bottom;

describe('the drawing of a chart', () => {
  it('has an axis from zero to a round value above the highest one', () => {
    const { ticks } = chartShapes(chart('line', [3.1, 6.6]));
    expect(ticks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8]);
    expect(ticks[0]?.y).toBe(bottom);
    expect(ticks.at(-1)?.y).toBe(CHART.top);
  });

  it('draws bars from zero, the series of one label side by side', () => {
    const { bars, lines } = chartShapes(chart('bar', [10, 20], [5, 0]));
    expect(lines).toEqual([]);
    const [first, second, other] = bars;
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(bottom);
    expect(second?.height).toBeCloseTo(2 * (first?.height ?? 0));
    expect(other?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
    expect(bars[3]?.height).toBe(0);
  });

  it('keeps what is below zero below the line of zero', () => {
    const { bars, ticks } = chartShapes(chart('bar', [10, -4]));
    const zero = ticks.find(({ value }) => value === 0)?.y;
    expect(bars[1]?.y).toBeCloseTo(zero ?? Number.NaN);
    expect(bars[1]?.height).toBeGreaterThan(0);
  });

  it('stays inside the drawing, whatever the values', () => {
    const value = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 24 }), (values) => {
        const { lines, ticks } = chartShapes(chart('line', values));
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const { x, y } of lines.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(CHART.left);
          expect(x).toBeLessThanOrEqual(CHART.width - CHART.right);
          expect(y).toBeGreaterThanOrEqual(CHART.top - 1e-6);
          expect(y).toBeLessThanOrEqual(bottom + 1e-6);
        }
      }),
    );
  });
});
