import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTION_BANK } from '../../../core/guidance/question-bank.ts';
import { planImport } from '../../../core/question-file/plan-import.ts';
import { questionsToCsv, questionsToJson } from '../../../core/question-file/write-files.ts';
import { decodeText } from '../../../main/question-file/decode-text.ts';
import { readQuestionFile } from '../../../main/question-file/read-question-file.ts';
import { aJsonFile, BANK_ID } from '../../helpers/question-files.ts';

/** Each reader: half of them bytes at random, half of them good files that were spoilt. */
const CASES = 10_000;
const SEED = 20_260_304;

const STORED = { questions: QUESTION_BANK, sets: [], outlines: [], favouriteIds: [] };
const isBankId = (id: string) => id === BANK_ID;

/** As the main process goes about it; whatever comes in, the answer is data. */
function readAll(bytes: Uint8Array): 'content' | 'faults' {
  const text = decodeText(bytes);
  if (!text.ok) return 'faults';
  const content = readQuestionFile(text.value, isBankId);
  if (!content.ok) {
    expect(content.error.length).toBeGreaterThan(0);
    return 'faults';
  }
  let made = 0;
  const plan = planImport(content.value, STORED, () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  });
  if (!plan.ok) return 'faults';
  // What is let in can be written out and read again without a fault.
  const own = {
    questions: [...QUESTION_BANK, ...plan.value.questions.map(({ value }) => value)],
    sets: plan.value.sets.map(({ value }) => value),
    outlines: plan.value.outlines.map(({ value }) => value),
    favouriteIds: plan.value.favourites.map(({ value }) => value),
  };
  for (const again of [questionsToJson(own), questionsToCsv(own)])
    expect(readQuestionFile(again, (id) => QUESTION_BANK.some((one) => one.id === id)).ok).toBe(
      true,
    );
  return 'content';
}

const GOOD = {
  json: aJsonFile({
    questions: [
      { id: 'a', category: 'technical', text: 'Why "this"?', tip: '=1', skills: ['quality'] },
      { category: 'team', text: 'Who?', answerSeconds: 60 },
    ],
    sets: [{ name: 'Mixed', questionIds: ['a', BANK_ID] }],
    outlines: [{ questionId: 'a', task: 'one\ntwo', talkingPoints: ['x'] }],
    favourites: ['a', BANK_ID],
  }),
  csv: `id,category,question,seconds,sets,task,talking_points\r\na,technical,"Why ""this""?",60,Mixed,"one\ntwo",x\r\n${BANK_ID},,,,Mixed,,\r\n`,
};

const SNIPPETS = [
  '"',
  '\\',
  '{',
  ']',
  ',',
  ';',
  '\n',
  '\r',
  '\0',
  '\uFEFF',
  '\u202E',
  '=',
  '1e999',
  '__proto__',
  '""',
];

/** A cut out, a snippet put in, a byte turned. */
const spoil = fc.array(
  fc.record({
    at: fc.nat(2_000),
    cut: fc.nat(12),
    put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 3, unit: 'binary' })),
  }),
  { minLength: 0, maxLength: 4 },
);

describe.each(['json', 'csv'] as const)('a file of questions in %s', (format) => {
  test('that was spoilt anywhere is read or refused, and never more than that', () => {
    const outcomes = { content: 0, faults: 0 };
    fc.assert(
      fc.property(spoil, (changes) => {
        let text = GOOD[format];
        for (const { at, cut, put } of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        outcomes[readAll(Buffer.from(text))] += 1;
      }),
      { numRuns: CASES / 2, seed: SEED },
    );
    expect(outcomes.content).toBeGreaterThan(CASES / 100);
    expect(outcomes.faults).toBeGreaterThan(CASES / 10);
  });

  test('of bytes at random is refused or read', () => {
    const start =
      format === 'json'
        ? '{"format":"greenroom-question-bank","version":1,'
        : 'category,question\n';
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, isBegun) => {
        readAll(isBegun ? Buffer.concat([Buffer.from(start), bytes]) : bytes);
      }),
      { numRuns: CASES / 2, seed: SEED },
    );
  });
});
