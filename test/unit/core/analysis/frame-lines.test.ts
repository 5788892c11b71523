import { describe, expect, test } from 'vitest';
import { contactScore, frameLines, frameLinesText } from '../../../../core/analysis/frame-lines.ts';
import { UNCALIBRATED_CONTACT_RADIUS } from '../../../../core/review/contact.ts';
import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import { buildSignals } from '../../../../core/review/signals.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';

const facts = (t: number) => ({ t, light: 120, latency: 33 });
const aFace = (t: number, change: Partial<FaceSample> = {}): FaceSample => ({
  ...emptyFaceSample(facts(t)),
  faces: 1,
  headYaw: 3,
  headPitch: -4,
  headRoll: -0.00001,
  headX: 0,
  headY: 0,
  headZ: -55,
  gazeYaw: 12,
  gazePitch: 1,
  lensYaw: 2,
  lensPitch: 1,
  blinkLeft: 0.1,
  blinkRight: 0.3,
  eyeDistance: 0.2,
  faceHeight: 0.4,
  noseY: 0.5,
  ...change,
});

/** Half a minute of looks at the interviewer, 4 cm below the lens, after the frames that are written. */
const habit = Array.from({ length: 900 }, (_, index) =>
  aFace(20_000 + index * 33, { gazeYaw: 2, gazePitch: 1 - 4.16 }),
);

function lines(faces: readonly FaceSample[], poses: readonly PoseSample[] = [], endMs = 10_000) {
  const face = samplesToFaceTrack([...faces, ...habit]);
  const pose = samplesToPoseTrack(poses);
  const common = { calibration: null, tiles: straightBelow(4) };
  const signals = buildSignals({
    ...common,
    face,
    pose,
    conversation: [{ startMs: 20_000, endMs: 50_000 }],
    durationMs: 50_000,
    frameAspect: 4 / 3,
  });
  return [...frameLines({ ...common, face, signals, span: { startMs: 0, endMs } })];
}

describe('the contact score', () => {
  test('is one half exactly at the radius and falls with the angle', () => {
    expect(contactScore(5, 5)).toBe(0.5);
    expect(contactScore(4, 5)).toBeCloseTo(0.731, 3);
    expect(contactScore(6, 5)).toBeCloseTo(0.269, 3);
    expect(contactScore(180, 5)).toBeCloseTo(0, 6);
  });

  test('of a look that was not measured is not measured', () => {
    expect(contactScore(Number.NaN, 5)).toBeNaN();
  });
});

describe('the lines of the frames', () => {
  test('say what was measured, in seconds and camera coordinates', () => {
    expect(lines([aFace(1_033.333)])).toEqual([
      {
        t: 1.0333,
        faceFound: true,
        // 10 degrees to the side of the lens, 10.8 from the interviewer.
        eyeContact: expect.closeTo(
          contactScore(Math.hypot(10, 4.16), UNCALIBRATED_CONTACT_RADIUS),
          2,
        ),
        target: 'left',
        person: null,
        gazeYaw: expect.closeTo(12, 1),
        gazePitch: expect.closeTo(1, 1),
        headYaw: 3,
        headPitch: -4.4,
        headRoll: 0,
        distanceCm: 55,
        leanRatio: null,
        uprightness: null,
        shoulderRoll: null,
        nod: null,
        slouchCm: null,
        armsCrossed: null,
        handsVisible: null,
        faceTouch: null,
        blink: 0.2,
        latencyMs: 33,
      },
    ]);
  });

  test('of a frame without a face hold nulls, never zeros', () => {
    const [line] = lines([emptyFaceSample(facts(0))]);
    const { t, faceFound, latencyMs, ...measured } = line ?? {};
    expect([t, faceFound, latencyMs]).toEqual([0, false, 33]);
    expect(Object.values(measured).every((value) => value === null)).toBe(true);
    expect(Object.keys(measured)).toHaveLength(18);
  });

  test('hold no contact where the looks do not show where the interviewer was', () => {
    const face = samplesToFaceTrack([aFace(0)]);
    const common = { calibration: null, tiles: straightBelow(4), face };
    const signals = buildSignals({
      ...common,
      pose: samplesToPoseTrack([]),
      conversation: [{ startMs: 0, endMs: 40 }],
      durationMs: 40,
      frameAspect: 1,
    });
    const [line] = frameLines({ ...common, signals, span: { startMs: 0, endMs: 40 } });
    expect(line).toMatchObject({ eyeContact: null, target: null, gazeYaw: 12, gazePitch: 1 });
  });

  test('agree with the target: contact is one half or more', () => {
    const looks = Array.from({ length: 60 }, (_, index) =>
      aFace(index * 33, { gazeYaw: index - 30 }),
    );
    for (const { eyeContact, target } of lines(looks)) {
      expect(target === 'lens' || target === 'interviewer').toBe((eyeContact ?? 0) >= 0.5);
    }
  });

  test('leave out frames outside of the span', () => {
    const times = lines([aFace(0), aFace(50), aFace(100)], [], 100).map(({ t }) => t);
    expect(times).toEqual([0, 0.05]);
  });

  test('are JSON, one object a line', () => {
    const face = samplesToFaceTrack([aFace(0), emptyFaceSample(facts(40))]);
    const common = { calibration: null, tiles: straightBelow(4), face };
    const pose = samplesToPoseTrack([]);
    const signals = buildSignals({
      ...common,
      pose,
      conversation: [],
      durationMs: 80,
      frameAspect: 1,
    });
    const span = { startMs: 0, endMs: Number.POSITIVE_INFINITY };
    const text = [...frameLinesText({ ...common, signals, span })].join('');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).faceFound),
    ).toEqual([true, false]);
  });
});

describe('the pose beside a frame', () => {
  const signalsWith = (uprightAt: number, frameAt: number) => {
    const face = samplesToFaceTrack([aFace(frameAt)]);
    const pose = samplesToPoseTrack([emptyPoseSample({ t: uprightAt, latency: 60 })]);
    const common = { calibration: null, tiles: straightBelow(4), face };
    const built = buildSignals({
      ...common,
      pose,
      conversation: [],
      durationMs: 5_000,
      frameAspect: 1,
    });
    const upright = Float32Array.of(88);
    const signals = {
      ...built,
      pose: { ...built.pose, uprightness: upright, shoulderRoll: upright },
    };
    return [...frameLines({ ...common, signals, span: { startMs: 0, endMs: 5_000 } })][0];
  };

  test('is the newest one before it, for as long as a pose stands', () => {
    expect(signalsWith(1_000, 1_000)).toMatchObject({ uprightness: 88, shoulderRoll: 88 });
    expect(signalsWith(1_000, 1_600)).toMatchObject({ uprightness: 88 });
  });

  test('is none when it is older than that, or still to come', () => {
    expect(signalsWith(1_000, 1_601)).toMatchObject({ uprightness: null, shoulderRoll: null });
    expect(signalsWith(1_001, 1_000)).toMatchObject({ uprightness: null });
  });

  test('has nothing of another person who is nearer, but that there is a face', () => {
    const both = [0, 33, 66].map((t) => aFace(t, { faces: 2 }));
    const other = [99, 132].map((t) => aFace(t, { faces: 2, headX: 30, headYaw: 20 }));
    const written = lines([...both, ...other]);
    expect(written.map(({ headYaw }) => headYaw)).toEqual([3, 3, 3, null, null]);
    expect(written.at(-1)).toMatchObject({ faceFound: true, gazeYaw: null, eyeContact: null });
  });
});
