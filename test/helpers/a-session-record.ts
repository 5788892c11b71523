import { DEFAULT_INTERVIEWER } from '../../core/domain/interviewer.ts';
import { questionSchema } from '../../core/domain/question.ts';
import type { Answer } from '../../core/domain/answer.ts';
import type { Phase } from '../../core/domain/phase.ts';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import type { Session } from '../../core/domain/session.ts';
import type { PlannedQuestion } from '../../core/domain/plan.ts';
import type { SessionRecord } from '../../core/review/types.ts';

const SESSION_ID = '00000000-0000-4000-8000-000000000001';

export const aQuestion = (change: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  id: 'q-1',
  category: 'behavioural',
  text: 'What did you do when a plan fell through?',
  isAfter: 'Dealing with setbacks',
  tip: 'One story, told in order.',
  trap: 'Blaming others.',
  origin: 'bank',
  askedBy: 0,
  preparationMs: null,
  answerLimitMs: null,
  material: null,
  ...change,
});

export const anAnswer = (change: Partial<Answer> = {}): Answer => ({
  id: '00000000-0000-4000-8000-0000000000a1',
  sessionId: SESSION_ID,
  questionIndex: 0,
  take: 1,
  question: questionSchema.parse(aQuestion()),
  startMs: 0,
  endMs: 60_000,
  preparationNotes: '',
  ...change,
});

export const aPhase = (change: Partial<Phase> = {}): Phase => ({
  kind: 'answer',
  questionIndex: 0,
  take: 1,
  startMs: 0,
  endMs: 60_000,
  ...change,
});

export const aSession = (change: Partial<Session> = {}): Session => ({
  id: SESSION_ID,
  opportunityId: null,
  plan: {
    mode: 'practice',
    format: 'one-to-one',
    interviewers: [DEFAULT_INTERVIEWER],
    yourQuestions: null,
    company: '',
    role: '',
    questions: [aQuestion()],
    preparationMs: 0,
    answerLimitMs: 60_000,
  },
  camera: { label: 'Camera', width: 640, height: 480, frameRate: 30 },
  source: 'live',
  startedAt: '2026-01-01T09:00:00.000Z',
  state: 'finished',
  calibration: null,
  durationMs: 60_000,
  dataQuality: NO_DATA_YET,
  appVersion: '0.1.0',
  ...change,
});

export const aRecord = (change: Partial<SessionRecord> = {}): SessionRecord => ({
  session: aSession(),
  title: null,
  answers: [anAnswer()],
  phases: [aPhase()],
  markers: [],
  notepads: [],
  segments: [],
  cues: [],
  leftOut: [],
  ratings: [],
  coveredPoints: [],
  ratingState: 'not-asked',
  ...change,
});
