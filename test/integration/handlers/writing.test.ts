import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ExportFormat } from '../../../core/notes/types.ts';
import { PLAIN_WRITING, writeAs } from '../../../core/writing/writing.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import { practise } from '../../helpers/practice.ts';

const CHOSEN = { decimalMark: 'comma', dateOrder: 'day-first' } as const;
/** A figure with a decimal, which every session with looks has. */
const WITH_POINT = /\d\.\d s/;
const WITH_COMMA = /\d,\d s/;

// Of the process, which the next file of tests may share.
afterEach(() => writeAs(PLAIN_WRITING));

async function aStudioThatSaves() {
  const folder = aFolder();
  const studio = aStudio({ folder, chooseTarget: async (name) => join(folder, name) });
  const sessionId = await practise(studio.value, { answers: [{ asideShare: 0.5 }] });
  const saved = async (format: ExportFormat): Promise<string> => {
    const done = await studio.value('export:save', { sessionId, format });
    if (done.kind !== 'saved') throw new Error('Nothing was saved.');
    return readFileSync(join(folder, done.fileName), 'utf8');
  };
  return { ...studio, sessionId, saved };
}

test('the review and the notes are written as chosen, from the next time they are opened', async () => {
  const studio = await aStudioThatSaves();
  const words = async (): Promise<string> => {
    const { answers, summary } = await studio.value('review:open', { sessionId: studio.sessionId });
    return [
      ...answers.flatMap(({ clips }) => clips.flatMap(({ figures }) => figures)),
      ...summary.map(({ text }) => text),
    ].join('\n');
  };
  expect(await words()).toMatch(WITH_POINT);
  const plain = await studio.saved('markdown');
  expect(plain).toMatch(WITH_POINT);
  expect(plain).toMatch(/\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d/);

  await studio.value('settings:change', CHOSEN);
  expect(await words()).toMatch(WITH_COMMA);
  expect(await words()).not.toMatch(WITH_POINT);
  const notes = await studio.saved('markdown');
  expect(notes).toMatch(WITH_COMMA);
  expect(notes).not.toMatch(WITH_POINT);
  expect(notes).toMatch(/\d\d\.\d\d\.\d{4}, \d\d:\d\d/);

  await studio.value('settings:change', PLAIN_WRITING);
  expect(await studio.saved('markdown')).toBe(plain);
});

test.each(['json', 'csv'] as const)(
  '%s is for programs, and the same whatever is chosen',
  async (format) => {
    const studio = await aStudioThatSaves();
    const plain = await studio.saved(format);
    await studio.value('settings:change', CHOSEN);
    // What is kept of the review is in the words just chosen.
    await studio.value('review:open', { sessionId: studio.sessionId });
    expect(await studio.saved(format)).toBe(plain);
  },
);

test('a later start goes on as chosen', async () => {
  const studio = await aStudioThatSaves();
  await studio.value('settings:change', CHOSEN);
  writeAs(PLAIN_WRITING);
  await studio.value('settings:get', undefined);
  expect(await studio.saved('markdown')).toMatch(WITH_COMMA);
});
