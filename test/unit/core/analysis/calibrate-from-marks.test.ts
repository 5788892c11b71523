import { describe, expect, test } from 'vitest';
import { calibrateFromMarks, usableLooks } from '../../../../core/analysis/calibrate-from-marks.ts';
import type { CalibrationMarks } from '../../../../core/analysis/recording-plan.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';

/** A steady head whose gaze is 2, 3 degrees off while it looks into the lens, and 5 lower from 2.6 s on. */
const aFace = (t: number): FaceSample => ({
  ...emptyFaceSample({ t, light: 120, latency: 30 }),
  faces: 1,
  headYaw: 1,
  headPitch: -2,
  headRoll: 0,
  headX: 0,
  headY: 0,
  headZ: -50,
  gazeYaw: 2,
  gazePitch: t < 2_600 ? 3 : -2,
  lensYaw: 0,
  lensPitch: 0,
  blinkLeft: 0,
  blinkRight: 0,
  eyeDistance: 0.2,
  irisDiameter: 0.03,
  faceHeight: 0.4,
  noseY: 0.5,
});

const MARKS: CalibrationMarks = {
  lens: { startMs: 300, endMs: 2_400 },
  interviewer: { startMs: 2_800, endMs: 5_000 },
  people: [],
};

function calibrate(marks: CalibrationMarks, change: (face: FaceSample) => FaceSample = (f) => f) {
  const faces = Array.from({ length: 160 }, (_, index) => change(aFace((index * 1000) / 30)));
  return calibrateFromMarks({
    face: samplesToFaceTrack(faces),
    pose: samplesToPoseTrack([]),
    marks,
    frameAspect: 4 / 3,
    takenAt: '2026-01-01T09:00:00.000Z',
  });
}

const failureOf = (result: ReturnType<typeof calibrate>): string =>
  result.ok ? 'calibrated' : result.error.title;

describe('a calibration from marked looks', () => {
  test('believes an interviewer up to 35 degrees from the lens', () => {
    const lowerBy = (degrees: number) => (face: FaceSample) =>
      face.t < 2_600 ? face : { ...face, gazePitch: 3 - degrees };
    const near = calibrate(MARKS, lowerBy(35));
    expect(near.ok && near.value.interviewerGazePitch?.median).toBeCloseTo(-35, 4);
    expect(calibrate(MARKS, lowerBy(35.1)).ok).toBe(false);
  });

  test('takes the bias from the lens and the interviewer relative to it', () => {
    const result = calibrate(MARKS);
    if (!result.ok) throw new Error(result.error.title);
    expect(result.value.lensGazeYaw.median).toBeCloseTo(2, 5);
    expect(result.value.lensGazePitch.median).toBeCloseTo(3, 5);
    expect(result.value.interviewerGazePitch?.median).toBeCloseTo(-5, 5);
  });

  test('uses every picture of the mark: nothing is left out for settling', () => {
    const result = calibrate(MARKS);
    expect(result.ok && result.value.steps[0]).toEqual({
      target: 'lens',
      // Pictures 9 to 71 of 30 a second lie in 0.3 to 2.4 s.
      accepted: 63,
      rejected: {},
    });
  });

  test('does without a look at the interviewer', () => {
    const result = calibrate({ ...MARKS, interviewer: null });
    expect(result.ok && result.value.interviewerGazeYaw).toBe(null);
  });

  test('finds further people relative to the lens, and fails where one was not seen', () => {
    const person = { startMs: 3_600, endMs: 5_000 + 200 };
    const toTheLeft = (face: FaceSample) =>
      face.t < 3_500 ? face : { ...face, gazeYaw: face.gazeYaw + 15 };
    const marks = { ...MARKS, interviewer: null, people: [person] };
    const result = calibrate(marks, toTheLeft);
    if (!result.ok) throw new Error(result.error.title);
    expect(result.value.people).toHaveLength(1);
    expect(result.value.people[0]?.gazeYaw.median).toBeCloseTo(15, 5);
    expect(result.value.people[0]?.eyeYaw).toBeNull();
    const lastingMs = (ms: number) => ({
      ...marks,
      people: [{ startMs: 3_600, endMs: 3_600 + ms }],
    });
    expect(calibrate(lastingMs(1_070), toTheLeft).ok).toBe(true);
    expect(calibrate(lastingMs(970), toTheLeft).ok).toBe(false);
    const away = (face: FaceSample) => (face.t < 3_500 ? face : emptyFaceSample(face));
    expect(failureOf(calibrate(marks, away))).toMatch(/3.6 to 5.2 s.*no face was found/);
  });

  test('names the samples the eyes are to be learnt from, look by look', () => {
    const looks = usableLooks({
      face: samplesToFaceTrack(
        Array.from({ length: 160 }, (_, index) => aFace((index * 1000) / 30)),
      ),
      pose: samplesToPoseTrack([]),
      marks: { ...MARKS, people: [{ startMs: 3_000, endMs: 5_000 }] },
      frameAspect: 4 / 3,
    });
    expect(looks.lens).toHaveLength(63);
    expect(looks.others.map((times) => times.length)).toEqual([66, 60]);
  });

  test('fails, and says why, where the file has no pictures', () => {
    const late = { ...MARKS, lens: { startMs: 60_000, endMs: 63_000 } };
    expect(failureOf(calibrate(late))).toMatch(/lens \(60 to 63 s\).*no pictures there/);
  });

  test('fails when the eyes were closed, and says so', () => {
    const closed = (face: FaceSample) =>
      face.t < 2_600 ? { ...face, blinkLeft: 0.9, blinkRight: 0.9 } : face;
    expect(failureOf(calibrate(MARKS, closed))).toMatch(/lens.*eyes were read as closed/);
  });

  test('fails rather than go on with the lens alone when the interviewer was marked', () => {
    const away = (face: FaceSample) => (face.t < 2_600 ? face : emptyFaceSample(face));
    expect(failureOf(calibrate(MARKS, away))).toMatch(
      /interviewer \(2.8 to 5 s\).*no face was found/,
    );
    const farOff = (face: FaceSample) => (face.t < 2_600 ? face : { ...face, gazePitch: -33 });
    expect(failureOf(calibrate(MARKS, farOff))).toMatch(/interviewer.*too far from the lens/);
  });
});
