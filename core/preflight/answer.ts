import type { Check } from './check.ts';

/** One of two plain answers, once there is one. */
export type PreflightAnswer =
  | { readonly kind: 'looking' }
  | { readonly kind: 'good'; readonly notMeasured: number }
  | { readonly kind: 'fix'; readonly count: number };

/** Good is what was looked at and found right: before the first pictures nothing was. */
export function preflightAnswer(checks: readonly Check[]): PreflightAnswer {
  const count = checks.filter(({ kind }) => kind === 'fix').length;
  if (count > 0) return { kind: 'fix', count };
  const isFaceSeen = checks.some(({ id, kind }) => id === 'face' && kind === 'good');
  if (!isFaceSeen) return { kind: 'looking' };
  return { kind: 'good', notMeasured: checks.filter(({ kind }) => kind === 'unknown').length };
}
