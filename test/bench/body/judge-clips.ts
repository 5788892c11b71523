import { createLeanRule } from '../../../core/metrics/lean-rule.ts';
import { BLINK_MS } from '../../../core/metrics/definitions/blink-rate.ts';
import { dwellEpisodes } from '../../../core/metrics/episodes/dwell-episodes.ts';
import { straightBelow } from '../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../core/review/signals.ts';
import type { Signals } from '../../../core/review/signals-types.ts';
import { median } from '../../../core/signal/statistics.ts';
import { MAX_POSE_SAMPLE_MS, MAX_SAMPLE_MS } from '../../../core/signal/weights.ts';
import type { Calibration } from '../../../core/domain/calibration.ts';
import { NO_MOVEMENTS } from '../../../core/domain/movements.ts';
import { FACE_CHANNELS } from '../../../core/tracks/channels.ts';
import type { FaceSample, FaceTrack } from '../../../core/tracks/channels.ts';
import { msToSeconds, secondsToMs } from '../../../core/units.ts';
import type { TimeSpan } from '../../../core/units.ts';
import { MOVEMENT_MS } from '../../../core/vision/movements/gather.ts';
import { readNod } from '../../../core/vision/movements/nod.ts';
import type { ClipTracks } from './cached-tracks.ts';
import { meanOf, scoreEvents, scoreYesNo, valueAt } from './scores.ts';
import { scoredFrames } from '../clip-truth.ts';
import type { ClipFrame, ClipTruth } from '../clip-truth.ts';

/** What was measured in a clip, and how it was. */
export type SeenClip = {
  readonly truth: ClipTruth;
  readonly tracks: ClipTracks;
  readonly signals: Signals;
};

export const seeClip = (truth: ClipTruth, tracks: ClipTracks): SeenClip => ({
  truth,
  tracks,
  signals: buildSignals({
    ...tracks,
    conversation: [scoredSpan(truth)],
    durationMs: secondsToMs(truth.duration),
    frameAspect: truth.width / truth.height,
    tiles: straightBelow(5),
  }),
});

export type EventScore = ReturnType<typeof scoreEvents> & {
  /** Found where there was none, a minute of the clip. */
  readonly wrongPerMinute: number;
};

/** Nods among looks at notes, shifts in the seat, laughter and talk. */
export function judgeNods({ truth, signals }: SeenClip): EventScore {
  const real = truth.events
    .filter(({ type }) => type === 'nod')
    .map(({ t0, t1 }) => ({ startMs: secondsToMs(t0), endMs: secondsToMs(t1) }));
  return judgeEvents(truth, signals.nods, real);
}

/** Half closed is a blink, as far as it is of a blink's length. */
const CLOSED = 0.5;

export function judgeBlinks({ truth, signals }: SeenClip): EventScore {
  const isBlink = ({ startMs, endMs }: TimeSpan): boolean =>
    endMs - startMs >= BLINK_MS.shortest && endMs - startMs <= BLINK_MS.longest;
  return judgeEvents(truth, signals.closures.filter(isBlink), closedLids(truth).filter(isBlink));
}

function closedLids({ frame }: ClipTruth): readonly TimeSpan[] {
  const closures: TimeSpan[] = [];
  let startMs: number | null = null;
  for (const { t, blink } of frame) {
    if (blink >= CLOSED) startMs ??= secondsToMs(t);
    else if (startMs !== null) {
      closures.push({ startMs, endMs: secondsToMs(t) });
      startMs = null;
    }
  }
  return closures;
}

function judgeEvents(
  truth: ClipTruth,
  found: readonly TimeSpan[],
  real: readonly TimeSpan[],
): EventScore {
  const { startMs: from, endMs } = scoredSpan(truth);
  const scored = (spans: readonly TimeSpan[]): readonly TimeSpan[] =>
    spans.filter(({ startMs }) => startMs >= from);
  const score = scoreEvents(scored(found), scored(real));
  return { ...score, wrongPerMinute: (60_000 * score.wrong) / (endMs - from) };
}

