import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '../../../../../core/metrics/statistics/ascending-order.ts';
import { createRandom } from '../../../../../core/metrics/statistics/random.ts';
import {
  createDistribution,
  medianInterval,
  quantileOf,
} from '../../../../../core/metrics/statistics/weighted-median.ts';

describe('ascendingOrder', () => {
  it('orders any numbers a float32 can hold like a plain sort does', () => {
    const value = fc.float({ noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const ordered = [...ascendingOrder(values)].map((index) => values[index]);
        const plain = values.map((one) => one + 0).sort((a, b) => a - b);
        expect(ordered.map((one) => (one ?? Number.NaN) + 0)).toEqual(plain);
      }),
    );
  });

  it('names each index once', () => {
    expect([...ascendingOrder([3, -1, 3, 0, -1])].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('quantileOf', () => {
  it('weighs values by the time they stand for', () => {
    const distribution = createDistribution([1, 2, 3], [1, 1, 5]);
    expect(quantileOf(distribution, 0.5)).toBe(3);
    expect(quantileOf(distribution, 0.1)).toBe(1);
  });

  it('is NaN, not zero, without values', () => {
    expect(quantileOf(createDistribution([], []), 0.5)).toBeNaN();
  });
});

describe('medianInterval', () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  const distribution = createDistribution(
    values,
    values.map(() => 1),
  );

  it('is the whole range when it rests on a single look', () => {
    expect(medianInterval(distribution, 1)).toEqual({ low: 0, high: 100 });
  });

  it('narrows with the root of the number of looks', () => {
    const four = medianInterval(distribution, 40);
    const sixteen = medianInterval(distribution, 160);
    expect((four.high - four.low) / (sixteen.high - sixteen.low)).toBeCloseTo(2, 0);
  });

  it('covers the true median in about 95 of 100 runs of independent looks', () => {
    const random = createRandom(7);
    const runs = 400;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const looks = Array.from({ length: 30 }, () => random());
      const { low, high } = medianInterval(
        createDistribution(
          looks,
          looks.map(() => 1),
        ),
        looks.length,
      );
      if (low <= 0.5 && 0.5 <= high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.91);
    expect(covered / runs).toBeLessThan(0.99);
  });
});
