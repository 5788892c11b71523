import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { setupChoicesSchema } from '../../../../core/domain/interview-template.ts';
import type { SetupChoices } from '../../../../core/domain/interview-template.ts';
import { interviewPlanSchema } from '../../../../core/domain/plan.ts';
import { CASES } from '../../../../core/guidance/cases.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import { buildPlan } from '../../../../core/interview/plan.ts';
import { planLengthMs, planToSegments } from '../../../../core/interview/segments.ts';
import { selectQuestions } from '../../../../core/interview/select-questions.ts';
import { warmUpPlan, WARM_UP_LIMIT_MS } from '../../../../core/interview/warm-up.ts';
import { whoAsks } from '../../../../core/interview/who-asks.ts';
import { shuffleWithSeed } from '../../../../core/interview/shuffle.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';

const bank = [
  anAskedQuestion({ id: 'a', category: 'behavioural' }),
  anAskedQuestion({ id: 'b', category: 'technical' }),
  anAskedQuestion({ id: 'c', category: 'technical' }),
  anAskedQuestion({ id: 'd', category: 'situational' }),
];

const planOf = (change: Partial<SetupChoices>, all: readonly BankQuestion[] = bank) =>
  buildPlan(
    {
      company: ' Northwind ',
      role: 'Analyst',
      seed: 7,
      history: [],
      choices: { ...DEFAULT_CHOICES, choosing: 'picked', pickedIds: ['c', 'a'], ...change },
    },
    all,
  );
const acceptedPlan = (change: Partial<SetupChoices>, all = QUESTION_BANK) => {
  const result = planOf(change, all);
  if (!result.ok) throw new Error(result.error.map(({ text }) => text).join(' '));
  return result.value;
};

