import type { Ms, TimeSpan } from '../units.ts';
import { isContactName } from './score-looks.ts';
import type { LookLabel } from './score-looks.ts';

/** Looks and looks away shorter than this have no moment that could be told from noise. */
const SHORTEST: Ms = 400;
/** A called change further from the true one is not the same change. */
const FURTHEST: Ms = 1_000;
/** Between looks further apart than a long blink, when contact began or ended is not known. */
const LONGEST_GAP: Ms = 400;

/** A stretch in one of the two states; `endMs` is the last time it is known to have lasted. */
export type ContactRun = TimeSpan & { readonly isContact: boolean };

export type MomentErrors = {
  /** Distance of each found change from the true one, milliseconds. */
  readonly errors: readonly Ms[];
  /** True changes without a called one near them. */
  readonly missed: number;
};

/**
 * How far from the true moments contact is called to begin and to end. Only changes between states
 * that both last .4 s, and within `span` by the distance that is searched, are looked for.
 */
export function momentErrors(
  real: readonly ContactRun[],
  called: readonly ContactRun[],
  span: TimeSpan,
): MomentErrors {
  const errors: Ms[] = [];
  let missed = 0;
  for (const { atMs, isContact } of trueChanges(real)) {
    if (atMs <= span.startMs + FURTHEST || atMs >= span.endMs - FURTHEST) continue;
    const distances = called
      .filter((run, index) => index > 0 && run.isContact === isContact)
      .map((run) => Math.abs(run.startMs - atMs));
    const nearest = Math.min(...distances);
    if (nearest <= FURTHEST) errors.push(nearest);
    else missed += 1;
  }
  return { errors, missed };
}

/** Stretches of pictures in time order that say the same; what was not measured is passed over. */
export function contactRuns(
  looks: Iterable<{ readonly t: Ms; readonly contact: boolean | null }>,
): readonly ContactRun[] {
  const runs: { isContact: boolean; startMs: Ms; endMs: Ms }[] = [];
  for (const { t, contact } of looks) {
    if (contact === null) continue;
    const last = runs.at(-1);
    if (last?.isContact === contact) last.endMs = t;
    else runs.push({ isContact: contact, startMs: t, endMs: t });
  }
  return runs;
}

/** Labelled looks in time order, those at the same kind of place that follow each other as one. */
export function labelRuns(labels: readonly LookLabel[]): readonly ContactRun[] {
  const runs: { isContact: boolean; startMs: Ms; endMs: Ms }[] = [];
  for (const { span, target } of labels) {
    const isContact = isContactName(target);
    const last = runs.at(-1);
    const follows = last !== undefined && span.startMs - last.endMs <= LONGEST_GAP;
    if (follows && last.isContact === isContact) last.endMs = span.endMs;
    else runs.push({ isContact, ...span });
  }
  return runs;
}

function trueChanges(
  runs: readonly ContactRun[],
): readonly { readonly atMs: Ms; readonly isContact: boolean }[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    if (before === undefined || before.isContact === run.isContact) return [];
    const isKnown =
      run.endMs - run.startMs >= SHORTEST &&
      before.endMs - before.startMs >= SHORTEST &&
      run.startMs - before.endMs <= LONGEST_GAP;
    return isKnown ? [{ atMs: run.startMs, isContact: run.isContact }] : [];
  });
}
