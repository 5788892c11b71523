import { describe, expect, it } from 'vitest';
import { LEAST_SMILE, readSmile } from '../../../../../core/vision/movements/smile.ts';
import { aFace } from '../../../../helpers/fake-observer.ts';

const REST = [{ smile: 0.1 }, { smile: 0.1 }, { smile: 0.12 }];
/** A smile that takes half of the time to come. */
const smiling = (smile: number) =>
  Array.from({ length: 60 }, (_, index) =>
    aFace({ t: 33 * index, smile: index < 30 ? 0.1 : smile }),
  );

describe('the own smile', () => {
  it('is how far it rose above the face at rest', () => {
    const read = readSmile(smiling(0.7), REST);
    expect(read).toMatchObject({ ok: true, value: { samples: 60 } });
    expect(read.ok ? read.value.rise : 0).toBeCloseTo(0.6, 5);
  });

  it('is refused where the face hardly changed, and said so', () => {
    expect(readSmile(smiling(0.1 + LEAST_SMILE + 0.01), REST).ok).toBe(true);
    const read = readSmile(smiling(0.1 + LEAST_SMILE - 0.01), REST);
    expect(read.ok ? '' : read.error).toMatch(/hardly changed.*usual measure/);
  });

  it('is not known without a mouth, or without the face at rest', () => {
    expect(readSmile(smiling(Number.NaN).slice(30), REST).ok).toBe(false);
    expect(readSmile(smiling(0.7), []).ok).toBe(false);
  });
});
