import { describe, expect, test } from 'vitest';
import { comparisonLines } from '../../../core/compare/comparison-lines.ts';
import { aQuestion } from '../../helpers/a-session-record.ts';
import { aStudio } from '../../helpers/database.ts';
import { practise } from '../../helpers/practice.ts';
import type { PractisedSession } from '../../helpers/practice.ts';

function aPracticeStudio() {
  let day = 1;
  const studio = aStudio({ now: () => new Date(Date.UTC(2026, 2, day, 9)) });
  return {
    ...studio,
    practise: async (session: PractisedSession) => {
      const id = await practise(studio.value, session);
      day += 1;
      return id;
    },
  };
}

const WHY = aQuestion({ id: 'why', text: 'Why us?' });
const WHY_TYPED_ANEW = aQuestion({ id: 'own-2', text: 'why us', origin: 'own' });
const OTHER = aQuestion({ id: 'other', text: 'What is your plan?' });

describe('takes of a question', () => {
  test('are found within the session and in others, in the order they were given', async () => {
    const studio = aPracticeStudio();
    const first = await studio.practise({
      answers: [
        { question: WHY, asideShare: 0.7 },
        { question: OTHER, asideShare: 0.5 },
        { question: WHY, take: 2, asideShare: 0.6 },
      ],
    });
    const second = await studio.practise({
      answers: [{ question: WHY_TYPED_ANEW, asideShare: 0.4 }],
      calibration: null,
      isUnrated: true,
    });
    const [own] = (await studio.value('review:open', { sessionId: second })).answers;
    const takes = await studio.value('compare:takes', { answerId: own?.answer.id ?? '' });
    expect(takes.map(({ sessionId, take }) => [sessionId, take])).toEqual([
      [first, 1],
      [first, 2],
      [second, 1],
    ]);
    expect(takes.at(-1)).toMatchObject({
      calibration: 'uncalibrated',
      ratingState: 'asked',
      lengthMs: 40_000,
    });
    await studio.value('sessions:delete', { sessionId: first });
    expect(await studio.value('compare:takes', { answerId: own?.answer.id ?? '' })).toHaveLength(1);
  });

  test('of an answer that is not there are none', async () => {
    const studio = aPracticeStudio();
    expect(
      await studio.call('compare:takes', { answerId: '00000000-0000-4000-8000-000000000009' }),
    ).toMatchObject({ ok: false, error: { type: 'NotFound' } });
  });
});

describe('a session against what came before it', () => {
  const names = { from: 'the session before', to: 'this one' };

  test('the first has nothing before it', async () => {
    const studio = aPracticeStudio();
    const sessionId = await studio.practise({ answers: [{ asideShare: 0.5 }] });
    expect(await studio.value('compare:earlier', { sessionId })).toEqual({
      previous: null,
      answers: [],
    });
  });

  test('says what changed, and names the take before', async () => {
    const studio = aPracticeStudio();
    const before = await studio.practise({ answers: [{ question: WHY, asideShare: 0.8 }] });
    const sessionId = await studio.practise({
      answers: [
        { question: WHY, asideShare: 0.4 },
        { question: WHY, take: 2, asideShare: 0.4 },
      ],
    });
    const { previous, answers } = await studio.value('compare:earlier', { sessionId });
    expect(previous).toMatchObject({ sessionId: before, startedAt: '2026-03-01T09:00:00.000Z' });
    expect(previous && comparisonLines(previous.comparisons, names)[0]?.text).toMatch(
      /^Your looks away were shorter: [\d.]+–[\d.]+ s → [\d.]+–[\d.]+ s, now inside the band/,
    );
    expect(answers.map((one) => one.before)).toMatchObject([
      { sessionId: before, take: 1, isSameSession: false },
      { sessionId, take: 1, isSameSession: true },
    ]);
    const [, retry] = answers;
    expect(retry?.comparisons.filter(({ kind }) => kind === 'clear')).toEqual([]);
  });

  test('passes over a session that was not rated yet: its figures are not to be seen', async () => {
    const studio = aPracticeStudio();
    const rated = await studio.practise({ answers: [{ question: WHY, asideShare: 0.8 }] });
    await studio.practise({ answers: [{ question: WHY, asideShare: 0.6 }], isUnrated: true });
    const sessionId = await studio.practise({ answers: [{ question: WHY, asideShare: 0.4 }] });
    const { previous, answers } = await studio.value('compare:earlier', { sessionId });
    expect(previous?.sessionId).toBe(rated);
    expect(answers.map((one) => one.before.sessionId)).toEqual([rated]);
  });
});
