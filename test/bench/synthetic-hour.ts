import type { Page } from '@playwright/test';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import { encodeFaceBatch, encodePoseBatch } from '../../core/tracks/codec.ts';
import { aFaceLooking, aPoseSitting } from '../helpers/synthetic-person.ts';

const MINUTE_MS = 60_000;
const MINUTES = 60;
const FACE_INTERVAL_MS = 1000 / 30;
const POSE_INTERVAL_MS = 200;
/** Ten answers of five and a half minutes each, half a minute apart. */
const ANSWERS = 10;
const ANSWER_EVERY_MS = (MINUTES * MINUTE_MS) / ANSWERS;
const QUESTION_MS = 30_000;

function samplesOf<Sample>(
  minute: number,
  interval: number,
  make: (t: number) => Sample,
): readonly Sample[] {
  const count = Math.round(MINUTE_MS / interval);
  return Array.from({ length: count }, (_, index) => make(minute * MINUTE_MS + index * interval));
}

/** Stores an hour through the app's own calls, as a window would; returns the session's id. */
export async function storeSyntheticHour(page: Page): Promise<string> {
  const sessionId = await page.evaluate(beginSession, {
    answers: ANSWERS,
    everyMs: ANSWER_EVERY_MS,
    questionMs: QUESTION_MS,
  });
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const face = encodeFaceBatch(samplesOf(minute, FACE_INTERVAL_MS, (t) => aFaceLooking(t)));
    const pose = encodePoseBatch(samplesOf(minute, POSE_INTERVAL_MS, aPoseSitting));
    await page.evaluate(appendTracks, {
      sessionId,
      sequence: minute,
      face: Buffer.from(face).toString('base64'),
      pose: Buffer.from(pose).toString('base64'),
      dataQuality: NO_DATA_YET,
    });
  }
  await page.evaluate(
    async ({ id, endMs, dataQuality }) => {
      const ended = await window.studio['sessions:finish']({ sessionId: id, endMs, dataQuality });
      if (!ended.ok) throw new Error(ended.error.text);
    },
    {
      id: sessionId,
      endMs: MINUTES * MINUTE_MS,
      dataQuality: { ...NO_DATA_YET, faceFrames: 108_000, poseFrames: 18_000 },
    },
  );
  return sessionId;
}

// The following two run inside the window.

async function beginSession(course: {
  readonly answers: number;
  readonly everyMs: number;
  readonly questionMs: number;
}): Promise<string> {
  const { studio } = window;
  const bank = await studio['questions:library']();
  if (!bank.ok) throw new Error(bank.error.text);
  const questions = bank.value.questions
    .slice(0, course.answers)
    // The bank begins with them; this runs in the page, where the bank's own test for it is not.
    .map((question) => ({ ...question, category: 'behavioural' as const }));
  const created = await studio['sessions:create']({
    opportunityId: null,
    plan: {
      mode: 'practice',
      company: 'Synthetic',
      role: 'One hour',
      questions,
      preparationMs: 0,
      answerLimitMs: 600_000,
    },
    camera: { label: 'Synthetic', width: 640, height: 480, frameRate: 30 },
  });
  if (!created.ok) throw new Error(created.error.text);
  const sessionId = created.value.id;
  for (const [questionIndex, question] of questions.entries()) {
    const askedMs = questionIndex * course.everyMs;
    const startMs = askedMs + course.questionMs;
    const common = { questionIndex, take: 1 };
    await studio['sessions:begin-phase']({
      sessionId,
      phase: { ...common, kind: 'question', startMs: askedMs, endMs: null },
    });
    await studio['sessions:begin-phase']({
      sessionId,
      phase: { ...common, kind: 'answer', startMs, endMs: null },
    });
    const answer = await studio['sessions:begin-answer']({
      ...common,
      sessionId,
      question,
      startMs,
      preparationNotes: '',
    });
    if (!answer.ok) throw new Error(answer.error.text);
    const endMs = askedMs + course.everyMs;
    await studio['sessions:end-answer']({ answerId: answer.value.id, endMs });
  }
  // Opened at once, not after the question of how it went.
  await studio['ratings:skip']({ sessionId });
  return sessionId;
}

async function appendTracks(batch: {
  readonly sessionId: string;
  readonly sequence: number;
  readonly face: string;
  readonly pose: string;
  readonly dataQuality: typeof NO_DATA_YET;
}): Promise<void> {
  const { sessionId, sequence, dataQuality } = batch;
  for (const track of ['face', 'pose'] as const) {
    const bytes = Uint8Array.from(atob(batch[track]), (letter) => letter.charCodeAt(0));
    const stored = await window.studio['sessions:append-track']({
      sessionId,
      track,
      sequence,
      batch: bytes,
      dataQuality,
    });
    if (!stored.ok) throw new Error(stored.error.text);
  }
}
