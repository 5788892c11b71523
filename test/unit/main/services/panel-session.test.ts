import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { portraitToInterviewer } from '../../../../core/interview/default-choices.ts';
import type { WindowMove } from '../../../../core/domain/window-move.ts';
import { buildReview } from '../../../../core/review/build-review.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { faceFeaturesFromLandmarks } from '../../../../core/vision/face-features.ts';
import { sessionSignals } from '../../../../main/services/session-signals.ts';
import {
  anAnswer,
  aPhase,
  aQuestion,
  aRecord,
  aSession,
} from '../../../helpers/a-session-record.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { projectHead } from '../../core/vision/analytic-head.ts';

const FRAME_MS = 40;
const ANSWER_MS = 60_000;
const steady: FaceSample = {
  ...faceFeaturesFromLandmarks(projectHead({ pitch: 0, position: [0, 0, -60] })),
  gazeYaw: 3,
  gazePitch: -6,
};
/** Directions to the three from the lens, as calibrated; the first of them leads. */
const PEOPLE = [
  { yaw: 0, pitch: -4 },
  { yaw: 13, pitch: -4 },
  { yaw: -13, pitch: -4 },
] as const;
/** In each six seconds: one at the third, two at the one who leads, three at the second. */
const LOOKS = [2, 0, 0, 1, 1, 1] as const;

const at = (median: number) => ({ median, mad: 0.2, samples: 60 });
const lookAt = ({ yaw, pitch }: (typeof PEOPLE)[number]) => ({
  gazeYaw: at(yaw),
  gazePitch: at(pitch),
  eyeYaw: null,
  eyePitch: null,
});
const calibration = aCalibration({
  lensGazeYaw: at(3 - steady.lensYaw),
  lensGazePitch: at(-6 - steady.lensPitch),
  interviewerGazeYaw: at(PEOPLE[0].yaw),
  interviewerGazePitch: at(PEOPLE[0].pitch),
  people: [lookAt(PEOPLE[1]), lookAt(PEOPLE[2])],
  headYaw: at(steady.headYaw),
  headPitch: at(steady.headPitch),
  headRoll: at(steady.headRoll),
  headDistance: at(60),
  eyeDistance: at(steady.eyeDistance),
  irisDiameter: at(steady.irisDiameter),
  faceHeight: at(steady.faceHeight),
  noseY: at(steady.noseY),
});

const samples = Array.from({ length: (2 * ANSWER_MS) / FRAME_MS }, (_, index): FaceSample => {
  const t = index * FRAME_MS;
  const { yaw, pitch } = PEOPLE[LOOKS[Math.floor(t / 1_000) % 6] ?? 0];
  return { ...steady, t, gazeYaw: steady.gazeYaw + yaw, gazePitch: steady.gazePitch + pitch };
});

/** A stored session of three people with two answers: the second of them asked first, then the third. */
function reviewOf(
  asideCm: number,
  used: Calibration | null = calibration,
  windowMoves: readonly WindowMove[] = [],
) {
  const base = aSession({ durationMs: 2 * ANSWER_MS, calibration: used });
  const asked = [aQuestion({ askedBy: 1 }), aQuestion({ id: 'q-2', askedBy: 2 })];
  const record = aRecord({
    session: {
      ...base,
      plan: {
        ...base.plan,
        format: 'panel',
        interviewers: (['maya', 'daniel', 'ingrid'] as const).map(portraitToInterviewer),
        questions: asked,
        tiles: [0, asideCm, -asideCm].map((xCm) => ({ xCm, yCm: -4 })),
        windowMoves,
      },
    },
    answers: [0, 1].map((index) =>
      anAnswer({
        id: `00000000-0000-4000-8000-0000000000a${index}`,
        questionIndex: index,
        startMs: index * ANSWER_MS,
        endMs: (index + 1) * ANSWER_MS,
      }),
    ),
    phases: [0, 1].map((index) =>
      aPhase({
        questionIndex: index,
        startMs: index * ANSWER_MS,
        endMs: (index + 1) * ANSWER_MS,
      }),
    ),
  });
  const tracks = { face: samplesToFaceTrack(samples), pose: samplesToPoseTrack([]) };
  const review = buildReview(record, sessionSignals(record, tracks, { xCm: 0, yCm: -4 }));
  const outcome = (id: string, answer: number | null = null) =>
    (answer === null ? review.overall : (review.answers[answer]?.metrics ?? [])).find(
      ({ metricId }) => metricId === id,
    )?.outcome;
  return { review, outcome };
}

