import { describe, expect, it } from 'vitest';
import { calibrationSchema, NO_EYE_BASELINES } from '../../../../core/domain/calibration.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import {
  addCalibrationSample,
  calibrationProgress,
  createCalibration,
  startCalibrationStep,
} from '../../../../core/vision/calibration.ts';
import type { CalibrationState, CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { acceptedLooks, withLearntEyes } from '../../../../core/vision/calibration-eyes.ts';
import { finishCalibration } from '../../../../core/vision/calibration-finish.ts';
import {
  emptyFaceSample,
  faceFeaturesFromLandmarks,
} from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { projectHead } from './analytic-head.ts';

const FRAME_MS = 40;
const TAKEN_AT = '2026-05-04T10:00:00.000Z';
const steady = faceFeaturesFromLandmarks(projectHead({ yaw: 2, pitch: -4 }));
const emptyFace = emptyFaceSample({ t: 0, light: 50, latency: 20 });

const seatedPose: PoseSample = {
  ...emptyPoseSample({ t: 0, latency: 90 }),
  leftEarX: 0.55,
  leftEarY: 0.3,
  rightEarX: 0.45,
  rightEarY: 0.3,
  leftEarVisibility: 0.9,
  rightEarVisibility: 0.9,
  leftShoulderX: 0.65,
  leftShoulderY: 0.59,
  leftShoulderVisibility: 0.9,
  rightShoulderX: 0.35,
  rightShoulderY: 0.61,
  rightShoulderVisibility: 0.9,
};

type Frame = { readonly face?: Partial<FaceSample>; readonly pose?: PoseSample | null };

/** Feeds `count` frames of 40 ms to a step. */
const feed = (
  state: CalibrationState,
  target: CalibrationTarget,
  count: number,
  frameAt: (index: number) => Frame = () => ({}),
): CalibrationState => {
  let next = state;
  const start = target === 'lens' ? 0 : 20_000;
  for (let index = 0; index < count; index += 1) {
    const t = start + index * FRAME_MS;
    const { face = {}, pose = null } = frameAt(index);
    next = addCalibrationSample(next, target, { ...steady, ...face, t }, pose).state;
  }
  return next;
};

const created = createCalibration({ frameAspect: 4 / 3 });
const verdictOf = (face: Partial<FaceSample>): string => {
  const settled = feed(created, 'lens', 20);
  const next = { ...steady, ...face, t: 20 * FRAME_MS };
  return addCalibrationSample(settled, 'lens', next, null).verdict;
};

describe('judging samples', () => {
  it('gives the eyes 500 ms to settle', () => {
    const started = startCalibrationStep(created, 'lens', 1_000);
    const at = (t: number) => addCalibrationSample(started, 'lens', { ...steady, t }, null).verdict;
    expect(at(1_499)).toBe('settling');
    expect(at(1_500)).toBe('accepted');
  });

  it.each([
    ['a steady look', {}, 'accepted'],
    ['no face', emptyFace, 'no-face'],
    ['a second person', { faces: 2 }, 'second-person'],
    ['closed eyes', { blinkLeft: 0.9, blinkRight: 0.9 }, 'eyes-closed'],
    ['a turned head', { headYaw: 40 }, 'too-far-turned'],
    ['a small face', { faceHeight: 0.1 }, 'face-too-small'],
    ['a jump of the head', { headX: 9 }, 'moved'],
    ['gaze that could not be computed', { gazeYaw: Number.NaN }, 'no-face'],
  ] as const)('answers to %s', (_, face, verdict) => {
    expect(verdictOf(face)).toBe(verdict);
  });
});

describe('progress of a step', () => {
  it('waits until the step has begun', () => {
    expect(calibrationProgress(created, 'lens', 50)).toMatchObject({ kind: 'waiting', share: 0 });
  });

  it('counts the time of accepted samples only', () => {
    const half = feed(created, 'lens', 63, () => ({}));
    // 63 frames: 13 settle, the 50 after them stand for 40 ms each but for the last.
    expect(calibrationProgress(half, 'lens', 2_500)).toMatchObject({
      kind: 'gathering',
      accepted: 50,
      rejected: { settling: 13 },
      share: (49 * FRAME_MS) / 4_000,
      verdict: 'accepted',
    });
  });

  it('credits no more than 250 ms for one sample', () => {
    let state = startCalibrationStep(created, 'lens', 0);
    for (const t of [600, 3_000])
      state = addCalibrationSample(state, 'lens', { ...steady, t }, null).state;
    expect(state.lens.acceptedMs).toBe(250);
  });

  it('is full after 4 s of accepted samples, and not before', () => {
    const frames = 13 + 4_000 / FRAME_MS;
    const kindAfter = (count: number): string =>
      calibrationProgress(feed(created, 'lens', count), 'lens', 4_600).kind;
    expect(kindAfter(frames)).toBe('gathering');
    expect(kindAfter(frames + 1)).toBe('full');
  });

  it.each([
    [29, 'gathering'],
    [30, 'full'],
  ])('on a slow machine is full with enough samples only: %i, %s', (samples, kind) => {
    let state = startCalibrationStep(created, 'lens', 0);
    for (let index = 0; index < samples; index += 1)
      state = addCalibrationSample(state, 'lens', { ...steady, t: 500 + index * 200 }, null).state;
    expect(state.lens.acceptedMs).toBeGreaterThan(4_000);
    expect(calibrationProgress(state, 'lens', 7_000).kind).toBe(kind);
  });

  it('times out after 12 s, also when no sample comes at all', () => {
    const started = startCalibrationStep(created, 'lens', 1_000);
    expect(calibrationProgress(started, 'lens', 12_999).kind).toBe('gathering');
    expect(calibrationProgress(started, 'lens', 13_000).kind).toBe('timed-out');
  });

  it('starts a repeated step with nothing in it', () => {
    const again = startCalibrationStep(feed(created, 'lens', 50), 'lens', 9_000);
    expect(again.lens).toMatchObject({ accepted: [], rejected: {}, startMs: 9_000 });
  });
});

const finish = (state: CalibrationState) =>
  finishCalibration(state, TAKEN_AT, { kind: 'tiles', tiles: [{ xCm: 0, yCm: -4 }] });

describe('finishing', () => {
  const lensDone = feed(created, 'lens', 113, (index) => ({
    pose: { ...seatedPose, t: Math.floor(index / 6) },
  }));
  const looksBelow = { gazeYaw: steady.gazeYaw + 1, gazePitch: steady.gazePitch - 4 };

  it('takes the look into the lens as the bias and the interviewer relative to it', () => {
    const state = feed(lensDone, 'interviewer', 113, () => ({ face: looksBelow }));
    const result = finish(state);
    if (!result.ok) throw new Error(result.error.text);
    const calibration = calibrationSchema.parse(result.value);
    expect(calibration.lensGazeYaw.median).toBeCloseTo(steady.gazeYaw - steady.lensYaw, 9);
    expect(calibration.lensGazePitch.median).toBeCloseTo(steady.gazePitch - steady.lensPitch, 9);
    expect(calibration.interviewerGazeYaw?.median).toBeCloseTo(1, 9);
    expect(calibration.interviewerGazePitch?.median).toBeCloseTo(-4, 9);
    expect(calibration.headYaw.median).toBeCloseTo(2, 9);
    expect(calibration.headDistance.median).toBeCloseTo(60, 9);
    expect(calibration.steps).toEqual([
      { target: 'lens', accepted: 100, rejected: { settling: 13 } },
      { target: 'interviewer', accepted: 100, rejected: { settling: 13 } },
    ]);
  });

  it('keeps what the eye network said of both looks once it had learnt them', () => {
    const gathered = feed(lensDone, 'interviewer', 113, () => ({ face: looksBelow }));
    const { lens, others } = acceptedLooks(gathered);
    expect(lens).toHaveLength(100);
    const state = withLearntEyes(gathered, [
      ...lens.map((t) => ({ t, yaw: 0.25, pitch: -0.5 })),
      ...others.flat().map((t) => ({ t, yaw: 0.75, pitch: -3 })),
    ]);
    const result = finish(state);
    if (!result.ok) throw new Error(result.error.text);
    expect(result.value.lensEyeYaw).toEqual({ median: 0.25, mad: 0, samples: 100 });
    expect(result.value.lensEyePitch?.median).toBe(-0.5);
    expect(result.value.interviewerEyeYaw?.median).toBe(0.5);
    expect(result.value.interviewerEyePitch?.median).toBe(-2.5);
  });

  it('has no baselines of the eyes when nothing was learnt', () => {
    const result = finish(feed(lensDone, 'interviewer', 113, () => ({ face: looksBelow })));
    if (!result.ok) throw new Error(result.error.text);
    expect(result.value).toMatchObject(NO_EYE_BASELINES);
  });

  it('is content with half of a short step, since outliers are taken off what filled it', () => {
    const short = createCalibration({ frameAspect: 4 / 3, stepMs: 2_000, settlingMs: 0 });
    const steadyFor = (frames: number) => finish(feed(short, 'lens', frames));
    // 40 ms from picture to picture: 1.04 and 0.96 of the two seconds.
    expect(steadyFor(27).ok).toBe(true);
    expect(steadyFor(25).ok).toBe(false);
  });

  it('takes the shoulders from the poses, each counted once', () => {
    const result = finish(lensDone);
    if (!result.ok) throw new Error(result.error.text);
    expect(result.value.neckRatio?.samples).toBe(17);
    expect(result.value.shoulderWidth?.median).toBeCloseTo(Math.hypot(0.4, 0.02), 9);
    expect(result.value.shoulderRoll?.median).toBeGreaterThan(0);
  });

  it('leaves out what was not seen: interviewer and shoulders', () => {
    const result = finish(feed(created, 'lens', 113));
    if (!result.ok) throw new Error(result.error.text);
    expect(result.value).toMatchObject({
      interviewerGazeYaw: null,
      interviewerGazePitch: null,
      neckRatio: null,
      shoulderWidth: null,
      shoulderRoll: null,
    });
  });

  it.each([
    [5, true],
    [4, false],
  ])('with %i poses has shoulders: %s', (poses, has) => {
    const state = feed(created, 'lens', 113, (index) => ({
      pose: { ...seatedPose, t: Math.min(index, 12 + poses) },
    }));
    const result = finish(state);
    expect(result.ok && result.value.shoulderRoll !== null).toBe(has);
  });

  // 4 cm below the lens at 60 cm are 3.8 degrees: the look may be 6 degrees off that.
  it.each([
    ['9.7 below the lens', { gazePitch: -9.7, gazeYaw: 0 }, true],
    ['9.9 below the lens', { gazePitch: -9.9, gazeYaw: 0 }, false],
    ['2.1 above the lens', { gazePitch: 2.1, gazeYaw: 0 }, true],
    ['2.3 above the lens', { gazePitch: 2.3, gazeYaw: 0 }, false],
    ['5.9 beside the tile', { gazePitch: -3.81, gazeYaw: 5.9 }, true],
    ['6.1 beside the tile', { gazePitch: -3.81, gazeYaw: 6.1 }, false],
  ])('believes a look of %s degrees: %s', (_, { gazePitch, gazeYaw }, believed) => {
    const face = { gazePitch: steady.gazePitch + gazePitch, gazeYaw: steady.gazeYaw + gazeYaw };
    const result = finish(feed(lensDone, 'interviewer', 113, () => ({ face })));
    if (!result.ok) throw new Error(result.error.text);
    const { interviewerGazeYaw, interviewerGazePitch, steps } = result.value;
    expect([interviewerGazeYaw !== null, interviewerGazePitch !== null]).toEqual([
      believed,
      believed,
    ]);
    if (believed) expect(steps[1]).not.toHaveProperty('offTarget');
    else expect(steps[1]?.offTarget).toBeCloseTo(6.1, 1);
    expect(result.value.lensGazePitch.median).toBeCloseTo(steady.gazePitch - steady.lensPitch, 9);
  });

  it.each([
    ['below', { pitch: -15, yaw: 0 }, { xCm: 0, yCm: -1 }],
    ['above', { pitch: 15, yaw: 0 }, { xCm: 0, yCm: 1 }],
    ['left of', { pitch: 0, yaw: 15 }, { xCm: 1, yCm: 0 }],
    ['right of', { pitch: 0, yaw: -15 }, { xCm: -1, yCm: 0 }],
  ])('expects the look where the tile is set to be, %s the lens', (_, look, { xCm, yCm }) => {
    const face = { gazeYaw: steady.gazeYaw + look.yaw, gazePitch: steady.gazePitch + look.pitch };
    const state = feed(lensDone, 'interviewer', 113, () => ({ face }));
    const isBelieved = (cm: number): boolean => {
      const tile = { xCm: cm * xCm, yCm: cm * yCm };
      const result = finishCalibration(state, TAKEN_AT, { kind: 'tiles', tiles: [tile] });
      return result.ok && result.value.interviewerGazePitch !== null;
    };
    expect([isBelieved(4), isBelieved(14), isBelieved(-14)]).toEqual([false, true, false]);
  });

  it.each([
    [14.9, true],
    [15.1, false],
  ])('believes a marked interviewer %f degrees from the lens, of 15: %s', (degrees, believed) => {
    const face = { gazePitch: steady.gazePitch - degrees };
    const state = feed(lensDone, 'interviewer', 113, () => ({ face }));
    const result = finishCalibration(state, TAKEN_AT, { kind: 'marked', maxOffset: 15 });
    expect(result.ok && result.value.interviewerGazePitch !== null).toBe(believed);
  });

  it('drops outliers of the gaze and says how many', () => {
    const state = feed(created, 'lens', 113, (index) =>
      index % 20 === 0 ? { face: { gazeYaw: steady.gazeYaw + 12 } } : {},
    );
    const result = finish(state);
    if (!result.ok) throw new Error(result.error.text);
    expect(result.value.steps[0]).toEqual({
      target: 'lens',
      accepted: 95,
      rejected: { settling: 13, outlier: 5 },
    });
    expect(result.value.lensGazeYaw.median).toBeCloseTo(steady.gazeYaw - steady.lensYaw, 9);
  });

  it('keeps every sample within a degree of an otherwise perfectly still gaze', () => {
    const state = feed(created, 'lens', 113, (index) =>
      index % 20 === 0 ? { face: { gazeYaw: steady.gazeYaw + 0.9 } } : {},
    );
    const result = finish(state);
    expect(result.ok && result.value.steps[0]?.accepted).toBe(100);
  });

  it.each([
    [51, false],
    [52, true],
  ])('after %i frames there is enough: %s', (frames, enough) => {
    // 13 frames settle; 1.5 s are 37.5 frames of 40 ms, and the last one stands for nothing yet.
    expect(finish(feed(created, 'lens', frames)).ok).toBe(enough);
  });

  it.each([
    [19, false],
    [20, true],
  ])('with %i slow samples there is enough: %s', (samples, enough) => {
    let state = startCalibrationStep(created, 'lens', 0);
    for (let index = 0; index < samples; index += 1)
      state = addCalibrationSample(state, 'lens', { ...steady, t: 500 + index * 240 }, null).state;
    expect(finish(state).ok).toBe(enough);
  });

  it.each([
    ['no face', emptyFace, /no face/i],
    ['a second person', { faces: 2 }, /second person/i],
    ['closed eyes', { blinkLeft: 1, blinkRight: 1 }, /eyes were read as closed/i],
    ['a small face', { faceHeight: 0.1 }, /come closer/i],
  ] as const)('explains a failure by its commonest reason: %s', (_, face, text) => {
    const result = finish(feed(created, 'lens', 113, () => ({ face })));
    expect(!result.ok && result.error.text).toMatch(text);
  });

  it('explains a failure without any sample', () => {
    const result = finish(created);
    expect(!result.ok && result.error.text).toMatch(/no face/i);
  });
});