/** Frames in which one leans in, as the figure calls it; frames without a face are left out. */
export function judgeLean({ truth, signals: { face } }: SeenClip): number {
  const { episodes } = dwellEpisodes(face, face.lean, [scoredSpan(truth)], createLeanRule(1));
  return scoreYesNo(
    scoredFrames(truth).flatMap(({ t, leaning }) => {
      const time = secondsToMs(t);
      if (leaning === undefined) return [];
      if (Number.isNaN(valueAt(face.t, face.lean, time, MAX_SAMPLE_MS))) return [];
      const said = episodes.some(({ startMs, endMs }) => time >= startMs && time < endMs);
      return [{ said, isTrue: leaning }];
    }),
  ).f1;
}

/** Mean error of the distance against the calibrated one, share. */
export const judgeClipDistance = ({ truth, signals: { face } }: SeenClip): number =>
  meanError(truth, ({ t, lean }) => {
    const measured = valueAt(face.t, face.lean, secondsToMs(t), MAX_SAMPLE_MS);
    return lean === undefined ? Number.NaN : (1 - measured) / (1 - lean) - 1;
  });

/** Mean error of the seat's height, centimetres. */
export const judgeSeat = ({
  truth,
  signals: { face },
}: Pick<SeenClip, 'truth' | 'signals'>): number =>
  meanError(truth, ({ t, slouch }) =>
    slouch === undefined
      ? Number.NaN
      : valueAt(face.t, face.slidCm, secondsToMs(t), MAX_SAMPLE_MS) - slouch,
  );

/** The nod of a calibration is as long; so much before the first of the clip is taken. */
const NOD_MS = { before: 200, long: MOVEMENT_MS.nod };

/**
 * The seat after the first nods of the clip, without and with the neck these showed; null = they
 * showed none.
 */
export function judgeOwnNeck({ truth, tracks }: SeenClip): {
  readonly without: number;
  readonly withNeck: number | null;
} | null {
  const first = truth.events.find(({ type }) => type === 'nod');
  const { calibration } = tracks;
  if (first === undefined || calibration === null) return null;
  const fromMs = secondsToMs(first.t0) - NOD_MS.before;
  const faces = samplesIn(tracks.face, { startMs: fromMs, endMs: fromMs + NOD_MS.long });
  const later = { ...truth, scoreFrom: msToSeconds(fromMs + NOD_MS.long) };
  const errorWith = (movements: Calibration['movements']): number =>
    judgeSeat(seeClip(later, { ...tracks, calibration: { ...calibration, movements } }));
  const nod = readNod(faces, calibration);
  return {
    without: errorWith(null),
    withNeck: nod.neckForward === null ? null : errorWith({ ...NO_MOVEMENTS, nod }),
  };
}

const samplesIn = ({ t, columns }: FaceTrack, { startMs, endMs }: TimeSpan): FaceSample[] =>
  Array.from(t.keys())
    .filter((index) => (t[index] ?? 0) >= startMs && (t[index] ?? 0) < endMs)
    .map((index) => {
      const values = FACE_CHANNELS.map((channel) => [channel, columns[channel][index]]);
      return { ...Object.fromEntries(values), t: t[index] } as FaceSample;
    });

/** Mean error of the shoulder line, each the median of the 3 s around, degrees. */
export function judgeClipRoll({ truth, signals: { pose } }: SeenClip): number {
  const rolls = Array.from(pose.t, (time) =>
    median(pose.shoulderRoll.filter((_, index) => Math.abs((pose.t[index] ?? 0) - time) <= 1_500)),
  );
  return meanError(truth, ({ t, torsoRoll }) =>
    torsoRoll === undefined
      ? Number.NaN
      : valueAt(pose.t, rolls, secondsToMs(t), MAX_POSE_SAMPLE_MS) - torsoRoll,
  );
}

const meanError = (truth: ClipTruth, errorOf: (frame: ClipFrame) => number): number => {
  const errors = scoredFrames(truth).map(errorOf).filter(Number.isFinite);
  return meanOf(errors.map(Math.abs));
};

export const scoredMinutes = ({ truth: { duration, scoreFrom } }: SeenClip): number =>
  (duration - scoreFrom) / 60;

const scoredSpan = ({ scoreFrom, duration }: ClipTruth): TimeSpan => ({
  startMs: secondsToMs(scoreFrom),
  endMs: secondsToMs(duration),
});
