import type { Ms } from '../../../core/units.ts';
import { secondsToMs } from '../../../core/units.ts';
import type { ClipTruth } from './clip-run.ts';
import type { ScoredFrame } from './estimators.ts';

/** Looks and looks away shorter than this have no moment that could be told from noise. */
const SHORTEST: Ms = 400;
/** A called change further from the true one is not the same change. */
const FURTHEST: Ms = 1_000;

type Change = { readonly atMs: Ms; readonly isContact: boolean };

export type MomentErrors = {
  /** Distance of each found change from the true one, milliseconds. */
  readonly errors: readonly Ms[];
  /** True changes without a called one near them. */
  readonly missed: number;
};

/** How far from the true moments contact is called to begin and to end. */
export function momentErrors(frames: readonly ScoredFrame[], truth: ClipTruth): MomentErrors {
  const from = secondsToMs(truth.scoreFrom);
  const real = changes(
    truth.frame
      .filter(({ valid }) => valid)
      .map(({ t, angEither }) => ({
        atMs: secondsToMs(t),
        isContact: angEither <= truth.toleranceDeg,
      })),
    SHORTEST,
  ).filter(({ atMs }) => atMs > from + FURTHEST);
  const called = changes(
    frames.flatMap(({ t, eyeContact }) =>
      typeof eyeContact === 'number'
        ? [{ atMs: secondsToMs(t), isContact: eyeContact >= 0.5 }]
        : [],
    ),
    0,
  );
  const errors: Ms[] = [];
  let missed = 0;
  for (const { atMs, isContact } of real) {
    const distances = called
      .filter((change) => change.isContact === isContact)
      .map((change) => Math.abs(change.atMs - atMs));
    const nearest = Math.min(...distances);
    if (nearest <= FURTHEST) errors.push(nearest);
    else missed += 1;
  }
  return { errors, missed };
}

/** Where contact begins or ends, both states lasting at least so long. */
function changes(states: readonly Change[], shortest: Ms): readonly Change[] {
  const runs: { isContact: boolean; startMs: Ms; endMs: Ms }[] = [];
  for (const { atMs, isContact } of states) {
    const last = runs.at(-1);
    if (last?.isContact === isContact) last.endMs = atMs;
    else runs.push({ isContact, startMs: atMs, endMs: atMs });
  }
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return [];
    const areLong =
      run.endMs - run.startMs >= shortest && before.endMs - before.startMs >= shortest;
    return areLong ? [{ atMs: run.startMs, isContact: run.isContact }] : [];
  });
}
