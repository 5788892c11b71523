import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedShare } from '../../../../../core/metrics/statistics/rogan-gladen.ts';

const rates = { sensitivity: 0.979, specificity: 0.941 };

describe('correctedShare', () => {
  it('finds the true share behind one that was misread at known rates', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const rate = fc.double({ min: 0.76, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, rate, rate, (truth, sensitivity, specificity) => {
        const observed = truth * sensitivity + (1 - truth) * (1 - specificity);
        expect(correctedShare(observed, { sensitivity, specificity })).toBeCloseTo(truth, 9);
      }),
    );
  });

  it('takes off looks elsewhere that were read as looks at the interviewer', () => {
    expect(correctedShare(0.5, rates)).toBeCloseTo((0.5 - 0.059) / 0.92, 9);
  });

  it('stays within 0 and 1 where the observed share cannot come about at these rates', () => {
    expect(correctedShare(0.02, rates)).toBe(0);
    expect(correctedShare(0.99, rates)).toBe(1);
  });

  it('is not defined at rates that sum up to 1.5 or less', () => {
    expect(correctedShare(0.5, { sensitivity: 0.75, specificity: 0.75 })).toBeNaN();
    expect(correctedShare(0.5, { sensitivity: 0.76, specificity: 0.75 })).toBeCloseTo(0.4902, 3);
  });
});
