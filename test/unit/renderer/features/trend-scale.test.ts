import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTicks, valueRange } from '../../../../renderer/src/features/trends/trend-scale.ts';

const at = (value: number, half = 0) => ({
  value,
  interval: { low: value - half, high: value + half },
});

describe('the axis of a trend', () => {
  it('holds every interval, and the limits that can be missed', () => {
    const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'ours' };
    const { low, high } = valueRange({ band, unit: 'percent' }, [at(40, 8)]);
    expect(low).toBeLessThan(32);
    expect(high).toBeGreaterThan(70);
  });

  it('is not stretched to an end of the band that nobody can miss', () => {
    const band = { low: -100, high: 12, outerLow: -100, outerHigh: 25, source: 'ours' };
    expect(valueRange({ band, unit: 'percent' }, [at(2, 1)]).low).toBeGreaterThan(-1);
  });

  it('ends where shares end', () => {
    expect(valueRange({ band: null, unit: 'percent' }, [at(50, 50)])).toEqual({
      low: 0,
      high: 100,
    });
  });

  it('has few ticks, round and inside', () => {
    expect(roundTicks({ low: 28, high: 73 }, 3)).toEqual([40, 60]);
    expect(roundTicks({ low: 0, high: 82 }, 4)).toEqual([0, 20, 40, 60, 80]);
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        (low, length) => {
          const ticks = roundTicks({ low, high: low + length }, 3);
          expect(ticks.length).toBeGreaterThanOrEqual(1);
          expect(ticks.length).toBeLessThanOrEqual(5);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - 1e-9);
            expect(tick).toBeLessThanOrEqual(low + length + 1e-9);
          }
        },
      ),
    );
  });
});
