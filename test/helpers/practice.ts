import type { CallInput, CallName, CallOutput } from '../../core/ipc/contract.ts';
import type { Calibration } from '../../core/domain/calibration.ts';
import type { CameraFacts } from '../../core/domain/session.ts';
import type { InterviewMode } from '../../core/domain/plan.ts';
import type { Question } from '../../core/domain/question.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import type { Ms, Ratio } from '../../core/units.ts';
import { aCalibration, aDataQuality } from './builders-session.ts';
import type { Person } from './append-samples.ts';
import { aQuestion } from './a-session-record.ts';
import { aFaceLooking, aPoseSitting } from './synthetic-person.ts';

/** Stores through the calls of the main process, as a window would. */
export type Store = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<CallOutput<Name>>;

export type PractisedAnswer = {
  readonly question?: Question;
  readonly take?: number;
  /** Share of the answer spent looking aside. */
  readonly asideShare: Ratio;
};

export type PractisedSession = {
  readonly answers: readonly PractisedAnswer[];
  readonly company?: string;
  readonly mode?: InterviewMode;
  /** Null = not calibrated. */
  readonly calibration?: Calibration | null;
  readonly camera?: CameraFacts | null;
  /** The user has not said yet how it went. */
  readonly isUnrated?: boolean;
  readonly answerMs?: Ms;
  /** Who sits there; left out = somebody who only looks aside. */
  readonly person?: Person;
};

const ASKING_MS = 5_000;
const FACE_STEP_MS = 40;
const POSE_STEP_MS = 250;
const BATCH_MS = 1_000;
/** One look aside in so many milliseconds, not always at the same moment of them. */
const TURN_MS = 5_000;

const questionsOf = ({ answers }: PractisedSession): readonly Question[] => [
  ...new Map(
    answers.map(({ question = aQuestion() }) => [question.id, question] as const),
  ).values(),
];

/** A whole session with samples of somebody who looks aside for a known share of each answer. */
export async function practise(store: Store, session: PractisedSession): Promise<string> {
  const { mode = 'practice', answerMs = 40_000, calibration = aCalibration() } = session;
  const questions = questionsOf(session);
  const { id: sessionId } = await store('sessions:create', {
    opportunityId: null,
    plan: {
      mode,
      company: session.company ?? 'Blue Harbour',
      role: 'Analyst',
      questions: [...questions],
      preparationMs: 0,
      answerLimitMs: 900_000,
    },
    camera:
      session.camera === undefined
        ? { label: 'Desk camera', width: 640, height: 480, frameRate: 30 }
        : session.camera,
  });
  if (calibration !== null) await store('sessions:save-calibration', { sessionId, calibration });
  let sequence = 0;
  let atMs = 0;
  for (const { question = aQuestion(), take = 1, asideShare } of session.answers) {
    const questionIndex = questions.findIndex(({ id }) => id === question.id);
    const startMs = atMs + ASKING_MS;
    const endMs = startMs + answerMs;
    for (const phase of [
      { kind: 'question', startMs: atMs, endMs: startMs },
      { kind: 'answer', startMs, endMs },
    ] as const) {
      await store('sessions:begin-phase', { sessionId, phase: { ...phase, questionIndex, take } });
    }
    const { id: answerId } = await store('sessions:begin-answer', {
      sessionId,
      questionIndex,
      take,
      question,
      startMs,
      preparationNotes: '',
    });
    for (let fromMs = atMs; fromMs < endMs; fromMs += BATCH_MS) {
      const person = session.person ?? aPersonLookingAside(asideShare);
      await storeSecond(store, { sessionId, sequence, fromMs, person });
      sequence += 1;
    }
    await store('sessions:end-answer', { answerId, endMs });
    atMs = endMs;
  }
  await store('sessions:finish', {
    sessionId,
    endMs: atMs,
    dataQuality: aDataQuality({ faceFrames: atMs / FACE_STEP_MS, poseFrames: atMs / POSE_STEP_MS }),
  });
  if (session.isUnrated !== true) await store('ratings:skip', { sessionId });
  return sessionId;
}

async function storeSecond(
  store: Store,
  {
    sessionId,
    sequence,
    fromMs,
    person,
  }: {
    readonly sessionId: string;
    readonly sequence: number;
    readonly fromMs: Ms;
    readonly person: Person;
  },
): Promise<void> {
  const common = { sessionId, sequence, dataQuality: aDataQuality() };
  await store('sessions:append-track', {
    ...common,
    track: 'face',
    batch: new Uint8Array(encodeFaceBatch(timesFrom(fromMs, FACE_STEP_MS).map(person.face))),
  });
  await store('sessions:append-track', {
    ...common,
    track: 'pose',
    batch: new Uint8Array(encodePoseBatch(timesFrom(fromMs, POSE_STEP_MS).map(person.pose))),
  });
}

const aPersonLookingAside = (asideShare: Ratio): Person => ({
  face: (t) => aFaceLooking(t, isAside(t, asideShare)),
  pose: aPoseSitting,
});

/** Longer and shorter looks in turn, so that the intervals are those of a person and not of a clock. */
function isAside(t: Ms, share: Ratio): boolean {
  const turn = Math.floor(t / TURN_MS);
  const own = share * (turn % 2 === 0 ? 1.3 : 0.7);
  return t % TURN_MS < own * TURN_MS;
}

const timesFrom = (fromMs: Ms, stepMs: Ms): readonly number[] =>
  Array.from({ length: BATCH_MS / stepMs }, (_, index) => fromMs + index * stepMs);
