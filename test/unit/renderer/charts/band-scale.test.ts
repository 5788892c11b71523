import { describe, expect, test } from 'vitest';
import { placeOnBand } from '../../../../renderer/src/charts/band-scale.ts';

const band = { low: 35, high: 70, outerLow: 15, outerHigh: 90, source: 'test' };

describe('placing a figure on its band', () => {
  test('keeps the order of limits, plateau, interval and figure', () => {
    const place = placeOnBand(band, { value: 52, interval: { low: 44, high: 60 } });
    const order = [
      place.outerLow,
      place.low,
      place.interval?.low ?? Number.NaN,
      place.value,
      place.interval?.high ?? Number.NaN,
      place.high,
      place.outerHigh,
    ];
    expect(order).toEqual(order.toSorted((first, second) => first - second));
    expect(place.outerLow).toBeGreaterThan(0);
    expect(place.outerHigh).toBeLessThan(1);
  });

  test('a figure far outside still fits into the drawing', () => {
    const place = placeOnBand(band, { value: 500, interval: null });
    expect(place.value).toBeLessThan(1);
    expect(place.value).toBeGreaterThan(place.outerHigh);
    expect(place.interval).toBeNull();
  });

  test('an open end of the band runs to the edge', () => {
    const open = { ...band, high: Infinity, outerHigh: Infinity };
    expect(placeOnBand(open, { value: 52, interval: null })).toMatchObject({
      high: 1,
      outerHigh: 1,
    });
  });
});
