import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../helpers/a-session-record.ts';
import { aDataQuality, aNewSession } from '../../helpers/builders-session.ts';
import { aStudio } from '../../helpers/database.ts';

async function anInterview({ answers }: { readonly answers: number }) {
  const studio = aStudio();
  const { id: sessionId } = await studio.value('sessions:create', aNewSession());
  const ids: string[] = [];
  for (let questionIndex = 0; questionIndex < answers; questionIndex += 1) {
    const startMs = 1_000 * questionIndex;
    const draft = { sessionId, questionIndex, take: 1, question: aQuestion(), startMs };
    ids.push((await studio.value('sessions:begin-answer', { ...draft, preparationNotes: '' })).id);
  }
  await studio.value('sessions:finish', { sessionId, endMs: 9_000, dataQuality: aDataQuality() });
  const state = async () => (await studio.value('review:open', { sessionId })).record.ratingState;
  return { studio, sessionId, ids, state };
}

const aRating = (answerId: string) => ({
  answerId,
  contactShare: 0.7,
  uprightShare: null,
  grade: 4,
  note: 'too long',
});

describe('what the user thinks of their answers', () => {
  test('is asked where there is an answer, and not where there is none', async () => {
    expect(await (await anInterview({ answers: 1 })).state()).toBe('asked');
    expect(await (await anInterview({ answers: 0 })).state()).toBe('not-asked');
  });

  test('is stored once, with its answers, and not asked again', async () => {
    const { studio, sessionId, ids, state } = await anInterview({ answers: 2 });
    const ratings = ids.map(aRating);
    await studio.value('ratings:save', { sessionId, ratings });
    await studio.value('ratings:save', { sessionId, ratings });
    const { record } = await studio.value('review:open', { sessionId });
    expect(record.ratings).toEqual(ratings);
    expect(await state()).toBe('rated');
    await studio.value('ratings:skip', { sessionId });
    expect(await state()).toBe('rated');
  });

  test('is not taken any more once it was passed on: the figures may have been seen', async () => {
    const { studio, sessionId, ids, state } = await anInterview({ answers: 1 });
    await studio.value('ratings:skip', { sessionId });
    expect(
      await studio.call('ratings:save', { sessionId, ratings: ids.map(aRating) }),
    ).toMatchObject({ error: { type: 'InvalidInput' } });
    expect(await state()).toBe('skipped');
  });

  test('belongs to answers of this session, each of them once; else nothing is stored', async () => {
    const { studio, sessionId, ids, state } = await anInterview({ answers: 1 });
    const other = await anInterview({ answers: 1 });
    const refused = { error: { type: 'InvalidInput' } };
    const twice = [...ids, ...ids].map(aRating);
    expect(await studio.call('ratings:save', { sessionId, ratings: twice })).toMatchObject(refused);
    const foreign = [...ids, ...other.ids].map(aRating);
    expect(await studio.call('ratings:save', { sessionId, ratings: foreign })).toMatchObject(
      refused,
    );
    expect((await studio.value('review:open', { sessionId })).record.ratings).toEqual([]);
    expect(await state()).toBe('asked');
  });
});
