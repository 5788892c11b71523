import { describe, expect, it } from 'vitest';
import { aSignals, aSpan } from '../../../../helpers/a-signals.ts';
import type { FaceStretch } from '../../../../helpers/a-signals.ts';
import { reasonOf, resultOf, valueOf } from './compute.ts';

const greet = (id: string, face: FaceStretch[], calibrated = true) =>
  resultOf(id, aSignals({ face: [...face, { seconds: 20 }], calibrated }), [aSpan(0, 8)]);

describe('looks at the interviewer in the greeting', () => {
  it('takes the first five seconds only', () => {
    const result = greet('greeting-contact', [
      { seconds: 1, contact: 0 },
      { seconds: 4 },
      { seconds: 3, contact: 0 },
    ]);
    expect(valueOf(result).value).toBeCloseTo(80, 4);
    expect(result.position).toBe('inside');
  });

  it('needs three measured seconds', () => {
    expect(reasonOf(greet('greeting-contact', [{ seconds: 2, contact: -1 }]))).toBe('value');
    expect(reasonOf(greet('greeting-contact', [{ seconds: 2.1, contact: -1 }]))).toBe(
      'low-coverage',
    );
  });

  it('reckons with what was not measured in its interval', () => {
    const { value, interval } = valueOf(
      greet('greeting-contact', [
        { seconds: 2, contact: 0 },
        { seconds: 2 },
        { seconds: 1, contact: -1 },
      ]),
    );
    expect(value).toBeCloseTo(50, 4);
    expect(interval?.low).toBeCloseTo(35, 4);
    expect(interval?.high).toBeCloseTo(65, 4);
  });

  it('does not exist without a greeting', () => {
    expect(reasonOf(resultOf('greeting-contact', aSignals({ face: [{ seconds: 20 }] }), []))).toBe(
      'nothing-to-measure',
    );
  });
});

describe('first look in the greeting', () => {
  it.each([
    [0, 'inside'],
    [1.5, 'inside'],
    [1.6, 'near'],
  ] as const)('after %d s is %s its band', (seconds, position) => {
    const result = greet('greeting-latency', [{ seconds, contact: 0 }, { seconds: 5 }]);
    expect(valueOf(result).value).toBeCloseTo(seconds, 5);
    expect(result.position).toBe(position);
  });

  it('is not guessed when there was none', () => {
    expect(reasonOf(greet('greeting-latency', [{ seconds: 5, contact: 0 }]))).toBe(
      'nothing-to-measure',
    );
  });

  it('is not given when an earlier look may be hidden', () => {
    const hidden = (seconds: number) =>
      reasonOf(
        greet('greeting-latency', [
          { seconds: 1, contact: 0 },
          { seconds, contact: -1 },
        ]),
      );
    expect(hidden(0.5)).toBe('value');
    expect(hidden(0.6)).toBe('low-coverage');
  });
});
