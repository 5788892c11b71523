import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NO_TAGS } from '../../../core/domain/bank-question.ts';
import { emptyOutline } from '../../../core/domain/answer-outline.ts';
import { QUESTION_BANK } from '../../../core/guidance/question-bank.ts';
import { MAX_DRAWS } from '../../../main/db/repositories/question-draws.ts';
import { aStudio } from '../../helpers/database.ts';

const aDraft = (text: string) => ({
  ...NO_TAGS,
  category: 'technical' as const,
  text,
  isAfter: '',
  tip: '',
  trap: '',
});
const aBankId = QUESTION_BANK[0]?.id ?? '';

describe('own questions', () => {
  test('come after those of the bank and survive a restart', async () => {
    const studio = aStudio();
    const draft = {
      ...aDraft('Why boats?'),
      category: 'team' as const,
      professions: ['sales' as const],
      skills: ['customers' as const],
      answerSeconds: 90,
    };
    const own = await studio.value('questions:save', { draft });
    expect(own).toMatchObject({ ...draft, origin: 'own' });
    studio.close();
    const next = aStudio({ folder: studio.folder });
    const { questions } = await next.value('questions:library', undefined);
    expect(questions).toEqual([...QUESTION_BANK, own]);
  });

  test('are changed in place; those of the bank are not', async () => {
    const studio = aStudio();
    const { id } = await studio.value('questions:save', { draft: aDraft('Why boats?') });
    await studio.value('questions:save', { id, draft: aDraft('Why ships?') });
    const { questions } = await studio.value('questions:library', undefined);
    expect(questions.at(-1)).toMatchObject({ id, text: 'Why ships?' });
    expect(questions).toHaveLength(QUESTION_BANK.length + 1);
    expect(
      await studio.call('questions:save', { id: randomUUID(), draft: aDraft('Whose?') }),
    ).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    expect(await studio.call('questions:save', { draft: aDraft('a\u202Eb') })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
  });

  test('that are deleted come back with all that hung on them, until the app is closed', async () => {
    const studio = aStudio();
    const { id } = await studio.value('questions:save', { draft: aDraft('Why boats?') });
    const outline = { ...emptyOutline(id), situation: 'A leak' };
    await studio.value('questions:save-outline', outline);
    await studio.value('questions:set-favourite', { questionId: id, isFavourite: true });
    await studio.value('questions:delete', { id });
    const hidden = await studio.value('questions:library', undefined);
    expect(hidden.questions).toEqual(QUESTION_BANK);
    await studio.value('questions:restore', { id });
    expect(await studio.value('questions:library', undefined)).toMatchObject({
      favouriteIds: [id],
      outlines: [outline],
    });

    await studio.value('questions:delete', { id });
    studio.close();
    const next = aStudio({ folder: studio.folder });
    expect(await next.value('questions:library', undefined)).toMatchObject({
      questions: QUESTION_BANK,
      favouriteIds: [],
      outlines: [],
    });
    expect(await next.call('questions:restore', { id })).toMatchObject({ ok: false });
  });
});

describe('favourites, sets and outlines', () => {
  test('a favourite is one, however often it is made one', async () => {
    const studio = aStudio();
    const favourite = { questionId: aBankId, isFavourite: true };
    await studio.value('questions:set-favourite', favourite);
    await studio.value('questions:set-favourite', favourite);
    expect((await studio.value('questions:library', undefined)).favouriteIds).toEqual([aBankId]);
    await studio.value('questions:set-favourite', { ...favourite, isFavourite: false });
    expect((await studio.value('questions:library', undefined)).favouriteIds).toEqual([]);
  });

  test('a set keeps its order, is renamed in place, and can be saved again after it was deleted', async () => {
    const studio = aStudio();
    const set = { id: randomUUID(), name: 'Panel', questionIds: ['b', aBankId, 'a'] };
    await studio.value('questions:save-set', set);
    await studio.value('questions:save-set', { ...set, name: 'Panel day' });
    const renamed = { ...set, name: 'Panel day' };
    expect((await studio.value('questions:library', undefined)).sets).toEqual([renamed]);
    await studio.value('questions:delete-set', { id: set.id });
    expect(await studio.call('questions:delete-set', { id: set.id })).toMatchObject({ ok: false });
    await studio.value('questions:save-set', renamed);
    expect((await studio.value('questions:library', undefined)).sets).toEqual([renamed]);
  });

  test('two sets are not called the same', async () => {
    const studio = aStudio();
    await studio.value('questions:save-set', { id: randomUUID(), name: 'Übung', questionIds: [] });
    const other = { id: randomUUID(), name: 'übung', questionIds: [] };
    expect(await studio.call('questions:save-set', other)).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput', text: expect.stringContaining('übung') },
    });
  });

  test('an outline is replaced, and gone when nothing is left in it', async () => {
    const studio = aStudio();
    const outline = { ...emptyOutline(aBankId), task: 'Mend it', talkingPoints: ['two', 'one'] };
    await studio.value('questions:save-outline', { ...outline, task: 'Find it' });
    await studio.value('questions:save-outline', outline);
    expect((await studio.value('questions:library', undefined)).outlines).toEqual([outline]);
    expect(await studio.value('questions:outline', { questionId: aBankId })).toEqual(outline);
    await studio.value('questions:save-outline', emptyOutline(aBankId));
    expect(await studio.value('questions:outline', { questionId: aBankId })).toBeNull();
    expect((await studio.value('questions:library', undefined)).outlines).toEqual([]);
  });
});

describe('surprises that were asked', () => {
  test('are kept in order, each once', async () => {
    const studio = aStudio();
    const one = { seed: 4, questionIds: ['b', 'a'] };
    const two = { seed: 2, questionIds: ['c'] };
    for (const draw of [one, two, one]) await studio.value('questions:record-draw', draw);
    expect((await studio.value('questions:library', undefined)).draws).toEqual([one, two]);
  });

  test(`are forgotten after ${MAX_DRAWS} others`, async () => {
    const studio = aStudio();
    for (let seed = 0; seed <= MAX_DRAWS; seed += 1)
      await studio.value('questions:record-draw', { seed, questionIds: ['a'] });
    const { draws } = await studio.value('questions:library', undefined);
    expect(draws).toHaveLength(MAX_DRAWS);
    expect(draws[0]?.seed).toBe(1);
  });
});
