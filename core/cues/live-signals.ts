import type { Calibration } from '../domain/calibration.ts';
import type { Tiles } from '../review/interviewer-places.ts';
import { isElsewhereNow, SEAT_WINDOW_MS } from '../review/seat-drift.ts';
import { buildSignals } from '../review/signals.ts';
import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceSample, PoseSample } from '../tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../tracks/columns.ts';
import type { Ms } from '../units.ts';
import { inPictureStates } from './in-picture.ts';
import { cueTrust } from './trust.ts';
import type { LiveSignals } from './types.ts';

/** Longer than what any kind waits for, short enough to be built anew several times a second. */
export const LIVE_WINDOW_MS: Ms = 14_000;
/** The seat is a matter of minutes: a few samples of each are enough. */
const SEAT_STEP_MS: Ms = 0.8 * MAX_SAMPLE_MS;
const SEAT_LOOK_MS: Ms = 5_000;

export type LiveWindow = {
  readonly seeFace: (sample: FaceSample) => void;
  readonly seePose: (sample: PoseSample) => void;
  /** What the last seconds showed. Times are those of the samples. */
  readonly read: (nowMs: Ms) => LiveSignals;
};

/**
 * The newest samples, and on demand the signals of the review over them: the same formulas, so a
 * cue and the lane beside it in the review cannot disagree.
 */
export const createLiveWindow = ({
  calibration,
  tiles,
  frameAspect,
  isWindowAway = () => false,
}: {
  readonly calibration: Calibration | null;
  readonly tiles: Tiles;
  readonly frameAspect: number;
  /** The interviewers are elsewhere than where they were calibrated: no cue about looks then. */
  readonly isWindowAway?: () => boolean;
}): LiveWindow => {
  let faces: FaceSample[] = [];
  let poses: PoseSample[] = [];
  let seat: FaceSample[] = [];
  let seatLookMs = Number.NEGATIVE_INFINITY;
  let hasSeatMoved = false;

  const lookAtSeat = (nowMs: Ms): void => {
    if (calibration === null || nowMs - seatLookMs < SEAT_LOOK_MS) return;
    seatLookMs = nowMs;
    seat = newest(seat, SEAT_WINDOW_MS, nowMs);
    hasSeatMoved = isElsewhereNow(samplesToFaceTrack(seat), calibration, nowMs);
  };

  return {
    seeFace: (sample) => {
      faces.push(sample);
      if (sample.t - (seat.at(-1)?.t ?? Number.NEGATIVE_INFINITY) >= SEAT_STEP_MS)
        seat.push(sample);
    },
    seePose: (sample) => {
      poses.push(sample);
    },
    read: (nowMs) => {
      faces = newest(faces, LIVE_WINDOW_MS, nowMs);
      poses = newest(poses, LIVE_WINDOW_MS, nowMs);
      lookAtSeat(nowMs);
      const face = samplesToFaceTrack(faces);
      const pose = samplesToPoseTrack(poses);
      const window = { startMs: nowMs - LIVE_WINDOW_MS, endMs: nowMs };
      const signals = buildSignals({
        face,
        pose,
        calibration,
        conversation: [window],
        durationMs: nowMs,
        frameAspect,
        tiles,
      });
      return {
        signals,
        inPicture: inPictureStates(face, pose),
        trust: {
          ...cueTrust(calibration, hasSeatMoved, signals.panel),
          ...(isWindowAway() ? { gaze: false, people: false } : {}),
        },
      };
    },
  };
};

const newest = <Sample extends { readonly t: Ms }>(
  samples: Sample[],
  windowMs: Ms,
  nowMs: Ms,
): Sample[] => samples.filter(({ t }) => nowMs - t <= windowMs);