const NAMES = (['maya', 'daniel', 'ingrid'] as const).map(
  (portrait) => portraitToInterviewer(portrait).name,
);
const parts = (...percents: readonly number[]) =>
  percents.map((value, index) =>
    expect.objectContaining({ label: NAMES[index], value: expect.closeTo(value, 0) }),
  );

describe('the review of a stored session with three interviewers', () => {
  const { review, outcome } = reviewOf(14);

  it('has a lane of whom the looks went to, with the names of the plan', () => {
    const lane = review.lanes.find(({ id }) => id === 'person');
    if (lane?.kind !== 'state') throw new Error('There is no such lane.');
    expect(lane.states.map(({ label }) => label).slice(0, 3)).toEqual(NAMES);
    const stateAt = (ms: number) => lane.values[lane.t.findLastIndex((time) => time <= ms)];
    expect([500, 1_500, 3_500, 6_500].map(stateAt)).toEqual([2, 0, 1, 2]);
  });

  it('says how the looks were spread, by name', () => {
    const shares = [1 / 3, 1 / 2, 1 / 6];
    const evenness = -shares.reduce((sum, q) => sum + q * Math.log(q), 0) / Math.log(3);
    expect(outcome('session-panel-balance')).toMatchObject({
      kind: 'value',
      value: expect.closeTo(100 * evenness, 0),
      parts: parts(100 / 3, 50, 100 / 6),
    });
  });

  it('says how much whoever asked got, in each answer and in all', () => {
    expect(outcome('asker-share', 0)).toMatchObject({ value: expect.closeTo(50, 0) });
    expect(outcome('asker-share', 1)).toMatchObject({ value: expect.closeTo(100 / 6, 0) });
    expect(outcome('session-asker-share')).toMatchObject({ value: expect.closeTo(100 / 3, 0) });
  });

  it('names the one who got least', () => {
    expect(outcome('session-smallest-panel-share')).toMatchObject({
      value: expect.closeTo(100 / 6, 0),
      parts: [expect.objectContaining({ label: NAMES[2] })],
    });
  });

  it('counts looks at any of them as looks at the interviewers', () => {
    expect(outcome('session-looks-at-interviewer')).toMatchObject({
      value: expect.closeTo(100, 0),
    });
  });

  it('scores nothing of this where they were too close to tell apart', () => {
    const close = reviewOf(5);
    expect(close.outcome('session-panel-balance')).toMatchObject({
      reason: { kind: 'too-close' },
    });
    expect(close.review.lanes.some(({ id }) => id === 'person')).toBe(false);
  });

  it('measures no looks while the window was elsewhere, and tells nobody of them', () => {
    const { review: moved, outcome: found } = reviewOf(14, calibration, [
      { atMs: ANSWER_MS, isAway: true },
    ]);
    const lane = moved.lanes.find(({ id }) => id === 'person');
    const stateAt = (ms: number) => lane?.values[lane.t.findLastIndex((time) => time <= ms)];
    expect(stateAt(ANSWER_MS - 500)).not.toBeNaN();
    expect(stateAt(ANSWER_MS + 1_500)).toBeNaN();
    expect(found('session-looks-at-interviewer')).toMatchObject({
      coverage: expect.closeTo(0.5, 1),
    });
    expect(found('asker-share', 0)).toMatchObject({ kind: 'value' });
    expect(found('asker-share', 1)).toMatchObject({ kind: 'not-enough-data' });
  });

  it('says of an uncalibrated one that it was not calibrated', () => {
    const uncalibrated = reviewOf(14, null);
    for (const id of ['panel-balance', 'asker-share', 'smallest-panel-share'])
      expect(uncalibrated.outcome(`session-${id}`)).toMatchObject({
        kind: 'not-enough-data',
        reason: { kind: 'not-calibrated' },
      });
    expect(uncalibrated.review.lanes.some(({ id }) => id === 'person')).toBe(false);
  });
});
