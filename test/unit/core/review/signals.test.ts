import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_EYE_BASELINES } from '../../../../core/domain/calibration.ts';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { straightBelow } from '../../../../core/review/interviewer-places.ts';
import type { Tiles } from '../../../../core/review/interviewer-places.ts';
import { UPRIGHTNESS_WINDOW_MS } from '../../../../core/review/pose-signals.ts';
import { buildSignals } from '../../../../core/review/signals.ts';
import { UNCALIBRATED_CONTACT_RADIUS } from '../../../../core/review/contact.ts';
import { HEAD_PITCH_GAIN } from '../../../../core/review/head-pitch.ts';
import { DOWNWARD_GAIN } from '../../../../core/review/gaze-estimate.ts';
import { LOOK_TARGETS } from '../../../../core/review/signals-types.ts';
import type { FaceSignals } from '../../../../core/review/signals-types.ts';
import type { FaceSample, PoseSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import {
  emptyFaceSample,
  faceFeaturesFromLandmarks,
} from '../../../../core/vision/face-features.ts';
import { degreesToRadians } from '../../../../core/units.ts';
import type { TimeSpan } from '../../../../core/units.ts';
import { TURNED_LEVEL } from '../../../../core/vision/posture.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { projectHead } from '../vision/analytic-head.ts';

const baseline = (median: number) => ({ median, mad: 0.2, samples: 60 });
const steady: FaceSample = {
  ...faceFeaturesFromLandmarks(projectHead({ pitch: -4, position: [0, -3, -60] })),
  gazeYaw: 3,
  gazePitch: -6,
};
const calibration: Calibration = {
  version: 1,
  takenAt: '2026-05-04T10:00:00.000Z',
  steps: [],
  lensGazeYaw: baseline(3 - steady.lensYaw),
  lensGazePitch: baseline(-6 - steady.lensPitch),
  interviewerGazeYaw: null,
  interviewerGazePitch: null,
  ...NO_EYE_BASELINES,
  people: [],
  headYaw: baseline(steady.headYaw),
  headPitch: baseline(steady.headPitch),
  headRoll: baseline(steady.headRoll),
  headPlace: null,
  headDistance: baseline(Math.hypot(steady.headX, steady.headY, steady.headZ)),
  eyeDistance: baseline(steady.eyeDistance),
  irisDiameter: baseline(steady.irisDiameter),
  faceHeight: baseline(steady.faceHeight),
  noseY: baseline(steady.noseY),
  neckRatio: baseline(0.75),
  shoulderWidth: baseline(0.4),
  shoulderRoll: baseline(2),
  holdOut: null,
  movements: null,
  movementTimes: [],
};
const closed = { blinkLeft: 0.9, blinkRight: 0.9 };

type Change = Partial<FaceSample>;
const faceSamples = (changes: readonly Change[], stepMs = 40): FaceSample[] =>
  changes.map((change, index) => ({ ...steady, ...change, t: index * stepMs }));
const signalsOf = (
  samples: readonly FaceSample[],
  options: {
    calibration?: Calibration | null;
    pose?: readonly PoseSample[];
    conversation?: readonly TimeSpan[];
    tiles?: Tiles;
  } = {},
) =>
  buildSignals({
    face: samplesToFaceTrack(samples),
    pose: samplesToPoseTrack(options.pose ?? []),
    calibration: options.calibration === undefined ? calibration : options.calibration,
    conversation: options.conversation ?? [{ startMs: 0, endMs: Number.POSITIVE_INFINITY }],
    durationMs: (samples.at(-1)?.t ?? 0) + 40,
    frameAspect: 4 / 3,
    tiles: options.tiles ?? straightBelow(4),
  });
const repeat = (count: number, change: Change): Change[] => Array<Change>(count).fill(change);
const targetsOf = (signals: { readonly face: Pick<FaceSignals, 'target'> }) =>
  [...signals.face.target].map((target) => LOOK_TARGETS[target]);

describe('looks', () => {
  it('takes the bias off: the calibrated look is at the lens', () => {
    const { face } = signalsOf(faceSamples([{}]));
    expect(face.gazeYaw[0]).toBeCloseTo(0, 5);
    expect(face.gazePitch[0]).toBeCloseTo(0, 5);
    expect([...face.contact]).toEqual([1]);
  });

  it('names where each look goes', () => {
    const signals = signalsOf(
      faceSamples([
        {},
        { gazePitch: -9.5 },
        { gazePitch: -20 },
        { gazePitch: 8 },
        { gazeYaw: 15 },
        { gazeYaw: -9 },
      ]),
    );
    expect(targetsOf(signals)).toEqual(['lens', 'interviewer', 'down', 'up', 'left', 'right']);
    expect([...signals.face.contact]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('puts the interviewer where the user looked for him, if that was measured', () => {
    const measured = {
      ...calibration,
      interviewerGazeYaw: baseline(6),
      interviewerGazePitch: baseline(-7),
    };
    const beside = faceSamples([{ gazeYaw: 9, gazePitch: -13 }]);
    expect(targetsOf(signalsOf(beside, { calibration: measured }))).toEqual(['interviewer']);
    expect([...signalsOf(beside).face.contact]).toEqual([0]);
  });

  it('puts people at whom no look was marked where their tiles are', () => {
    // The head of the sample is straight before the lens, so a tile 20 cm aside is seen at the angle of its distance.
    const { headX, headY, headZ } = steady;
    const away = Math.hypot(headX, headY, headZ);
    const degrees = (Math.atan2(20, away) * 180) / Math.PI;
    const tiles: Tiles = [
      { xCm: 0, yCm: -5 },
      { xCm: 20, yCm: -5 },
    ];
    const atSecond = faceSamples([{ gazeYaw: steady.gazeYaw + degrees, gazePitch: -6 - 5 }]);
    expect([...signalsOf(atSecond, { tiles }).face.person]).toEqual([1]);
    expect([...signalsOf(atSecond, { tiles }).face.contact]).toEqual([1]);
    expect([...signalsOf(atSecond).face.contact]).toEqual([0]);
    // Uncalibrated, nobody knows which of them the spot most looked at was.
    const whole = signalsOf(faceSamples(repeat(400, {})), { tiles, calibration: null });
    expect(new Set(whole.face.person)).toEqual(new Set([0]));
  });

  it('takes no look at a colleague for a look away where nothing was calibrated', () => {
    const { headX, headY, headZ } = steady;
    const aside = (cm: number) => (Math.atan2(cm, Math.hypot(headX, headY, headZ)) * 180) / Math.PI;
    const tiles: Tiles = [
      { xCm: 0, yCm: -4 },
      { xCm: 20, yCm: -4 },
    ];
    const last = (change: Change, places: Tiles) => {
      const { face } = signalsOf(faceSamples([...repeat(600, {}), change]), {
        calibration: null,
        tiles: places,
      });
      return { contact: face.contact.at(-1), known: face.interviewerKnown };
    };
    const spot = { gazeYaw: steady.gazeYaw };
    const atColleague = { gazeYaw: spot.gazeYaw + aside(20) };
    const between = { gazeYaw: spot.gazeYaw + aside(10) };
    const otherSide = { gazeYaw: spot.gazeYaw - aside(20) };
    const beyond = {
      gazeYaw: spot.gazeYaw + aside(20) + UNCALIBRATED_CONTACT_RADIUS + 1,
    };
    expect(last(atColleague, tiles)).toEqual({ contact: -1, known: true });
    expect(last(between, tiles).contact).toBe(-1);
    expect(last(otherSide, tiles).contact).toBe(0);
    expect(last(beyond, tiles).contact).toBe(0);
    expect(last({ gazePitch: -20 }, tiles).contact).toBe(0);
    expect(last({}, tiles).contact).toBe(1);
    // With one interviewer there is nobody else it could have been at.
    expect(last(atColleague, straightBelow(4)).contact).toBe(0);
  });

  describe('with the eyes learnt', () => {
    const withEyes: Calibration = {
      ...calibration,
      interviewerGazeYaw: baseline(0),
      interviewerGazePitch: baseline(-5),
      lensEyeYaw: baseline(0.5),
      lensEyePitch: baseline(-0.5),
      interviewerEyeYaw: baseline(0),
      interviewerEyePitch: baseline(-2),
    };
    const looksOf = (change: Change) =>
      signalsOf(faceSamples([change]), { calibration: withEyes }).face;

    it('believes the eyes where their pictures are clear, each place in their own scale', () => {
      const atInterviewer = looksOf({ eyeYaw: 0.5, eyePitch: -2.5, eyeContrast: 40 });
      expect(atInterviewer.gazePitch[0]).toBeCloseTo(-2 * DOWNWARD_GAIN, 5);
      expect([...atInterviewer.contact]).toEqual([1]);
      expect(targetsOf({ face: atInterviewer })).toEqual(['interviewer']);
      // The landmarks did not move; the eyes are six degrees below the interviewer.
      const below = looksOf({ eyeYaw: 0.5, eyePitch: -8.5, eyeContrast: 40 });
      expect([...below.contact]).toEqual([0]);
    });

    it('goes halfway to the landmarks where the pictures are faint', () => {
      const faint = looksOf({ eyeYaw: 0.5, eyePitch: -10.5, eyeContrast: 8 });
      expect(faint.gazePitch[0]).toBeCloseTo((-10 * DOWNWARD_GAIN) / 2, 4);
    });

    it('takes the landmarks, and their place of the interviewer, where no eyes were seen', () => {
      const unseen = looksOf({ gazePitch: -6 - 5 });
      expect(unseen.gazePitch[0]).toBeCloseTo(-5, 5);
      expect(targetsOf({ face: unseen })).toEqual(['interviewer']);
    });

    it('takes a look at any person of a panel for contact, each where the user looked for them', () => {
      const panel: Calibration = {
        ...withEyes,
        people: [
          {
            gazeYaw: baseline(20),
            gazePitch: baseline(-6),
            eyeYaw: baseline(16),
            eyePitch: baseline(-3),
          },
        ],
      };
      const atSecond = faceSamples([{ eyeYaw: 16.5, eyePitch: -3.5, eyeContrast: 40 }]);
      expect([...signalsOf(atSecond, { calibration: panel }).face.contact]).toEqual([1]);
      expect([...signalsOf(atSecond, { calibration: withEyes }).face.contact]).toEqual([0]);
      const unseen = faceSamples([{ gazeYaw: 23, gazePitch: -12 }]);
      expect([...signalsOf(unseen, { calibration: panel }).face.contact]).toEqual([1]);
      const atFirst = { eyeYaw: 0.5, eyePitch: -2.5, eyeContrast: 40 };
      const intoLens = { eyeYaw: 0.5, eyePitch: -0.5, eyeContrast: 40 };
      const away = { eyeYaw: -20, eyePitch: -0.5, eyeContrast: 40 };
      const looks = faceSamples([
        ...repeat(3, atFirst),
        ...repeat(3, intoLens),
        ...repeat(3, away),
      ]);
      expect([...signalsOf([...looks], { calibration: panel }).face.person]).toEqual([
        ...[0, 0, 0],
        ...[-1, -1, -1],
        ...[-1, -1, -1],
      ]);
      expect([...signalsOf(atSecond, { calibration: panel }).face.person]).toEqual([1]);
      // Sixteen degrees lie between the two in the eyes' scale, and this look is right at the second.
      expect(signalsOf(atSecond, { calibration: panel }).face.personMargin[0]).toBeCloseTo(16, 0);
      expect(signalsOf(atSecond, { calibration: withEyes }).face.personMargin[0]).toBeNaN();
    });

    it('ignores eyes that this calibration did not learn', () => {
      const { face } = signalsOf(faceSamples([{ eyeYaw: 30, eyePitch: 30, eyeContrast: 40 }]));
      expect(face.gazeYaw[0]).toBeCloseTo(0, 5);
    });
  });

  it('does not smooth: one frame elsewhere is one frame elsewhere', () => {
    const changes = [...repeat(5, {}), { gazeYaw: 20 }, ...repeat(5, {})];
    expect([...signalsOf(faceSamples(changes)).face.contact]).toEqual([
      1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1,
    ]);
  });

  it.each([
    ['no face', emptyFaceSample({ t: 0, light: 9, latency: 9 })],
    ['a small face', { faceHeight: 0.14 }],
    ['a head turned too far', { headYaw: 36 }],
    ['a head lowered too far against its rest', { headPitch: -30 }],
    ['no gaze', { gazeYaw: Number.NaN }],
  ])('is unknown, not away, with %s', (_, change) => {
    const { face } = signalsOf(faceSamples([{}, change, {}]));
    expect([...face.contact]).toEqual([1, -1, 1]);
    expect(face.gazeYaw[1]).toBeNaN();
  });

  it('is unknown while the head jumps further than a head can move', () => {
    const jump = [...repeat(5, {}), ...repeat(5, { headX: 8 })];
    const { contact } = signalsOf(faceSamples(jump)).face;
    expect([...contact.subarray(0, 5)]).toEqual([1, 1, 1, 1, 1]);
    expect([...contact.subarray(5, 8)]).toEqual([-1, -1, -1]);
    expect(contact[9]).toBe(1);
  });
});

describe('blinks', () => {
  const away = { gazeYaw: 15 };

  it('holds the last look through 400 ms of closed lids, whatever it was', () => {
    const changes = [{}, ...repeat(10, { ...closed, gazePitch: -30 }), {}];
    const { face } = signalsOf(faceSamples(changes));
    expect([...face.contact]).toEqual(Array(12).fill(1));
    expect(face.gazePitch[5]).toBeCloseTo(0, 5);
    const elsewhere = signalsOf(faceSamples([away, ...repeat(10, closed), {}]));
    expect([...elsewhere.face.contact.subarray(0, 11)]).toEqual(Array(11).fill(0));
  });

  it('knows nothing of a longer closure, not even of its beginning', () => {
    const { face } = signalsOf(faceSamples([{}, ...repeat(11, closed), {}]));
    expect([...face.contact]).toEqual([1, ...Array<number>(11).fill(-1), 1]);
  });

  it('does not hold when the face is lost after or before the closure', () => {
    const lost = { faces: 0 };
    expect([...signalsOf(faceSamples([{}, closed, lost])).face.contact]).toEqual([1, -1, -1]);
    expect([...signalsOf(faceSamples([lost, closed, {}])).face.contact]).toEqual([-1, -1, 1]);
    expect([...signalsOf(faceSamples([{}, closed])).face.contact]).toEqual([1, -1]);
  });

  it('does not hold across a gap in the track', () => {
    const samples = [steady, { ...steady, ...closed, t: 251 }, { ...steady, t: 290 }];
    expect([...signalsOf(samples).face.contact]).toEqual([1, -1, 1]);
    const near = [steady, { ...steady, ...closed, t: 250 }, { ...steady, t: 290 }];
    expect([...signalsOf(near).face.contact]).toEqual([1, 1, 1]);
  });
});

describe('without calibration', () => {
  const options = { calibration: null };

  it('takes the most looked-at spot for the interviewer', () => {
    const changes = [
      ...repeat(600, { gazeYaw: 6, gazePitch: -3 }),
      ...repeat(120, { gazeYaw: -12 }),
    ];
    const signals = signalsOf(faceSamples(changes), options);
    expect(signals).toMatchObject({
      calibrated: false,
      contactRadiusDeg: UNCALIBRATED_CONTACT_RADIUS,
    });
    expect(targetsOf(signals)[0]).toBe('interviewer');
    expect(targetsOf(signals)[700]).toBe('right');
    // 4 cm at 60 cm: the spot is that much under the lens.
    expect(signals.face.gazePitch[0]).toBeCloseTo(-3.8, 1);
  });

  it('takes what the eyes say most often for the interviewer, where they were learnt', () => {
    const eyes = { gazeYaw: 3, gazePitch: -3, eyeContrast: 40 };
    const changes = [
      ...repeat(600, { ...eyes, eyeYaw: 1, eyePitch: -1 }),
      // The landmarks do not move: a glance at the text just below.
      ...repeat(120, { ...eyes, eyeYaw: 1, eyePitch: -7 }),
    ];
    const signals = signalsOf(faceSamples(changes), options);
    expect(targetsOf(signals)[0]).toBe('interviewer');
    expect(targetsOf(signals)[700]).toBe('down');
    expect(signals.face.gazePitch[0]).toBeCloseTo(-3.8, 1);
  });

  const isKnown = (changes: readonly Change[], conversation?: readonly TimeSpan[]) =>
    signalsOf(faceSamples(changes), { ...options, ...(conversation && { conversation }) }).face
      .interviewerKnown;
  const near = { gazeYaw: 3, gazePitch: -3 };

  it('does not judge looks before 8 s of them at one spot, and leaves the gaze at the generic zero', () => {
    const signals = signalsOf(faceSamples(repeat(199, near)), options);
    expect(signals.face.interviewerKnown).toBe(false);
    expect(new Set(signals.face.contact)).toEqual(new Set([-1]));
    expect(new Set(targetsOf(signals))).toEqual(new Set(['unknown']));
    expect(signals.face.gazeYaw[0]).toBeCloseTo(3 - steady.lensYaw, 4);
    expect(isKnown(repeat(200, near))).toBe(true);
  });

  it('seeks the interviewer only while there is a conversation', () => {
    const changes = [...repeat(600, near), ...repeat(900, { gazeYaw: -14, gazePitch: -18 })];
    expect(isKnown(changes)).toBe(false);
    expect(isKnown(changes, [{ startMs: 0, endMs: 24_000 }])).toBe(true);
    expect(isKnown(changes, [{ startMs: 0, endMs: 7_990 }])).toBe(true);
    expect(isKnown(changes, [{ startMs: 0, endMs: 7_960 }])).toBe(false);
    expect(isKnown(changes, [])).toBe(false);
  });

  it('tells how far the head is turned from how it is held at the interviewer, as calibrated', () => {
    // Read 10 degrees too low; the limit is 25 degrees.
    const atInterviewer = { ...near, headPitch: -10 };
    const notes = (headPitch: number) => ({ gazePitch: -18, headPitch });
    const looks = (headPitch: number) =>
      signalsOf(
        faceSamples([...repeat(300, atInterviewer), ...repeat(300, notes(headPitch))]),
        options,
      ).face.contact[500];
    expect(looks(-34.9)).toBe(0);
    expect(looks(-35.1)).toBe(-1);
  });

  it('takes the head to be held straight where the interviewer is not known', () => {
    const read = (headPitch: number) =>
      signalsOf(faceSamples(repeat(100, { ...near, headPitch })), options).face.gazePitch[50];
    expect(read(-24.9)).not.toBeNaN();
    expect(read(-25.1)).toBeNaN();
  });

  it('never calls 18 degrees down a look at the interviewer, whatever bias and noise', () => {
    fc.assert(
      fc.property(
        fc.record({
          biasYaw: fc.double({ min: -4, max: 4, noNaN: true }),
          biasPitch: fc.double({ min: -4, max: 4, noNaN: true }),
          noise: fc.double({ min: 0, max: 3, noNaN: true }),
          glances: fc.integer({ min: 0, max: 5 }),
        }),
        ({ biasYaw, biasPitch, noise, glances }) => {
          const changes = Array.from({ length: 900 }, (_, index): Change => {
            const isGlance = index % 20 < glances;
            return {
              gazeYaw: steady.lensYaw + biasYaw + noise * Math.sin(index * 2.4),
              gazePitch:
                steady.lensPitch + biasPitch + noise * Math.cos(index * 1.7) - (isGlance ? 4 : 18),
            };
          });
          const { contact } = signalsOf(faceSamples(changes), options).face;
          const looks = contact.filter((look) => look === 1).length;
          expect(looks / contact.length).toBeLessThanOrEqual(0.3);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not measure what needs a baseline, and keeps the rest as measured', () => {
    const { face, pose } = signalsOf(faceSamples([{}]), { ...options, pose: [seated(0)] });
    expect(face.headPitch[0]).toBeCloseTo(-4 * HEAD_PITCH_GAIN, 4);
    expect(face.distanceCm[0]).toBeCloseTo(Math.hypot(3, 60), 3);
    expect([face.lean[0], face.headDrop[0]]).toEqual([Number.NaN, Number.NaN]);
    expect([pose.neckChange[0], pose.shoulderRoll[0], pose.uprightness[0]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

const seated = (t: number, change: Partial<PoseSample> = {}): PoseSample => ({
  ...emptyPoseSample({ t, latency: 90 }),
  leftEarX: 0.55,
  leftEarY: 0.3,
  rightEarX: 0.45,
  rightEarY: 0.3,
  leftEarVisibility: 0.9,
  rightEarVisibility: 0.9,
  leftShoulderX: 0.65,
  leftShoulderY: 0.6,
  leftShoulderVisibility: 0.9,
  rightShoulderX: 0.35,
  rightShoulderY: 0.6,
  rightShoulderVisibility: 0.9,
  ...change,
});

describe('head and body', () => {
  it('takes the resting pose of the head off', () => {
    const { face } = signalsOf(faceSamples([{}, { headYaw: 10, headPitch: -14, headRoll: 5 }]));
    expect([face.headYaw[0], face.headPitch[0], face.headRoll[0]]).toEqual([
      expect.closeTo(0, 4),
      expect.closeTo(0, 4),
      expect.closeTo(0, 4),
    ]);
    expect(face.headYaw[1]).toBeCloseTo(10, 4);
    expect(face.headPitch[1]).toBeCloseTo(-10 * HEAD_PITCH_GAIN, 4);
  });

  it('measures lean and distance against the baseline', () => {
    const nearer = faceFeaturesFromLandmarks(projectHead({ pitch: -4, position: [0, -2.4, -48] }));
    const { face } = signalsOf(faceSamples([{}, nearer]));
    expect(face.lean[0]).toBeCloseTo(0, 4);
    expect(face.lean[1]).toBeCloseTo(0.2, 2);
    expect(face.distanceCm[1]).toBeCloseTo(48, 0);
  });

  it('does not measure distance on a head turned beyond 35 degrees', () => {
    const { face } = signalsOf(faceSamples([{ headYaw: 35 }, { headYaw: 36 }]));
    expect(face.lean[0]).not.toBeNaN();
    expect(face.lean[1]).toBeNaN();
    expect(face.headYaw[1]).toBeCloseTo(36, 4);
  });

  it('scores sitting as calibrated with 100, a shorter neck with less', () => {
    const faces = faceSamples(repeat(200, {}));
    const calm = signalsOf(faces, { pose: [seated(1_000)] }).pose;
    expect(calm.uprightness[0]).toBeCloseTo(100, 3);
    expect(calm.shoulderRoll[0]).toBeCloseTo(-2, 4);
    const sunk = [seated(1_000, { leftEarY: 0.33, rightEarY: 0.33 })];
    const slouched = signalsOf(faces, { pose: sunk }).pose;
    expect(slouched.neckChange[0]).toBeCloseTo(-0.1, 4);
    expect(slouched.uprightness[0]).toBeCloseTo(100 * Math.exp(-0.5 * 1.25 ** 2), 2);
  });

  it('takes the head from the nearest face sample, at most 250 ms away', () => {
    const faces = faceSamples(repeat(11, {}));
    const at = (t: number) => signalsOf(faces, { pose: [seated(t)] }).pose;
    expect(at(650).uprightness[0]).toBeCloseTo(100, 3);
    expect(at(651).uprightness[0]).toBeNaN();
    // How far the head is bowed is not known then, and that moves the ears too.
    expect(at(651).neckChange[0]).toBeNaN();
    expect(at(651).shoulderRoll[0]).toBeCloseTo(-2, 4);
  });

  it('calms uprightness by the median of a second, and leaves gaps as gaps', () => {
    const faces = faceSamples(repeat(200, {}));
    const sunk = { leftEarY: 0.36, rightEarY: 0.36 };
    const poses = [0, 200, 400, 600, 800].map((t) =>
      seated(t, t === 400 ? sunk : t === 600 ? { leftEarVisibility: 0.1 } : {}),
    );
    const { uprightness } = signalsOf(faces, { pose: poses }).pose;
    expect(uprightness[2]).toBeCloseTo(100, 3);
    expect(uprightness[3]).toBeNaN();
  });

  it('takes that second half before and half after', () => {
    const sunk = { leftEarY: 0.36, rightEarY: 0.36 };
    const around = (reachMs: number): number => {
      const times = [1_000 - reachMs, 1_000, 1_000 + reachMs];
      const pose = times.map((t) => seated(t, t === 1_000 ? sunk : {}));
      return signalsOf(faceSamples(repeat(200, {})), { pose }).pose.uprightness[1] ?? Number.NaN;
    };
    expect(around(UPRIGHTNESS_WINDOW_MS / 2)).toBeCloseTo(100, 3);
    expect(around(UPRIGHTNESS_WINDOW_MS / 2 + 1)).toBeLessThan(90);
  });

  it('does not tell the slope of the shoulders of a body that is turned far', () => {
    const turnedBy = (degrees: number) => {
      const half = 0.15 * Math.cos(degreesToRadians(degrees));
      const pose = [seated(0, { leftShoulderX: 0.5 + half, rightShoulderX: 0.5 - half })];
      return signalsOf(faceSamples([{}]), { pose }).pose;
    };
    expect(turnedBy(TURNED_LEVEL - 1).turn[0]).toBeCloseTo(TURNED_LEVEL - 1, 1);
    expect(turnedBy(TURNED_LEVEL - 1).shoulderRoll[0]).toBeCloseTo(-2, 4);
    expect(turnedBy(TURNED_LEVEL + 1).shoulderRoll[0]).toBeNaN();
    expect(turnedBy(TURNED_LEVEL + 1).uprightness[0]).toBeCloseTo(100, 3);
  });

  it('does not measure shoulders without their baseline', () => {
    const without = { ...calibration, neckRatio: null, shoulderWidth: null, shoulderRoll: null };
    const { pose } = signalsOf(faceSamples([{}]), { calibration: without, pose: [seated(0)] });
    expect(pose.shoulderRoll[0]).toBeNaN();
    expect(pose.uprightness[0]).toBeNaN();
  });
});

describe('an hour', () => {
  it('is built whole from 94,000 frames and 18,000 poses', () => {
    const changes = Array.from({ length: 94_000 }, (_, index): Change => {
      if (index % 100 >= 50 && index % 100 < 54) return closed;
      return { gazeYaw: 3 + 8 * Math.sin(index / 40), gazePitch: -6 + 3 * Math.cos(index / 70) };
    });
    const face = samplesToFaceTrack(faceSamples(changes, 38));
    const pose = samplesToPoseTrack(
      Array.from({ length: 18_000 }, (_, index) => seated(index * 200)),
    );
    const signals = buildSignals({
      face,
      pose,
      calibration,
      conversation: [],
      durationMs: 3_600_000,
      frameAspect: 4 / 3,
      tiles: straightBelow(4),
    });
    expect(signals.face.contact).toHaveLength(94_000);
    expect(signals.face.contact).not.toContain(-1);
  });
});
