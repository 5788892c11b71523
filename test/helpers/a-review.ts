import { DEFAULT_INTERVIEWER } from '../../core/domain/interviewer.ts';
import type { Answer } from '../../core/domain/answer.ts';
import type { PlannedQuestion } from '../../core/domain/plan.ts';
import type { Session, SessionSummary } from '../../core/domain/session.ts';
import { METRICS, REGISTRY_VERSION } from '../../core/metrics/registry.ts';
import type {
  MetricDefinition,
  MetricOutcome,
  MetricResult,
  MetricScope,
  MissingReason,
} from '../../core/metrics/types.ts';
import type { Lane, Review, SessionRecord } from '../../core/review/types.ts';

/** A valid identifier that says which one it is: `anId(7)` ends with 7. */
export const anId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const aQuestion = (over: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  id: 'conflict',
  category: 'behavioural',
  text: 'Tell me about a disagreement with a colleague.',
  isAfter: 'How you treat other views.',
  tip: 'Name what you learnt.',
  trap: 'Blaming the other one.',
  origin: 'bank',
  askedBy: 0,
  preparationMs: null,
  answerLimitMs: null,
  material: null,
  ...over,
});

export const aSession = (over: Partial<Session> = {}): Session => ({
  id: anId(1),
  opportunityId: null,
  plan: {
    mode: 'practice',
    format: 'one-to-one',
    interviewers: [DEFAULT_INTERVIEWER],
    yourQuestions: null,
    company: 'Acme',
    role: 'Engineer',
    questions: [aQuestion(), aQuestion({ id: 'why-us', text: 'Why us?' })],
    preparationMs: 10_000,
    answerLimitMs: 60_000,
  },
  camera: { label: 'Desk camera', width: 640, height: 480, frameRate: 30 },
  source: 'live',
  startedAt: '2025-03-04T09:30:00.000Z',
  state: 'finished',
  calibration: null,
  durationMs: 100_000,
  dataQuality: {
    faceFrames: 2_400,
    faceDropped: 100,
    poseFrames: 400,
    poseDropped: 0,
    workerRestarts: 0,
    cameraLosses: 0,
  },
  appVersion: '0.1.0',
  ...over,
});

export const aSummary = (over: Partial<SessionSummary> = {}): SessionSummary => ({
  id: anId(1),
  startedAt: '2025-03-04T09:30:00.000Z',
  state: 'finished',
  title: null,
  company: 'Acme',
  role: 'Engineer',
  format: 'one-to-one',
  mode: 'practice',
  durationMs: 100_000,
  questionCount: 2,
  answerCount: 2,
  askedCount: 0,
  calibrated: true,
  recording: null,
  ...over,
});

export const anAnswer = (over: Partial<Answer> = {}): Answer => ({
  id: anId(11),
  sessionId: anId(1),
  questionIndex: 0,
  take: 1,
  question: aQuestion(),
  startMs: 20_000,
  endMs: 50_000,
  preparationNotes: '',
  ...over,
});

export const aRecord = (over: Partial<SessionRecord> = {}): SessionRecord => ({
  session: aSession(),
  title: null,
  answers: [
    anAnswer(),
    anAnswer({
      id: anId(12),
      questionIndex: 1,
      question: aQuestion({ id: 'why-us', text: 'Why us?' }),
      startMs: 60_000,
      endMs: 95_000,
    }),
  ],
  phases: [
    { kind: 'greeting', questionIndex: null, take: 1, startMs: 5_000, endMs: 10_000 },
    { kind: 'preparation', questionIndex: 0, take: 1, startMs: 10_000, endMs: 20_000 },
    { kind: 'answer', questionIndex: 0, take: 1, startMs: 20_000, endMs: 50_000 },
    { kind: 'preparation', questionIndex: 1, take: 1, startMs: 50_000, endMs: 60_000 },
    { kind: 'answer', questionIndex: 1, take: 1, startMs: 60_000, endMs: 95_000 },
  ],
  markers: [],
  notepads: [],
  segments: [],
  cues: [],
  leftOut: [],
  ratings: [],
  coveredPoints: [],
  ratingState: 'not-asked',
  ...over,
});

