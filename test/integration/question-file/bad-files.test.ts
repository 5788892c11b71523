import { mkdirSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_OWN_QUESTIONS } from '../../../core/domain/own-question.ts';
import { MAX_QUESTION_FILE_BYTES } from '../../../core/question-file/format.ts';
import { aStudio } from '../../helpers/database.ts';
import type { TestStudio } from '../../helpers/database.ts';
import {
  aJsonFile,
  BANK_ID,
  contentOf,
  faultsOf,
  openFile,
  TO_ASK_ID,
} from '../../helpers/question-files.ts';

let studio: TestStudio;
let before: unknown;
beforeEach(async () => {
  studio = aStudio();
  const draft = {
    category: 'technical',
    text: 'Mine?',
    isAfter: '',
    tip: '',
    trap: '',
    professions: [],
    skills: [],
    answerSeconds: null,
  } as const;
  await studio.value('questions:save', { draft });
  before = await studio.value('questions:library', undefined);
});
// Whatever was opened, what is stored stays as it was.
afterEach(async () => {
  expect(await studio.value('questions:library', undefined)).toEqual(before);
});

const good = { category: 'technical', text: 'Why?' };
const asked = (question: object) => aJsonFile({ questions: [question] });
const json = async (text: string | Uint8Array) => faultsOf(await openFile(studio, text));
const csv = async (text: string | Uint8Array) => faultsOf(await openFile(studio, text, 'q.csv'));

