import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../core/ipc/contract.ts';
import { METRICS } from '../../core/metrics/registry.ts';
import type { MetricOutcome, MetricResult } from '../../core/metrics/types.ts';
import { ASKED_BANK } from '../../core/guidance/question-bank.ts';
import { sessionDocumentSchema } from '../../core/notes/session-document.ts';
import type { Review } from '../../core/review/types.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import { finishCalibration } from '../../core/vision/calibration-finish.ts';
import { addCalibrationSample, createCalibration } from '../../core/vision/calibration.ts';
import { closeDatabase } from '../../main/db/close-store.ts';
import { MIGRATIONS } from '../../main/db/migrations/migrations.ts';
import { startStore } from '../../main/db/start-store.ts';
import { aHandlerContext } from '../helpers/handler-context.ts';
import { createHandlers } from '../../main/handlers/handlers.ts';
import { answerCall } from '../../main/ipc/answer-call.ts';
import { createNotices } from '../../main/notices.ts';
import { readLandmarkRecording, recordingToSamples } from '../helpers/landmark-recording.ts';

/** Five seconds of the recording a step: the clip has no real calibration, its first seconds stand in. */
const LENS = { fromMs: 0, toMs: 5_000 };
const INTERVIEWER = { fromMs: 5_000, toMs: 10_000 };
const ANSWER = { fromMs: 10_000, toMs: 41_500 };
const NO_LOSSES = {
  faceFrames: 252,
  faceDropped: 0,
  poseFrames: 126,
  poseDropped: 0,
  workerRestarts: 0,
  cameraLosses: 0,
};

const folder = mkdtempSync(join(tmpdir(), 'greenroom-pipeline-'));
const recording = readLandmarkRecording('franck.landmarks.json.gz');
const samples = recordingToSamples(recording);
/**
 * The man's shoulders are 5 % of the height below his picture. The same poses as a camera tilted
 * down would show them: everything that is measured of them is a difference.
 */
const TILT = 0.2;
const tiltedPoses = samples.pose.map((pose) => ({
  ...pose,
  leftEarY: pose.leftEarY - TILT,
  rightEarY: pose.rightEarY - TILT,
  leftShoulderY: pose.leftShoulderY - TILT,
  rightShoulderY: pose.rightShoulderY - TILT,
}));
const log = { info: () => {}, warn: () => {}, error: () => {} };
const store = startStore({
  folder,
  migrations: MIGRATIONS,
  binding: null,
  now: () => new Date('2026-11-24T10:00:00.000Z'),
  log,
});
let nextTarget = '';
const handlers = createHandlers(
  aHandlerContext({
    store,
    notices: createNotices(() => {}),
    log,
    now: () => new Date('2026-11-24T10:00:00.000Z'),
    folder,
    chooseTarget: () => Promise.resolve(nextTarget),
    printPdf: () => Promise.reject(new Error('PDF needs Electron and is tested end to end')),
  }),
);