describe('choosing questions', () => {
  it('asks picked questions in the order they were picked, each once, without unknown ones', () => {
    const selection = { kind: 'picked', questionIds: ['c', 'gone', 'a', 'c'] } as const;
    expect(selectQuestions(selection, bank, '').map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('takes a surprise from the wished categories only, the same for the same seed', () => {
    const selection = {
      kind: 'surprise',
      count: 3,
      categories: ['technical'],
      seed: 7,
      history: [],
    } as const;
    const drawn = selectQuestions(selection, bank, '').map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(['b', 'c']);
    expect(selectQuestions(selection, bank, '').map(({ id }) => id)).toEqual(drawn);
  });

  it('takes a surprise from everything when no category is wished for', () => {
    const selection = { kind: 'surprise', count: 4, categories: [], seed: 1, history: [] } as const;
    expect(selectQuestions(selection, bank, '')).toHaveLength(4);
  });
});

describe('a seeded shuffle', () => {
  it('keeps every item, and depends on nothing but the seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const shuffled = shuffleWithSeed(items, seed);
        expect(shuffled.toSorted()).toEqual(items.toSorted());
        expect(shuffleWithSeed(items, seed)).toEqual(shuffled);
      }),
    );
  });

  it('puts each of four items first about equally often', () => {
    const first = [0, 0, 0, 0];
    for (let seed = 0; seed < 4_000; seed += 1) {
      const index = shuffleWithSeed([0, 1, 2, 3], seed)[0] ?? 0;
      first[index] = (first[index] ?? 0) + 1;
    }
    for (const count of first) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('building a plan', () => {
  it('copies the questions in and tidies the names', () => {
    expect(planOf({})).toMatchObject({
      ok: true,
      value: { company: 'Northwind', questions: [{ id: 'c' }, { id: 'a' }] },
    });
  });

  it('says in words what has to change, field by field', () => {
    const result = planOf({ preparationMs: 1_800_001, answerLimitMs: 9_999, pickedIds: [] });
    if (result.ok) throw new Error('accepted');
    expect(result.error.map(({ field }) => field)).toEqual([
      'questions',
      'preparationMs',
      'answerLimitMs',
    ]);
    const unasked = planOf({ pickedIds: [], asksAtEnd: true }, QUESTION_BANK);
    expect(unasked).toMatchObject({ ok: false, error: [{ field: 'questions' }] });
    const silent = planOf({ format: 'your-questions', yourQuestionIds: [] });
    expect(silent).toMatchObject({ ok: false, error: [{ field: 'yourQuestions' }] });
  });

  it.each([
    [{ answerLimitMs: 10_000 }, true],
    [{ answerLimitMs: 900_001 }, false],
    [{ preparationMs: 0 }, true],
    [{ preparationMs: -1 }, false],
    [{ interviewers: [{ portrait: 'maya', name: '', role: '' } as const] }, false],
  ])('%o is accepted: %s', (change, isAccepted) => {
    expect(planOf(change).ok).toBe(isAccepted);
  });

  it('needs no choice at all: one press starts an interview in every format', () => {
    for (const format of ['one-to-one', 'panel', 'case-study', 'your-questions'] as const) {
      expect(acceptedPlan({ ...DEFAULT_CHOICES, format }).format).toBe(format);
    }
  });

  it('gives a case its own clocks, or those that were wished for, and asks about it afterwards', () => {
    const [first] = CASES;
    const plan = acceptedPlan({ format: 'case-study' });
    expect(plan.questions[0]).toMatchObject({
      preparationMs: first?.preparationMs,
      material: { caseId: first?.id },
    });
    expect(plan.questions.length).toBeGreaterThan(1);
    const short = acceptedPlan({
      format: 'case-study',
      hasFollowUps: false,
      casePreparationMs: 60_000,
      caseAnswerLimitMs: 90_000,
    });
    expect(short.questions).toMatchObject([{ preparationMs: 60_000, answerLimitMs: 90_000 }]);
  });

  it('lets the candidate ask at the end, each question answered by one of those present', () => {
    const plan = acceptedPlan({
      ...DEFAULT_CHOICES,
      format: 'panel',
      panelSize: 2,
      asksAtEnd: true,
    });
    expect(plan.yourQuestions?.questions.map(({ answeredBy }) => answeredBy)).toEqual([
      0, 1, 0, 1, 0,
    ]);
    expect(plan.yourQuestions?.questions.every(({ answer }) => answer.length > 0)).toBe(true);
  });
});

describe('who asks', () => {
  it('goes round, the one who leads first, but for questions with a name to them', () => {
    expect(whoAsks(['a', 'b', 'c', 'd'], 3, {})).toEqual([0, 1, 2, 0]);
    expect(whoAsks(['a', 'b', 'c', 'd'], 3, { a: 2 })).toEqual([2, 0, 1, 2]);
  });

  it('takes no notice of somebody who is not in the room', () => {
    expect(whoAsks(['a', 'b'], 2, { a: 3 })).toEqual([0, 1]);
  });
});

const choicesArbitrary = fc.record({
  format: fc.constantFrom('one-to-one', 'panel', 'case-study', 'your-questions'),
  mode: fc.constantFrom('practice', 'interview'),
  preparationMs: fc.integer({ min: 0, max: 1_800_000 }),
  answerLimitMs: fc.integer({ min: 10_000, max: 900_000 }),
  panelSize: fc.integer({ min: 2, max: 4 }),
  choosing: fc.constantFrom('surprise', 'picked'),
  count: fc.integer({ min: 1, max: 10 }),
  pickedIds: fc.subarray(QUESTION_BANK.map(({ id }) => id).slice(0, 10), { minLength: 1 }),
  askedBy: fc.dictionary(
    fc.constantFrom(...QUESTION_BANK.map(({ id }) => id).slice(0, 10)),
    fc.integer({ min: 0, max: 3 }),
  ),
  caseId: fc.constantFrom(null, 'gone', ...CASES.map(({ id }) => id)),
  hasFollowUps: fc.boolean(),
  asksAtEnd: fc.boolean(),
  yourQuestionsMs: fc.integer({ min: 60_000, max: 1_800_000 }),
});

describe('any choices', () => {
  it('make a plan that can be stored, asks every question once and by somebody in the room', () => {
    fc.assert(
      fc.property(choicesArbitrary, (change) => {
        const plan = acceptedPlan({ ...DEFAULT_CHOICES, ...change });
        expect(interviewPlanSchema.parse(plan)).toEqual(plan);
        const ids = plan.questions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(plan.interviewers).toHaveLength(change.format === 'panel' ? change.panelSize : 1);
        if (change.format === 'panel' && change.choosing === 'surprise') {
          const asks = plan.questions.map(({ askedBy }) => askedBy);
          expect(asks).toEqual(asks.map((_, index) => index % change.panelSize));
        }
      }),
    );
  });

  it('can be saved and read again without a change', () => {
    fc.assert(
      fc.property(choicesArbitrary, (change) => {
        const choices = { ...DEFAULT_CHOICES, ...change };
        expect(setupChoicesSchema.parse(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
      }),
    );
  });

  it('fall into segments that begin with the greeting, end with the closing and leave nothing out', () => {
    fc.assert(
      fc.property(choicesArbitrary, (change) => {
        const plan = acceptedPlan({ ...DEFAULT_CHOICES, ...change });
        const segments = planToSegments(plan);
        expect(segments.at(0)?.kind).toBe('greeting');
        expect(segments.at(-1)?.kind).toBe('closing');
        expect(
          segments.flatMap((one) => (one.kind === 'question' ? [one.questionIndex] : [])),
        ).toEqual(plan.questions.map((_, index) => index));
        const clocks = segments.reduce(
          (sum, one) =>
            sum +
            (one.kind === 'question' ? one.preparationMs + one.limitMs : 0) +
            (one.kind === 'your-questions' ? one.limitMs : 0),
          0,
        );
        expect(planLengthMs(plan)).toBeGreaterThan(clocks);
        for (const { expectedMs } of segments) expect(expectedMs).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a warm-up', () => {
  it('is one question without preparation, over in about a minute and a half', () => {
    const plan = warmUpPlan(bank, 3, []);
    if (plan === null) throw new Error('no question');
    expect(plan).toMatchObject({ format: 'warm-up', mode: 'practice', preparationMs: 0 });
    expect(plan.questions).toHaveLength(1);
    expect(Math.abs(planLengthMs(plan) - 90_000)).toBeLessThan(15_000);
    expect(plan.answerLimitMs).toBe(WARM_UP_LIMIT_MS);
  });

  it('is none without any question', () => {
    expect(warmUpPlan([], 3, [])).toBeNull();
  });
});
