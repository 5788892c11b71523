import type { Ms } from '../units.ts';
import type { Check, CheckId, CheckKind, Verdict } from './check.ts';
import { RULES } from './rules.ts';
import type { PreflightMeasures } from './rules.ts';

/**
 * For so long a new verdict has to hold before it is shown, so that a blink, a gesture before the
 * lens or one slow second changes nothing (our proposal). Good news is told sooner.
 */
export const HOLDS_MS: Readonly<Record<CheckKind, Ms>> = {
  good: 600,
  note: 1_500,
  fix: 1_200,
  unknown: 1_200,
};

type Standing = {
  readonly shown: Verdict;
  /** What would be said instead, and since when; null = the same. */
  readonly pending: { readonly verdict: Verdict; readonly since: Ms } | null;
};

export type SteadyChecks = ReadonlyMap<CheckId, Standing>;

export const NO_CHECKS: SteadyChecks = new Map();

/**
 * The pure step from measurements to what is shown. What was not measured so far is told as soon as
 * it is; everything else has to hold for a while.
 */
export function stepChecks(checks: SteadyChecks, t: Ms, measures: PreflightMeasures): SteadyChecks {
  const next = new Map<CheckId, Standing>();
  for (const { id, judge } of RULES) {
    const standing = checks.get(id) ?? null;
    const verdict = judge(measures, standing?.shown.reason ?? null);
    if (verdict !== null) next.set(id, settle(standing, verdict, t));
  }
  return next;
}

function settle(standing: Standing | null, verdict: Verdict, t: Ms): Standing {
  const isFirst = standing === null || standing.shown.kind === 'unknown';
  if (isFirst || isSame(standing.shown, verdict)) return { shown: verdict, pending: null };
  const { pending, shown } = standing;
  const since = pending !== null && isSame(pending.verdict, verdict) ? pending.since : t;
  if (t - since >= HOLDS_MS[verdict.kind]) return { shown: verdict, pending: null };
  return { shown, pending: { verdict, since } };
}

const isSame = (one: Verdict, other: Verdict): boolean =>
  one.kind === other.kind && one.reason === other.reason;

/** In the order of the rules. */
export const shownChecks = (checks: SteadyChecks): readonly Check[] =>
  RULES.flatMap(({ id, label }) => {
    const standing = checks.get(id);
    return standing === undefined ? [] : [{ id, label, ...standing.shown }];
  });