describe('JSON that is refused', () => {
  test.each<[name: string, text: string, fault: RegExp]>([
    [
      'half written',
      '{\n "format": "greenroom-question-bank",\n "questions": [',
      /^3: it is no JSON/,
    ],
    ['a list', '[]', /^1: it is no question bank/],
    ['null in braces', '{"format": null}', /^1: it is no question bank/],
    ['of another program', '{"format": "other", "version": 1}', /^1: it is no question bank/],
    ['of a newer version', aJsonFile({ version: 3 }), /^-: it was written by a newer version/],
    ['of no version', aJsonFile({ version: '1' }), /^3: “version” must be one of: 1, 2/],
    [
      'nested ten thousand deep',
      `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      /nested more than/,
    ],
    [
      'with a name twice',
      '{"format":"greenroom-question-bank",\n"version":1,\n"version":1}',
      /^3: “version” is there twice/,
    ],
    [
      'with questions that are no list',
      aJsonFile({ questions: {} }),
      /^4: “questions” must be a list/,
    ],
    [
      'with a million questions',
      aJsonFile({ questions: Array.from({ length: 1_000_000 }, () => 0) }),
      /more than 2000 entries|larger than/,
    ],
    [
      'with too many questions',
      aJsonFile({ questions: Array.from({ length: MAX_OWN_QUESTIONS + 1 }, () => 0) }),
      /“questions” has more than 2000 entries/,
    ],
    [
      'with a question that is none',
      aJsonFile({ questions: [1] }),
      /^5: the entry must be an object/,
    ],
    ['without a category', asked({ text: 'Why?' }), /^5: “category” is missing/],
    [
      'with an unknown category',
      asked({ ...good, category: 'x' }),
      /^6: “category” must be one of: behavioural, /,
    ],
    ['with an empty text', asked({ ...good, text: '  ' }), /^7: “text” is empty/],
    ['with a text of zero width', asked({ ...good, text: '\u200B\u2060' }), /^7: “text” is empty/],
    ['with a number for a text', asked({ ...good, text: 1 }), /^7: “text” must be a text/],
    [
      'with a text of a megabyte',
      asked({ ...good, text: 'a'.repeat(1_000_000) }),
      /^7: “text” is longer than 500 characters/,
    ],
    [
      'with terminal colours',
      asked({ ...good, text: '\u001B[31mWhy?' }),
      /^7: “text” holds control characters/,
    ],
    ['with a NUL', asked({ ...good, text: 'Why\0?' }), /^7: “text” holds control characters/],
    [
      'with turned directions',
      asked({ ...good, tip: 'a\u202Eb' }),
      /^8: “tip” holds marks that turn/,
    ],
    [
      'with half a character',
      asked({ ...good, tip: 'a\uD800b' }).replace('\\ud800', '\\uD800'),
      /^8: “tip” holds half a character/,
    ],
    [
      'with towers of marks',
      asked({ ...good, text: `a${'\u0363'.repeat(40)}` }),
      /^7: “text” stacks more than 8 marks/,
    ],
    ['with an unknown tag', asked({ ...good, skills: ['magic'] }), /“skills\.0” must be one of/],
    [
      'with a time that is too long',
      asked({ ...good, answerSeconds: 301 }),
      /“answerSeconds” must be at most 300/,
    ],
    [
      'with a time that is too short',
      asked({ ...good, answerSeconds: 29 }),
      /“answerSeconds” must be at least 30/,
    ],
    [
      'with a time beyond every number',
      asked(good).replace('"text"', '"answerSeconds": 1e999, "text"'),
      /“answerSeconds” must be/,
    ],
    [
      'with a time beyond exact numbers',
      asked({ ...good, answerSeconds: 2 ** 60 }),
      /“answerSeconds” must be/,
    ],
    ['with an id of another type', asked({ ...good, id: 7 }), /“id” must be a text/],
    [
      'with an id of the bank',
      asked({ ...good, id: BANK_ID }),
      /is a question that Greenroom comes with/,
    ],
    [
      'with a set of nothing known',
      aJsonFile({ sets: [{ name: 'A', questionIds: ['gone'] }] }),
      /^5: there is no question “gone”/,
    ],
    [
      'with a set without a name',
      aJsonFile({ sets: [{ name: ' ', questionIds: [] }] }),
      /^6: “name” is empty/,
    ],
    [
      'with a set named over two lines',
      aJsonFile({ sets: [{ name: 'a\nb', questionIds: [] }] }),
      /runs over more than one line/,
    ],
    [
      'with a favourite of nothing known',
      aJsonFile({ favourites: [BANK_ID, 'gone'] }),
      /^6: there is no question “gone”/,
    ],
    [
      'with a favourite that is no id',
      aJsonFile({ favourites: [BANK_ID, { id: 'a' }] }),
      /^6: the entry must be a text/,
    ],
    [
      'with more favourites than there can be questions',
      aJsonFile({ favourites: Array.from({ length: 2 * MAX_OWN_QUESTIONS + 1 }, () => BANK_ID) }),
      /“favourites” has more than 4000 entries/,
    ],
    [
      'with an outline of nothing known',
      aJsonFile({ outlines: [{ questionId: 'gone' }] }),
      /^5: there is no question “gone”/,
    ],
    [
      'with an outline of what you ask',
      aJsonFile({ outlines: [{ questionId: TO_ASK_ID }] }),
      /goes with a question that they ask/,
    ],
    [
      'with an outline that is a speech',
      aJsonFile({ outlines: [{ questionId: BANK_ID, task: 'a'.repeat(1_001) }] }),
      /“task” is longer than 1000/,
    ],
    [
      'with too many talking points',
      aJsonFile({
        outlines: [{ questionId: BANK_ID, talkingPoints: Array.from({ length: 13 }, () => 'a') }],
      }),
      /“talkingPoints” has more than 12 entries/,
    ],
  ])('%s', async (_name, text, fault) => {
    expect((await json(text)).join('\n')).toMatch(fault);
  });

  test('with what is there twice: ids, questions, sets, outlines', async () => {
    const text = aJsonFile({
      questions: [
        { ...good, id: 'a' },
        { ...good, text: 'And then?', id: 'a' },
        { ...good, text: ' WHY ' },
      ],
      sets: [
        { name: 'One', questionIds: [] },
        { name: 'ONE', questionIds: [] },
      ],
      outlines: [
        { questionId: 'a', task: 'x' },
        { questionId: 'a', task: 'y' },
      ],
    });
    const faults = await json(text);
    expect(faults.join('\n')).toMatch(/“a” is the id of line 5 already/);
    expect(faults.join('\n')).toMatch(/it asks the same as line 5/);
    expect(faults.join('\n')).toMatch(/the set is on line \d+ already/);
    expect(faults.join('\n')).toMatch(/the outline is on line \d+ already/);
  });

  test('lists fifty faults and counts the others', async () => {
    const questions = Array.from({ length: 80 }, () => ({ ...good, text: '' }));
    expect(await openFile(studio, aJsonFile({ questions }))).toMatchObject({
      kind: 'faulty',
      faultCount: 80,
      faults: { length: 50 },
    });
  });

  test('with names that mean something to programs is read as data', async () => {
    const text = `{"format":"greenroom-question-bank","version":1,"questions":[
      {"category":"technical","text":"Why?","__proto__":{"tip":"polluted"},"constructor":{}}]}`;
    const { entries, notes } = contentOf(await openFile(studio, text));
    expect(entries).toMatchObject([{ what: 'question', change: 'new', text: 'Why?' }]);
    expect(notes.map((note) => note.text)).toEqual([
      '“__proto__” is not used',
      '“constructor” is not used',
    ]);
    expect(Reflect.get({}, 'tip')).toBeUndefined();
  });

  test('in Latin-1, or cut in the middle of a character, with the line', async () => {
    const text = asked({ ...good, text: 'Why a caf\u00e9?' });
    const fault = /^7: it holds bytes that are no UTF-8/;
    expect((await json(Buffer.from(text, 'latin1'))).join()).toMatch(fault);
    const bytes = Buffer.from(text);
    const cut = bytes.indexOf(0xc3) + 1;
    expect((await json(bytes.subarray(0, cut))).join()).toMatch(fault);
  });

  test('counts the lines of the file, whichever marks its beginning and its line ends', async () => {
    const text = asked({ ...good, text: ' ' });
    for (const ends of ['\n', '\r\n', '\r']) {
      const marked = `\uFEFF${text.replaceAll('\n', ends)}`;
      for (const bytes of [Buffer.from(marked), Buffer.from(marked, 'utf16le')])
        expect((await json(bytes)).join()).toMatch(/^7: “text” is empty/);
    }
  });

  test('for one question of two: the good one is not taken in either', async () => {
    const text = aJsonFile({ questions: [good, { ...good, text: 'And?', category: 'x' }] });
    expect(await openFile(studio, text)).toMatchObject({ kind: 'faulty', faultCount: 1 });
  });

  test('is not: other scripts, emoji and markup that nobody runs', async () => {
    const text = 'لماذا <script>alert(1)</script> [x](javascript:1) 面接 👩🏽‍⚕️?';
    const { entries } = contentOf(await openFile(studio, asked({ ...good, text })));
    expect(entries).toMatchObject([{ text }]);
  });
});

describe('a table that is refused', () => {
  const head = 'id,category,question';
  test.each<[name: string, text: string, fault: RegExp]>([
    ['empty', '', /^-: it is empty/],
    ['blank lines only', '\n\r\n \n', /^-: it is empty/],
    ['without headings', 'technical,Why?\nteam,Who?', /^1: there is no column “category”/],
    [
      'with a heading twice',
      'category,question,Question\na,b,c',
      /^1: the column “question” is there twice/,
    ],
    ['with a cell too few', `${head}\n,technical`, /^2: the row has 2 cells, the first line 3/],
    ['with a cell too many', `${head}\n,technical,Why?,more`, /^2: the row has 4 cells/],
    [
      'with a quotation mark never closed',
      `${head}\n,technical,"Why?\n,team,Who?`,
      /^2: a quotation mark is opened here/,
    ],
    [
      'with quotation marks inside',
      `${head}\n,technical,Say "a" now?`,
      /^2: a quotation mark stands inside/,
    ],
    [
      'with a field of a megabyte',
      `${head}\n,technical,${'a'.repeat(1_000_000)}`,
      /^2: “question” is longer than 500/,
    ],
    [
      'with a question over two lines',
      `${head}\n\n,technical,"Why\nso?"`,
      /^3: “question” runs over more than one line/,
    ],
    ['with an unknown category', `${head}\n,technically,Why?`, /^2: “category” must be one of/],
    [
      'with a time in words',
      `category,question,seconds\ntechnical,Why?,two minutes`,
      /^2: “seconds” must be a number/,
    ],
    [
      'with too many rows',
      `${head}\n${',technical,Why?\n'.repeat(MAX_OWN_QUESTIONS + 1)}`,
      /more than 2000 rows/,
    ],
    ['with a NUL inside', `${head}\n,technical,Wh\0y?\n`, /^2: it holds bytes that are no text/],
  ])('%s', async (_name, text, fault) => {
    expect((await csv(text)).join('\n')).toMatch(fault);
  });

  test('with what is there twice, on the line of the second', async () => {
    const rows = ['a,technical,Why?', 'b,technical, WHY ', 'a,team,Who?'];
    const faults = (await csv(`${head}\n${rows.join('\n')}`)).join('\n');
    expect(faults).toMatch(/^3: it asks the same as line 2/m);
    expect(faults).toMatch(/^4: “a” is the id of line 2 already/m);
  });

  test('for one row of three: the good ones are not taken in either', async () => {
    const text = `${head}\r\n,technical,Why?\r\n,magic,How?\r\n,team,Who?\r\n`;
    expect(await openFile(studio, text, 'q.csv')).toMatchObject({ kind: 'faulty', faultCount: 1 });
    expect((await csv(text)).join()).toMatch(/^3: “category” must be one of/);
  });

  test('with headings that mean something to programs is read as data', async () => {
    const text = `${head},__proto__,constructor\n,technical,Why?,tip,x`;
    const { entries, notes } = contentOf(await openFile(studio, text, 'q.csv'));
    expect(entries).toMatchObject([{ change: 'new', text: 'Why?' }]);
    expect(notes.map((note) => note.text)).toEqual([
      'the column “__proto__” is not used',
      'the column “constructor” is not used',
    ]);
    expect(Reflect.get({}, 'tip')).toBeUndefined();
  });

  test('is not: formulas and markup, which are the words of a question', async () => {
    const texts = ['=HYPERLINK("http://x")', '+1?', '@SUM(A1)', '<img src=x onerror=alert(1)>'];
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = texts.map((text) => `,technical,${cell(text)}`);
    const { entries } = contentOf(
      await openFile(studio, `\uFEFF${head}\r\n${rows.join('\r\n')}`, 'q.csv'),
    );
    expect(entries.map(({ text }) => text)).toEqual(texts);
  });

  test('in Latin-1, with the line', async () => {
    const bytes = Buffer.from(`${head}\n,technical,Why a caf\u00e9?`, 'latin1');
    expect(await csv(bytes)).toEqual([
      '2: it holds bytes that are no UTF-8. Save it as UTF-8 and try again',
    ]);
  });

  test('a workbook under the name of a table', async () => {
    expect((await csv(Buffer.from('PK\u0003\u0004rest', 'latin1'))).join()).toMatch(
      /it is a workbook/,
    );
  });

  test('is not: UTF-16 of either kind, carriage returns only, NULs at the end, unknown columns', async () => {
    const text = `${head},colour\r,technical,Café?,red\r`;
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from(`${text}\0\0`)]) {
      const { entries, notes } = contentOf(await openFile(studio, bytes, 'q.csv'));
      expect(entries).toMatchObject([{ change: 'new', text: 'Café?' }]);
      expect(notes).toEqual([{ line: 1, text: 'the column “colour” is not used' }]);
    }
  });
});