async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const sender = { isMainFrame: true, origin: 'app://greenroom' };
  const answer = await answerCall(name, sender, input, {
    handlers,
    log,
    createId: () => crypto.randomUUID(),
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.title} ${answer.error.text}`);
  return answer.value;
}

function calibrate(poses: typeof samples.pose) {
  let state = createCalibration({ frameAspect: recording.width / recording.height });
  for (const [target, span] of [
    ['lens', LENS],
    ['interviewer', INTERVIEWER],
  ] as const) {
    for (const face of samples.face.filter(({ t }) => t >= span.fromMs && t < span.toMs)) {
      const pose = poses.findLast(({ t }) => t <= face.t) ?? null;
      state = addCalibrationSample(state, target, face, pose).state;
    }
  }
  return finishCalibration(state, '2026-11-24T10:00:00.000Z', {
    kind: 'tiles',
    tiles: [{ xCm: 0, yCm: -4 }],
  });
}

async function runRecordedSession(
  calibrated: boolean,
  poses: typeof samples.pose = tiltedPoses,
): Promise<Review> {
  const question = ASKED_BANK[0];
  if (question === undefined) throw new Error('The question bank is empty');
  const session = await call('sessions:create', {
    opportunityId: null,
    plan: {
      mode: 'practice',
      company: 'Recorded Company',
      role: 'Subject',
      questions: [question],
      preparationMs: 0,
      answerLimitMs: 60_000,
    },
    camera: { label: 'recording', width: recording.width, height: recording.height, frameRate: 6 },
  });
  const sessionId = session.id;
  const calibration = calibrate(poses);
  if (calibrated) {
    if (!calibration.ok) throw new Error(calibration.error.text);
    await call('sessions:save-calibration', { sessionId, calibration: calibration.value });
  }
  const answer = await call('sessions:begin-answer', {
    sessionId,
    questionIndex: 0,
    take: 1,
    question,
    startMs: ANSWER.fromMs,
    preparationNotes: '',
  });
  for (let second = 0; second < 42; second += 1) {
    const inside = ({ t }: { readonly t: number }) => Math.floor(t / 1000) === second;
    const common = { sessionId, sequence: second, dataQuality: NO_LOSSES };
    const face = encodeFaceBatch(samples.face.filter(inside));
    const pose = encodePoseBatch(poses.filter(inside));
    await call('sessions:append-track', { ...common, track: 'face', batch: face });
    await call('sessions:append-track', { ...common, track: 'pose', batch: pose });
  }
  await call('sessions:end-answer', { answerId: answer.id, endMs: ANSWER.toMs });
  await call('sessions:finish', { sessionId, endMs: 42_000, dataQuality: NO_LOSSES });
  return call('review:open', { sessionId });
}

function outcomeOf(review: Review, metricId: string): MetricOutcome {
  const result = review.answers[0]?.metrics.find((metric) => metric.metricId === metricId);
  if (result === undefined) throw new Error(`No figure for ${metricId}`);
  return result.outcome;
}

function numberOf(review: Review, metricId: string): number {
  const outcome = outcomeOf(review, metricId);
  return outcome.kind === 'value' ? outcome.value : Number.NaN;
}

/** Of every figure whether there is one, or why not. */
const kindsOf = (results: readonly MetricResult[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    results.map(({ metricId, outcome }) => [
      metricId,
      outcome.kind === 'value' ? 'value' : outcome.reason.kind,
    ]),
  );

describe('a real face, recorded as landmarks, through the whole pipeline', () => {
  let review: Review;
  beforeAll(async () => {
    review = await runRecordedSession(true);
  });
  afterAll(() => {
    if (store.kind === 'ready') closeDatabase(store.database);
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the face in every frame and a body in every pose', () => {
    expect(samples.face.every(({ faces }) => faces === 1)).toBe(true);
    expect(samples.pose.every(({ noseX }) => Number.isFinite(noseX))).toBe(true);
  });

  it('measures where the person looked over almost the whole answer', () => {
    const outcome = outcomeOf(review, 'looks-at-interviewer');
    if (outcome.kind !== 'value') throw new Error(JSON.stringify(outcome));
    expect(outcome.coverage).toBeGreaterThan(0.9);
    expect(outcome.interval?.low).toBeLessThan(outcome.interval?.high ?? 0);
    expect(outcome.value).toBeGreaterThanOrEqual(outcome.interval?.low ?? 101);
    expect(outcome.value).toBeLessThanOrEqual(outcome.interval?.high ?? -1);
  });

  it('gives the figures of this very recording', () => {
    // The recording is fixed, so the figures are too. It has six frames a second, 0.5 points of the
    // answer each: four of them may tip over a limit by rounding before a formula has changed.
    expect(numberOf(review, 'looks-at-interviewer')).toBeGreaterThan(60.4 - 2);
    expect(numberOf(review, 'looks-at-interviewer')).toBeLessThan(60.4 + 2);
    // A median of 125 poses, which one or two of them cannot move; he sits as he did at the start.
    expect(numberOf(review, 'uprightness')).toBeGreaterThan(99);
    expect(numberOf(review, 'uprightness')).toBeLessThanOrEqual(100);
  });

  it('measures every figure of a calibrated answer', () => {
    expect(kindsOf(review.answers[0]?.metrics ?? [])).toEqual({
      'looks-at-interviewer': 'value',
      'longest-look-away': 'value',
      uprightness: 'value',
      slouch: 'value',
      'contact-length': 'value',
      'look-away-length': 'value',
      staring: 'value',
      'looking-away-directions': 'value',
      'looks-to-one-place': 'value',
      // The recording has landmarks only.
      'lens-share': 'nothing-to-measure',
      'head-drop': 'value',
      'neck-ratio-change': 'value',
      'shoulder-level': 'value',
      'lean-in': 'value',
      'lean-out': 'value',
      distance: 'value',
      'head-tilt': 'value',
      // He keeps his hands out of the picture: that they are not seen is a figure, what they do is none.
      'hands-visible': 'value',
      'hand-at-face': 'value',
      'hands-at-rest': 'no-hands',
      'arms-crossed': 'no-hands',
      'gesture-rate': 'no-hands',
      sway: 'value',
      'turned-away': 'value',
      // Half a minute is too short to slide down over.
      slide: 'too-short',
    });
    expect(kindsOf(review.overall)).toEqual({
      'session-looks-at-interviewer': 'value',
      'session-longest-look-away': 'value',
      'session-uprightness': 'value',
      // One answer only, and no question phase was stored.
      'turn-end-contact': 'nothing-to-measure',
      'looks-while-listening': 'nothing-to-measure',
      'staring-while-listening': 'nothing-to-measure',
      'nods-while-listening': 'nothing-to-measure',
      'still-face': 'nothing-to-measure',
      fidget: 'nothing-to-measure',
      // Half a minute is too short to count blinks in.
      'blink-rate': 'too-short',
    });
    // There was neither a greeting nor a goodbye.
    expect(kindsOf(review.greeting)).toEqual({
      'greeting-contact': 'nothing-to-measure',
      'greeting-latency': 'nothing-to-measure',
      'greeting-smile': 'nothing-to-measure',
    });
    expect(new Set(Object.values(kindsOf(review.closing)))).toEqual(
      new Set(['nothing-to-measure']),
    );
  });

  it('measures no posture from shoulders below the picture', async () => {
    const asFilmed = await runRecordedSession(true, samples.pose);
    const kinds = kindsOf(asFilmed.answers[0]?.metrics ?? []);
    for (const id of ['uprightness', 'slouch', 'neck-ratio-change', 'shoulder-level'])
      expect(kinds[id], id).toBe('no-shoulders');
    expect(kinds['head-drop']).toBe('value');
  });

  it('gives the same figures when the same recording is stored again', async () => {
    const again = await runRecordedSession(true);
    const values = (one: Review) =>
      one.answers[0]?.metrics.map(({ outcome }) =>
        outcome.kind === 'value' ? outcome.value : null,
      );
    expect(values(again)).toEqual(values(review));
  });

  it('invents neither a baseline nor an interviewer for an uncalibrated run', async () => {
    const uncalibrated = await runRecordedSession(false);
    expect(uncalibrated).toMatchObject({ calibrated: false, interviewerKnown: false });
    // As read, most of his looks are 19 degrees above a tile 4 cm below the lens.
    const kinds = Object.entries(kindsOf(uncalibrated.answers[0]?.metrics ?? []));
    const idsOf = (wanted: string) => kinds.filter(([, kind]) => kind === wanted).map(([id]) => id);
    expect(idsOf('value').toSorted()).toEqual([
      'distance',
      'hand-at-face',
      'hands-visible',
      'head-tilt',
      'sway',
    ]);
    expect(idsOf('no-hands').toSorted()).toEqual(['arms-crossed', 'gesture-rate', 'hands-at-rest']);
    expect(idsOf('not-calibrated')).toHaveLength(kinds.length - 8);
    expect(outcomeOf(uncalibrated, 'distance')).toMatchObject({ coarse: true });
    expect(outcomeOf(uncalibrated, 'looks-at-interviewer')).toMatchObject({
      reason: { lacks: 'interviewer' },
    });
    expect(outcomeOf(uncalibrated, 'uprightness')).toMatchObject({ reason: { lacks: 'seat' } });
  });

  it('draws every lane inside the session and says every figure once', () => {
    for (const lane of review.lanes) {
      expect(lane.t.length, lane.id).toBe(lane.values.length);
      expect(
        lane.t.every((t) => t >= 0 && t <= 42_000),
        lane.id,
      ).toBe(true);
    }
    // Nobody sat on a panel.
    const answerMetrics = METRICS.filter(
      ({ scope, shownIn }) => scope === 'answer' && shownIn !== 'panel',
    ).map(({ id }) => id);
    expect(review.answers[0]?.metrics.map(({ metricId }) => metricId)).toEqual(answerMetrics);
  });

  it('writes notes, document and tracks from the same review', async () => {
    const sessionId = review.record.session.id;
    const save = async (format: 'markdown' | 'html' | 'json' | 'csv', name: string) => {
      nextTarget = join(folder, name);
      expect(await call('export:save', { sessionId, format })).toEqual({
        kind: 'saved',
        fileName: name,
      });
      return readFileSync(nextTarget, 'utf8');
    };
    expect(await save('markdown', 'notes.md')).toContain('Recorded Company');
    expect(await save('html', 'notes.html')).toContain('<svg');
    expect(sessionDocumentSchema.parse(JSON.parse(await save('json', 'notes.json')))).toBeDefined();
    const csv = await save('csv', 'tracks.csv');
    expect(csv.trim().split('\n').length).toBeGreaterThan(
      samples.face.length + samples.pose.length,
    );
  });
});
