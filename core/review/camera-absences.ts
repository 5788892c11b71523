import { clockText } from '../metrics/figure-text.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { Signals } from './signals-types.ts';
import type { Review } from './types.ts';

/**
 * No picture in either track for so long: the camera was not there. Two workers never stand still
 * together for that long while pictures come, and no camera is back sooner (our proposal).
 */
export const CAMERA_AWAY_MS: Ms = 1_000;

/**
 * When no pictures came from the camera, in time order, session ms. Empty for a camera that was
 * never lost: gaps then have another cause, e.g. a computer that slept. Derived, because only the
 * count of losses is stored; a loss shorter than `CAMERA_AWAY_MS` is not found.
 */
export function findCameraAbsences(
  { face, pose, durationMs }: Pick<Signals, 'durationMs'> & Record<'face' | 'pose', TimesOnly>,
  losses: number,
): readonly TimeSpan[] {
  if (losses === 0) return [];
  // The session itself begins and ends with a picture that is due.
  const times = [0, ...face.t, ...pose.t, durationMs].sort((first, second) => first - second);
  const absences: TimeSpan[] = [];
  let startMs = 0;
  for (const endMs of times) {
    if (endMs - startMs >= CAMERA_AWAY_MS) absences.push({ startMs, endMs });
    startMs = endMs;
  }
  return absences;
}

type TimesOnly = { readonly t: Float64Array };

/**
 * What a lost camera means for the figures; null = it was never lost. Says when it was away only as
 * surely as that is known: more gaps than losses leave open which of them they were, and with fewer
 * some losses are not among them.
 */
export function cameraAbsenceText({
  record,
  calibrated,
  cameraAbsences,
}: Pick<Review, 'record' | 'calibrated' | 'cameraAbsences'>): string | null {
  const { session, phases } = record;
  const losses = session.dataQuality.cameraLosses;
  if (losses === 0) return null;
  const { durationMs } = session;
  const times = listText(cameraAbsences.map((absence) => absenceText(absence, durationMs)));
  const count = losses === 1 ? 'once' : `${losses} times`;
  const what =
    cameraAbsences.length === 0
      ? `The camera was lost ${count}, too briefly to tell when.`
      : cameraAbsences.length !== losses
        ? `The camera was lost ${count}; no pictures came ${times}.`
        : `The camera was away ${times}.`;
  const calibratedAtMs = phases.find(({ kind }) => kind === 'calibration')?.endMs ?? 0;
  const wasUsedAfter =
    // A loss whose time is not known may have been before the end of the calibration or after it.
    cameraAbsences.length < losses ||
    cameraAbsences.some(({ endMs }) => endMs > calibratedAtMs && endMs < durationMs);
  return [
    what,
    'Nothing was measured meanwhile.',
    ...(calibrated && wasUsedAfter
      ? [
          'Figures after that rest on the calibration from before, and are wrong if the camera then stood elsewhere.',
        ]
      : []),
  ].join(' ');
}

const absenceText = ({ startMs, endMs }: TimeSpan, durationMs: Ms): string =>
  `from ${clockText(startMs)} to ${endMs >= durationMs ? 'the end' : clockText(endMs)}`;

/** "a", "a and b", "a, b and c". */
const listText = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
