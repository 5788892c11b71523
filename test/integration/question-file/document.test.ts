import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BANK_CATEGORIES } from '../../../core/domain/bank-question.ts';
import { PROFESSIONS, SKILLS } from '../../../core/domain/question-tags.ts';
import { CSV_COLUMNS } from '../../../core/question-file/csv-columns.ts';
import { aStudio } from '../../helpers/database.ts';
import { contentOf, openFile } from '../../helpers/question-files.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/question-bank.md'), 'utf8');

test('the example of the document is taken in without a note', async () => {
  const example = /```json\n(.*?)```/su.exec(document)?.[1] ?? '';
  const { entries, notes } = contentOf(await openFile(aStudio(), example));
  expect(entries.map(({ what, change }) => `${change} ${what}`)).toEqual([
    'new question',
    'new set',
    'new outline',
    'new favourite',
  ]);
  expect(notes).toEqual([]);
});

test('the document names every id and every column', () => {
  for (const name of [...BANK_CATEGORIES, ...PROFESSIONS, ...SKILLS, ...CSV_COLUMNS])
    expect(document).toContain(`\`${name}\``);
});
