import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OwnQuestionDraft } from '../../../core/domain/own-question.ts';
import { QUESTION_BANK } from '../../../core/guidance/question-bank.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';
import { aJsonFile, BANK_ID, contentOf, openFile } from '../../helpers/question-files.ts';

const aDraft = (change: Partial<OwnQuestionDraft>): OwnQuestionDraft => ({
  category: 'technical',
  text: 'Why boats?',
  isAfter: '',
  tip: '',
  trap: '',
  professions: [],
  skills: [],
  answerSeconds: null,
  ...change,
});

/** With an exporter that writes into a folder of the test. */
function aWritingStudio(): {
  readonly studio: TestStudio;
  readonly read: (name: string) => string;
} {
  const folder = aFolder();
  const studio = aStudio({ chooseTarget: async (name) => join(folder, name) });
  return { studio, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

/** Texts that files of other programs get wrong. */
const HOSTILE = [
  '=HYPERLINK("http://example.invalid")',
  '  +1 then -1',
  "'=already guarded",
  "''@twice",
  '- a list?',
  '"quoted", with; everything in it?',
  'ما هو أكبر تحدٍّ؟',
  '👩🏽‍⚕️ why <b>care</b> [x](javascript:alert(1))?',
];

async function fill(studio: TestStudio): Promise<void> {
  const ids: string[] = [];
  for (const text of HOSTILE) {
    const draft = aDraft({
      text,
      isAfter: `${text}\nsecond line`,
      tip: text,
      professions: ['sales', 'design'],
      skills: ['quality'],
      answerSeconds: 75,
    });
    ids.push((await studio.value('questions:save', { draft })).id);
  }
  const [first = '', second = ''] = ids;
  await studio.value('questions:save', { draft: aDraft({ text: 'And you?', category: 'team' }) });
  await studio.value('questions:save-set', {
    id: randomUUID(),
    name: '=Panel; Thursday',
    questionIds: [second, BANK_ID, first],
  });
  for (const questionId of [BANK_ID, first])
    await studio.value('questions:save-outline', {
      questionId,
      situation: '=1+1\n\nthen "more"',
      task: '',
      action: '@home',
      result: '',
      talkingPoints: ['-one', 'two'],
    });
}

const ownParts = async (studio: TestStudio) => {
  const { questions, sets, outlines } = await studio.value('questions:library', undefined);
  return {
    questions: questions.filter(({ origin }) => origin === 'own'),
    sets: sets.map(({ id: _id, ...set }) => set),
    outlines,
  };
};

describe.each(['json', 'csv'] as const)('own questions as %s', (format) => {
  test('come out the same on another computer, and change nothing on this one', async () => {
    const { studio, read } = aWritingStudio();
    await fill(studio);
    const saved = await studio.value('questions:export', { format });
    expect(saved).toEqual({ kind: 'saved', fileName: `greenroom-questions-2026-03-04.${format}` });
    const text = read(`greenroom-questions-2026-03-04.${format}`);

    const again = contentOf(await openFile(studio, text, `q.${format}`));
    expect(new Set(again.entries.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(again.notes).toEqual([]);

    const other = aStudio();
    const { id, entries } = contentOf(await openFile(other, text, `q.${format}`));
    expect(entries).toHaveLength(again.entries.length);
    expect(new Set(entries.map(({ change }) => change))).toEqual(new Set(['new']));
    expect(await other.value('questions:take-in', { id })).toEqual({ stored: entries.length });
    const [theirs, ours] = [await ownParts(other), await ownParts(studio)];
    const byId = (one: { readonly id: string }, two: { readonly id: string }) =>
      one.id < two.id ? -1 : 1;
    expect(theirs.questions.toSorted(byId)).toEqual(ours.questions.toSorted(byId));
    expect(theirs.sets).toEqual(ours.sets);
    expect(theirs.outlines).toEqual(ours.outlines);
  });

  test('are written nowhere when the dialog is cancelled', async () => {
    const studio = aStudio({ chooseTarget: async () => null });
    expect(await studio.value('questions:export', { format })).toEqual({ kind: 'cancelled' });
  });
});

describe('favourites', () => {
  const favouriteIds = async (studio: TestStudio) =>
    (await studio.value('questions:library', undefined)).favouriteIds;
  const mark = (studio: TestStudio, questionId: string, isFavourite = true) =>
    studio.value('questions:set-favourite', { questionId, isFavourite });
  const json = 'greenroom-questions-2026-03-04.json';

  test('go along in JSON: those of one’s own and those of Greenroom, but none that was deleted', async () => {
    const { studio, read } = aWritingStudio();
    const [own, gone] = await Promise.all(
      ['Why boats?', 'Gone?'].map((text) =>
        studio.value('questions:save', { draft: aDraft({ text }) }),
      ),
    );
    for (const id of [BANK_ID, own?.id ?? '', gone?.id ?? '']) await mark(studio, id);
    await studio.value('questions:delete', { id: gone?.id ?? '' });
    await studio.value('questions:export', { format: 'json' });
    await mark(studio, BANK_ID, false);

    const again = contentOf(await openFile(studio, read(json)));
    expect(again.entries.filter(({ what }) => what === 'favourite')).toEqual(
      expect.arrayContaining([
        { what: 'favourite', id: own?.id, change: 'same', text: 'Why boats?' },
        { what: 'favourite', id: BANK_ID, change: 'new', text: QUESTION_BANK[0]?.text },
      ]),
    );
    expect(again.entries).toHaveLength(3);
    expect(await studio.value('questions:take-in', { id: again.id })).toEqual({ stored: 1 });

    const other = aStudio();
    const { id } = contentOf(await openFile(other, read(json)));
    expect(await other.value('questions:take-in', { id })).toEqual({ stored: 3 });
    const both = [BANK_ID, own?.id ?? ''];
    expect((await favouriteIds(other)).toSorted()).toEqual(both.toSorted());
    expect(await favouriteIds(studio)).toEqual(expect.arrayContaining(both));
  });

  test('go by the names that a file gives its questions, each counted once', async () => {
    const studio = aStudio();
    const file = aJsonFile({
      version: 2,
      questions: [{ id: 'mine', category: 'technical', text: 'New?' }],
      favourites: ['mine', BANK_ID, 'mine'],
    });
    const { id, entries } = contentOf(await openFile(studio, file));
    expect(entries.map(({ what }) => what)).toEqual(['question', 'favourite', 'favourite']);
    await studio.value('questions:take-in', { id });
    const own = (await ownParts(studio)).questions[0]?.id;
    expect(new Set(await favouriteIds(studio))).toEqual(new Set([own, BANK_ID]));
  });

  test('stay as they are when a file is taken in that has none, as those of version 1', async () => {
    const studio = aStudio();
    await mark(studio, BANK_ID);
    const questions = [{ category: 'technical', text: 'New?' }];
    const { id, notes } = contentOf(await openFile(studio, aJsonFile({ version: 1, questions })));
    expect(notes).toEqual([]);
    await studio.value('questions:take-in', { id });
    expect(await favouriteIds(studio)).toEqual([BANK_ID]);
  });
});

describe('a table for a spreadsheet', () => {
  test('has no cell that a spreadsheet would run', async () => {
    const { studio, read } = aWritingStudio();
    await fill(studio);
    await studio.value('questions:export', { format: 'csv' });
    const text = read('greenroom-questions-2026-03-04.csv');
    expect(text).not.toMatch(/(?:^|,|\n)"?\s*[=+\-@]/u);
    expect(text).toContain("'=HYPERLINK");
  });

  test('as somebody writes it by hand, in another country, is taken in', async () => {
    const studio = aStudio();
    const text = [
      'Category;Question;Seconds;Sets;Talking points',
      'Cultural fit;Why us, now?;90;Thursday;one',
      'next-steps;When may I hear?;;Thursday;',
    ].join('\r\n');
    const { id, entries, notes } = contentOf(await openFile(studio, `\uFEFF${text}`, 'q.csv'));
    expect(notes).toEqual([]);
    expect(entries.map(({ what, change }) => `${change} ${what}`)).toEqual([
      'new question',
      'new question',
      'new set',
      'new outline',
    ]);
    await studio.value('questions:take-in', { id });
    const { questions, sets, outlines } = await ownParts(studio);
    expect(questions).toMatchObject([
      { category: 'cultural-fit', text: 'Why us, now?', answerSeconds: 90 },
      { category: 'next-steps', text: 'When may I hear?', answerSeconds: null },
    ]);
    expect(sets).toEqual([{ name: 'Thursday', questionIds: questions.map((one) => one.id) }]);
    expect(outlines).toMatchObject([{ questionId: questions[0]?.id, talkingPoints: ['one'] }]);
  });
});

describe('taking a file in', () => {
  test('changes what it names, adds what is new and leaves the rest', async () => {
    const studio = aStudio();
    const kept = await studio.value('questions:save', { draft: aDraft({ text: 'Kept?' }) });
    const changed = await studio.value('questions:save', { draft: aDraft({ text: 'Before?' }) });
    const twin = await studio.value('questions:save', { draft: aDraft({ text: 'Why  THIS?' }) });
    const file = aJsonFile({
      questions: [
        { id: changed.id, category: 'technical', text: 'After?' },
        { category: 'technical', text: 'why this', tip: 'Look closely.' },
        { id: 'mine', category: 'technical', text: 'New?' },
      ],
      sets: [{ name: 'Mixed', questionIds: ['mine', BANK_ID, kept.id] }],
    });
    const { id, entries } = contentOf(await openFile(studio, file));
    expect(entries.map(({ change }) => change)).toEqual(['changed', 'changed', 'new', 'new']);
    await studio.value('questions:take-in', { id });
    const { questions, sets } = await ownParts(studio);
    expect(questions).toMatchObject([
      kept,
      { id: changed.id, text: 'After?' },
      { id: twin.id, text: 'why this', tip: 'Look closely.' },
      { text: 'New?' },
    ]);
    expect(sets).toEqual([
      { name: 'Mixed', questionIds: [questions.at(-1)?.id, BANK_ID, kept.id] },
    ]);
    expect(questions.at(-1)?.id).not.toBe('mine');
  });

  test('is refused once the file was closed, taken in, or another one was opened', async () => {
    const studio = aStudio();
    const file = aJsonFile({ questions: [{ category: 'technical', text: 'New?' }] });
    const first = contentOf(await openFile(studio, file)).id;
    const second = contentOf(await openFile(studio, file)).id;
    expect(await studio.call('questions:take-in', { id: first })).toMatchObject({
      ok: false,
      error: { type: 'NotFound' },
    });
    await studio.value('questions:close-file', { id: second });
    expect(await studio.call('questions:take-in', { id: second })).toMatchObject({ ok: false });
    const third = contentOf(await openFile(studio, file)).id;
    await studio.value('questions:take-in', { id: third });
    expect(await studio.call('questions:take-in', { id: third })).toMatchObject({ ok: false });
    expect((await ownParts(studio)).questions).toHaveLength(1);
  });

  test('stores nothing where the bank has changed so that the file no longer fits', async () => {
    const studio = aStudio();
    const own = await studio.value('questions:save', { draft: aDraft({}) });
    const file = aJsonFile({
      questions: [{ category: 'technical', text: 'New?' }],
      sets: [{ name: 'Mixed', questionIds: [own.id] }],
    });
    const { id } = contentOf(await openFile(studio, file));
    await studio.value('questions:delete', { id: own.id });
    expect(await studio.call('questions:take-in', { id })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput', text: expect.stringContaining('no longer fits') },
    });
    expect(await ownParts(studio)).toEqual({ questions: [], sets: [], outlines: [] });
  });

  test('brings a deleted question of the file back', async () => {
    const studio = aStudio();
    const own = await studio.value('questions:save', { draft: aDraft({}) });
    await studio.value('questions:delete', { id: own.id });
    const file = aJsonFile({ questions: [{ id: own.id, category: 'technical', text: 'Back?' }] });
    const { id } = contentOf(await openFile(studio, file));
    await studio.value('questions:take-in', { id });
    expect((await ownParts(studio)).questions).toMatchObject([{ id: own.id, text: 'Back?' }]);
  });

  test('cannot touch what the app comes with', async () => {
    const studio = aStudio();
    const { questions } = await studio.value('questions:library', undefined);
    expect(questions).toEqual(QUESTION_BANK);
    const text = `id,category,question,sets\n${BANK_ID},technical,Mine now?,Mixed\n`;
    const { id, entries } = contentOf(await openFile(studio, text, 'q.csv'));
    expect(entries).toMatchObject([{ what: 'set', change: 'new' }]);
    await studio.value('questions:take-in', { id });
    expect((await studio.value('questions:library', undefined)).questions).toEqual(QUESTION_BANK);
  });
});