export const aValue = (
  over: Partial<Extract<MetricOutcome, { kind: 'value' }>> = {},
): MetricOutcome => ({
  kind: 'value',
  value: 52,
  interval: { low: 44, high: 60 },
  coverage: 0.93,
  parts: [],
  at: null,
  coarse: false,
  ...over,
});

export const aGap = (reason: MissingReason, coverage = 0): MetricOutcome => ({
  kind: 'not-enough-data',
  reason,
  coverage,
});

export const aResult = (metricId: string, outcome: MetricOutcome = aValue()): MetricResult => ({
  metricId,
  outcome,
  position: outcome.kind === 'value' ? 'inside' : null,
});

/** One figure for every metric of a scope, in the middle of its band. */
const someResults = (scope: MetricScope): readonly MetricResult[] =>
  METRICS.filter((metric) => metric.scope === scope).map((metric) => {
    const value = middleOf(metric);
    const outcome = aValue({ value, interval: { low: value - 1, high: value + 1 } });
    const position = metric.band === null ? null : 'inside';
    return { metricId: metric.id, outcome, position };
  });

function middleOf({ band }: MetricDefinition): number {
  return band === null ? 12 : (band.low + band.high) / 2;
}

type LineLane = Extract<Lane, { kind: 'line' }>;
type StateLane = Extract<Lane, { kind: 'state' }>;

/** One point in the middle of each second: `values[0]` stands from 0 to 1 s. */
export const aLineLane = (
  values: readonly number[],
  over: Partial<LineLane> = {},
): LineLane & Lane => ({
  id: 'distance',
  label: 'Distance',
  kind: 'line',
  unit: 'cm',
  digits: 0,
  range: [30, 110],
  plateau: null,
  t: Float64Array.from(values, (_, index) => index * 1_000 + 500),
  values: Float32Array.from(values),
  ...over,
});

/** Pairs of start and state; a state holds until the next pair, NaN = not measured from there. */
export const aStateLane = (
  changes: readonly (readonly [startMs: number, state: number])[],
  over: Partial<StateLane> = {},
): StateLane & Lane => ({
  id: 'contact',
  label: 'Looks at the interviewer',
  kind: 'state',
  states: [
    { label: 'elsewhere', tone: 'away' },
    { label: 'interviewer', tone: 'good' },
  ],
  t: Float64Array.from(changes, ([startMs]) => startMs),
  values: Float32Array.from(changes, ([, state]) => state),
  ...over,
});

/** A calibrated session of 100 s with two answers; distance is not measured from 40 s to 45 s. */
export function aReview(over: Partial<Review> = {}): Review {
  const record = over.record ?? aRecord();
  const distances = Array.from({ length: 100 }, (_, second) =>
    second >= 40 && second < 45 ? Number.NaN : 60,
  );
  return {
    record,
    registryVersion: REGISTRY_VERSION,
    targets: { own: [], off: [] },
    calibrated: true,
    partlyCalibrated: false,
    interviewerKnown: true,
    secondPerson: { seenMs: 0, share: 0, coverage: 1 },
    cameraAbsences: [],
    seatDrifts: [],
    greeting: someResults('greeting'),
    answers: record.answers.map((answer) => ({
      answer,
      metrics: someResults('answer'),
      clips: [],
      findings: [],
      reading: null,
    })),
    closing: someResults('closing'),
    exchanges: [],
    overall: [...someResults('session'), ...someResults('turn-end'), ...someResults('listening')],
    lanes: [
      aStateLane([
        [0, 1],
        [40_000, Number.NaN],
        [45_000, 0],
        [60_000, 1],
        [100_000, Number.NaN],
      ]),
      aLineLane(distances),
    ],
    summary: [
      {
        text: 'You looked at the interviewer for 52 % of the time.',
        metricIds: ['looks-at-interviewer'],
        adviceId: 'balance-looking',
        questionIndex: null,
        tone: 'good',
      },
    ],
    ...over,
  };
}
