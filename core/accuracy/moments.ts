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
 * that both last .4 s, and within `span` by the distance that is searched, are looked for; called
 * states that last shorter are flickers and no change either. A called change stands for one true
 * change at most, nearest pairs first. The errors come in the order of the true changes.
 */
export function momentErrors(
  real: readonly ContactRun[],
  called: readonly ContactRun[],
  span: TimeSpan,
): MomentErrors {
  const wanted = trueChanges(real).filter(
    ({ atMs }) => atMs > span.startMs + FURTHEST && atMs < span.endMs - FURTHEST,
  );
  const found = new Map<Change, Ms>();
  const taken = new Set<Change>();
  for (const { change, candidate, distance } of pairsByDistance(wanted, calledChanges(called))) {
    if (found.has(change) || taken.has(candidate)) continue;
    found.set(change, distance);
    taken.add(candidate);
  }
  return {
    errors: wanted.flatMap((change) => found.get(change) ?? []),
    missed: wanted.length - found.size,
  };
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

type Change = { readonly atMs: Ms; readonly isContact: boolean };

/** All pairs of a true and a called change that may be the same one, nearest first. */
function pairsByDistance(wanted: readonly Change[], called: readonly Change[]) {
  return wanted
    .flatMap((change) =>
      called
        .filter(({ isContact }) => isContact === change.isContact)
        .map((candidate) => ({
          change,
          candidate,
          distance: Math.abs(candidate.atMs - change.atMs),
        })),
    )
    .filter(({ distance }) => distance <= FURTHEST)
    .toSorted((one, other) => one.distance - other.distance);
}

/** Where the called state changes once flickers are dropped; the state before the first is not known. */
function calledChanges(runs: readonly ContactRun[]): readonly Change[] {
  return runs
    .filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST)
    .flatMap((run, index, lasting) => {
      const before = lasting[index - 1];
      return before === undefined || before.isContact === run.isContact
        ? []
        : [{ atMs: run.startMs, isContact: run.isContact }];
    });
}

function trueChanges(runs: readonly ContactRun[]): readonly Change[] {
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
