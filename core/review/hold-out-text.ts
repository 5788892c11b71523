import type { HoldOut } from '../domain/calibration.ts';
import { numberText } from '../metrics/figure-text.ts';
import { checkError } from '../vision/calibration-check.ts';

/** "92 % of the looks told right, directions 2° off"; what was not measured is said to be so. */
export function holdOutText(holdOut: HoldOut): string {
  const { balancedAccuracy: right } = holdOut;
  const error = checkError(holdOut);
  if (right === null && error === null) return 'too little was seen to say';
  return [
    right === null
      ? 'looks not measured'
      : `${numberText(100 * right, 0)} % of the looks told right`,
    error === null ? 'directions not measured' : `directions ${numberText(error, 0)}° off`,
  ].join(', ');
}
