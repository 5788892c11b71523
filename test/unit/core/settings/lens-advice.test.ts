import { expect, test } from 'vitest';
import {
  FAR_FROM_LENS,
  FROM_OTHER_EDGE_CM,
  lensAdvice,
} from '../../../../core/settings/lens-advice.ts';

const atDegrees = (degrees: number): number => 60 * Math.tan((degrees * Math.PI) / 180);

test.each([
  [FAR_FROM_LENS - 0.1, 0],
  [FAR_FROM_LENS + 0.1, 1],
])('an interviewer %f degrees under the lens is warned of %d times', (degrees, times) => {
  const advice = lensAdvice({ lensPosition: 'top', interviewerFromLensCm: atDegrees(degrees) });
  expect(advice).toHaveLength(times);
});

test.each(['bottom', 'left', 'right'] as const)('a lens at the %s is warned of', (lensPosition) => {
  const at = (interviewerFromLensCm: number) => lensAdvice({ lensPosition, interviewerFromLensCm });
  // Nothing from the upper edge down is so near to a lens at another one.
  expect(at(FROM_OTHER_EDGE_CM - 0.5).join(' ')).toContain('Measure it on your screen');
  expect(at(FROM_OTHER_EDGE_CM).join(' ')).not.toContain('Measure it on your screen');
  expect(at(40)).toHaveLength(2);
});
