import type { Page } from '@playwright/test';
import { NO_DATA_YET } from '../../core/domain/session.ts';
import { appendSamples } from '../helpers/append-samples.ts';

const MINUTE_MS = 60_000;
const MINUTES = 60;
/** Ten answers of five and a half minutes each, half a minute apart. */
const ANSWERS = 10;
const ANSWER_EVERY_MS = (MINUTES * MINUTE_MS) / ANSWERS;
const QUESTION_MS = 30_000;

/** Stores an hour through the app's own calls, as a window would; returns the session's id. */
export async function storeSyntheticHour(page: Page): Promise<string> {
  const sessionId = await page.evaluate(beginSession, {
    answers: ANSWERS,
    everyMs: ANSWER_EVERY_MS,
    questionMs: QUESTION_MS,
  });
  await appendSamples(page, sessionId, MINUTES * MINUTE_MS);
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

/** Runs inside the window. */
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
