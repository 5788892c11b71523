import { describe, expect, it } from 'vitest';
import { createLiveWindow, LIVE_WINDOW_MS } from '../../../../core/cues/live-signals.ts';
import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../../core/review/signals.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aFaceLooking, aPoseSitting } from '../../../helpers/synthetic-person.ts';

const END_MS = 90_000;
const every = (stepMs: number) =>
  Array.from({ length: END_MS / stepMs }, (_, index) => index * stepMs);
const faces = every(40).map((t) => aFaceLooking(t));
const poses = every(250).map(aPoseSitting);
const seated = faces.map((sample) => ({ ...sample, headX: 0, headZ: -58 }));
const at = (median: number) => ({ median, mad: 0.01, samples: 80 });
const calibration = aCalibration({
  headPlace: { x: 0, y: -2, z: -58 },
  neckRatio: at(0.6),
  shoulderWidth: at(0.64),
  shoulderRoll: at(0),
});
const context = { calibration, tiles: straightBelow(4), frameAspect: 4 / 3 };

function windowOf(samples: typeof faces, change: Partial<typeof context> = {}) {
  const live = createLiveWindow({ ...context, ...change });
  for (const sample of samples) live.seeFace(sample);
  for (const sample of poses) live.seePose(sample);
  return live.read(END_MS);
}

describe('live signals', () => {
  const { signals } = windowOf(seated);

  it('are those of the last seconds only', () => {
    expect(signals.face.t[0]).toBe(END_MS - LIVE_WINDOW_MS);
    expect(signals.pose.t[0]).toBe(END_MS - LIVE_WINDOW_MS);
    expect(signals.durationMs).toBe(END_MS);
  });

  it('are the very values the review has for these pictures', () => {
    const review = buildSignals({
      ...context,
      face: samplesToFaceTrack(seated),
      pose: samplesToPoseTrack(poses),
      conversation: [{ startMs: 0, endMs: END_MS }],
      durationMs: END_MS,
    });
    const from = review.face.t.indexOf(END_MS - LIVE_WINDOW_MS);
    const poseFrom = review.pose.t.indexOf(END_MS - LIVE_WINDOW_MS);
    expect(new Set(review.face.contact)).toEqual(new Set([0, 1]));
    expect(signals.face.contact).toEqual(review.face.contact.slice(from));
    expect(signals.face.target).toEqual(review.face.target.slice(from));
    expect(signals.face.lean).toEqual(review.face.lean.slice(from));
    // Its median reaches half a second back, which the window does not have at its beginning.
    expect(signals.pose.uprightness.every(Number.isFinite)).toBe(true);
    expect(signals.pose.uprightness.slice(4)).toEqual(review.pose.uprightness.slice(poseFrom + 4));
    expect(signals.pose.shoulderRoll).toEqual(review.pose.shoulderRoll.slice(poseFrom));
  });

  it('trust neither looks nor posture once the seat has moved', () => {
    const place = { x: 0, y: -2, z: -58 };
    const posture = (x: number) =>
      windowOf(seated, { calibration: aCalibration({ headPlace: { ...place, x } }) }).trust.posture;
    expect(posture(9)).toBe(true);
    expect(posture(11)).toBe(false);
  });

  it('hold nothing while no picture comes', () => {
    const live = createLiveWindow(context);
    for (const sample of faces) live.seeFace(sample);
    expect(live.read(END_MS + LIVE_WINDOW_MS + 1).signals.face.t).toHaveLength(0);
  });
});
