import { describe, expect, test } from 'vitest';
import { judgeTest } from '../../../../core/accuracy/judge-test.ts';
import type { ScreenPlaces } from '../../../../core/accuracy/judge-test.ts';
import { scheduleMs, shownLook, testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import type { TestPlace } from '../../../../core/accuracy/test-schedule.ts';
import { aFace } from '../../../helpers/fake-observer.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';

const SCHEDULE = testSchedule('full', 11);
/** The calibration has the look into the lens at 1 and -2 degrees, at the interviewer 4 lower. */
const BIAS = { gazeYaw: 1, gazePitch: -2 };
const CALIBRATION = aCalibration();
/** At 60 cm: 20 degrees to either side, some 15 down. */
const PLACES: ScreenPlaces = {
  lens: { rightCm: 0, belowCm: 0 },
  interviewer: { rightCm: 0, belowCm: 4.2 },
  left: { rightCm: -21.8, belowCm: 0 },
  right: { rightCm: 21.8, belowCm: 0 },
  bottom: { rightCm: 0, belowCm: 16 },
};
const GAZE: Readonly<Record<TestPlace, readonly [number, number]>> = {
  lens: [0, 0],
  interviewer: [0, -4],
  left: [20, 0],
  right: [-20, 0],
  'top-left': [20, 0],
  'top-right': [-20, 0],
  'bottom-left': [15, -15],
  'bottom-right': [-15, -15],
  bottom: [0, -15],
  keyboard: [0, -30],
};

/** Somebody who follows every dot at once, 25 pictures a second. */
const samplesOf = (change: Parameters<typeof aFace>[0] | object = {}) =>
  Array.from({ length: Math.floor(scheduleMs(SCHEDULE) / 40) }, (_, index) => {
    const t = index * 40;
    const [yaw, pitch] = GAZE[shownLook(SCHEDULE, t)?.place ?? 'lens'];
    const gaze = { gazeYaw: BIAS.gazeYaw + yaw, gazePitch: BIAS.gazePitch + pitch };
    return aFace({ ...gaze, eyeDistance: 0.15, ...change, t });
  });
const judged = (change: Partial<Parameters<typeof judgeTest>[0]> = {}) =>
  judgeTest({
    schedule: SCHEDULE,
    samples: samplesOf(),
    calibration: CALIBRATION,
    places: PLACES,
    interviewer: { xCm: 0, yCm: -4.2 },
    frameAspect: 4 / 3,
    ...change,
  });
const placeOf = (result: ReturnType<typeof judged>, place: TestPlace) =>
  result.places.find((one) => one.place === place);

describe('the accuracy test', () => {
  test('who follows every dot is judged right everywhere', () => {
    const { score, labels, places } = judged();
    expect(score).toMatchObject({ sensitivity: 1, specificity: 1, balancedAccuracy: 1 });
    expect(score.coverage).toBe(1);
    expect(labels.length).toBe(SCHEDULE.length);
    expect(places.length).toBe(10);
    expect(labels.map(({ span }) => span.startMs)).toEqual(SCHEDULE.map(({ fromMs }) => fromMs));
  });

  test('the error in degrees is told where the place is known, and nowhere else', () => {
    const result = judged();
    expect(placeOf(result, 'left')?.score.yawError).toBeLessThan(0.5);
    expect(placeOf(result, 'right')?.score.yawError).toBeLessThan(0.5);
    expect(placeOf(result, 'interviewer')?.score.pitchError).toBeLessThan(0.5);
    expect(placeOf(result, 'keyboard')?.score).toMatchObject({ yawError: null, pitchError: null });
    const unknown = judged({ places: {} });
    expect(unknown.score).toMatchObject({ yawError: null, balancedAccuracy: 1 });
  });

  test('left on the screen is the user’s own left', () => {
    const { labels } = judged();
    expect(labels.find(({ target }) => target === 'left')?.yaw).toBeCloseTo(20, 0);
    expect(labels.find(({ target }) => target === 'down')?.pitch).toBeLessThan(0);
  });

  test('a place of a small window that is within contact is not counted as elsewhere', () => {
    const nearTo = (rightCm: number) =>
      judged({ places: { ...PLACES, right: { rightCm, belowCm: 0 } } });
    // 5 degrees at 60 cm are 5.25 cm.
    expect(placeOf(nearTo(5.2), 'right')).toMatchObject({ isTooNear: true, score: { samples: 0 } });
    expect(placeOf(nearTo(5.3), 'right')?.isTooNear).toBe(false);
  });

  test('no face is not measured, and not zero', () => {
    const { score, hasFace } = judged({ samples: samplesOf({ faces: 0, faceHeight: Number.NaN }) });
    expect(hasFace).toBe(false);
    expect(score).toMatchObject({ balancedAccuracy: null, coverage: 0 });
    const none = judged({ samples: [] });
    expect(none.score).toMatchObject({ balancedAccuracy: null, coverage: null, samples: 0 });
  });

  test('a wrong look is counted against it', () => {
    const samples = samplesOf({ gazeYaw: BIAS.gazeYaw, gazePitch: BIAS.gazePitch });
    expect(judged({ samples }).score).toMatchObject({ sensitivity: 1, specificity: 0 });
  });
});
