import { LEAST_RATE_HZ } from '../metrics/frame-rate.ts';
import { fix, good, isUnder, unknown } from './check.ts';
import type { Limit, Verdict } from './check.ts';

/** The rate below which nods and blinks are not counted afterwards; the margin is our proposal. */
export const TOO_SLOW: Limit = { at: LEAST_RATE_HZ, margin: 1 };

export function judgeRate(rate: number, was: string | null): Verdict {
  if (!Number.isFinite(rate))
    return unknown('no-pictures', 'it takes two or three seconds of pictures');
  const pictures = Math.round(rate);
  const measured = `${pictures} ${pictures === 1 ? 'picture a second is' : 'pictures a second are'} analysed`;
  return isUnder(rate, TOO_SLOW, was === 'slow')
    ? fix(
        'slow',
        `Only ${measured}, ${TOO_SLOW.at} are needed for nods and quick looks. Close video calls and other busy programs, plug the computer in, and add light: in the dark cameras slow down.`,
      )
    : good(`${measured}.`);
}