describe('what cannot be read', () => {
  test('a file that is too large is not read at all', async () => {
    expect(await json(Buffer.alloc(MAX_QUESTION_FILE_BYTES + 1, 0x20))).toEqual([
      '-: it is larger than the 8 MB that a question bank may have',
    ]);
    expect((await json(Buffer.alloc(MAX_QUESTION_FILE_BYTES, 0x20))).join()).toMatch(/it is empty/);
    const field = Buffer.concat([
      Buffer.from('category,question\ntechnical,"'),
      Buffer.alloc(50e6, 0x61),
    ]);
    expect((await csv(field)).join()).toMatch(/it is larger than the 8 MB/);
  });

  test('a file that is gone, a folder, a pipe', async () => {
    const open = async (path: string) =>
      faultsOf(await studio.value('questions:open-dropped', { path }));
    expect((await open(join(studio.folder, 'gone.json'))).join()).toMatch(/cannot be read/);
    mkdirSync(join(studio.folder, 'folder.json'));
    expect((await open(join(studio.folder, 'folder.json'))).join()).toMatch(/it is no file/);
    const pipe = join(studio.folder, 'pipe.json');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    expect((await open(pipe)).join()).toMatch(/it is no file/);
    symlinkSync(join(studio.folder, 'nowhere'), join(studio.folder, 'link.json'));
    expect((await open(join(studio.folder, 'link.json'))).join()).toMatch(/cannot be read/);
  });

  test('what was dropped without being a file', async () => {
    expect(await studio.call('questions:open-dropped', { path: '' })).toMatchObject({
      ok: false,
      error: { type: 'InvalidInput' },
    });
  });
});
