import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setupFormatSchema } from '../../../../core/domain/interview-template.ts';
import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import { INTERVIEW_FORMATS } from '../../../../core/domain/plan.ts';
import { CASES } from '../../../../core/guidance/cases.ts';
import { isAskedQuestion } from '../../../../core/domain/bank-question.ts';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import { buildPlan } from '../../../../core/interview/plan.ts';
import { createInterview, reduceInterview } from '../../../../core/interview/reducer.ts';
import { stageRanMs } from '../../../../core/interview/transitions.ts';
import type {
  InterviewEffect,
  InterviewEvent,
  InterviewState,
} from '../../../../core/interview/types.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import { warmUpPlan } from '../../../../core/interview/warm-up.ts';
import { phasesOf } from './interview-builders.ts';

const ASKED = QUESTION_BANK.filter(isAskedQuestion);

const wishArbitrary = fc.record({
  mode: fc.constantFrom('practice' as const, 'interview' as const),
  seed: fc.nat({ max: 10_000 }),
  count: fc.integer({ min: 1, max: 3 }),
  panelSize: fc.integer({ min: 2, max: 4 }),
  preparationMs: fc.constantFrom(0, 20_000),
  caseId: fc.constantFrom(...CASES.map(({ id }) => id)),
  hasFollowUps: fc.boolean(),
  asksAtEnd: fc.boolean(),
});

const eventArbitrary = fc.record({
  type: fc.constantFrom(
    ...(['tick', 'proceed', 'next', 'stop-answer', 'retry', 'voice-began', 'spoken'] as const),
    ...(['pause', 'resume', 'ask-to-quit', 'stay', 'pick-question'] as const),
  ),
  picked: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('another' as const)),
  afterMs: fc.integer({ min: 0, max: 15_000 }),
});
const runArbitrary = fc.record({
  wish: wishArbitrary,
  events: fc.array(eventArbitrary, { maxLength: 40 }),
});
type RandomRun = typeof runArbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Format = (typeof INTERVIEW_FORMATS)[number];

function planOf(format: Format, { seed, ...choices }: RandomRun['wish']): InterviewPlan {
  const setup = setupFormatSchema.safeParse(format);
  if (!setup.success) {
    const warmUp = warmUpPlan(ASKED, seed, []);
    if (warmUp === null) throw new Error('There is no question.');
    return warmUp;
  }
  const wish = { ...DEFAULT_CHOICES, ...choices, format: setup.data };
  const built = buildPlan(
    { company: '', role: '', seed, history: [], choices: wish },
    QUESTION_BANK,
  );
  if (!built.ok) throw new Error(built.error.map(({ text }) => text).join(' '));
  return built.value;
}

const toEvent = ({ type, picked }: RandomRun['events'][number], nowMs: number): InterviewEvent =>
  type === 'pick-question' ? { type, picked, nowMs } : { type, nowMs };

/** Every state on the way, from the start on, and what was to be done. */
function play(plan: InterviewPlan, { events }: RandomRun) {
  let next = reduceInterview(createInterview(plan), { type: 'start', nowMs: 0 });
  const states: InterviewState[] = [next.state];
  const effects: InterviewEffect[] = [...next.effects];
  for (const event of events) {
    next = reduceInterview(next.state, toEvent(event, next.state.nowMs + event.afterMs));
    states.push(next.state);
    effects.push(...next.effects);
  }
  return { state: next.state, states, effects };
}

/** Ticks until it is over; null = it never is. */
function leftAlone(plan: InterviewPlan): readonly InterviewEffect[] | null {
  let next = reduceInterview(createInterview(plan), { type: 'start', nowMs: 0 });
  const effects: InterviewEffect[] = [...next.effects];
  for (let tick = 0; tick < 5_000; tick += 1) {
    if (next.state.kind === 'done') return effects;
    next = reduceInterview(next.state, { type: 'tick', nowMs: next.state.nowMs + 4_000 });
    effects.push(...next.effects);
  }
  return null;
}

/** A pause cuts a stage into phases of the same question and take; that is once. */
const askedIn = (effects: readonly InterviewEffect[]): readonly (number | null)[] => [
  ...new Set(
    phasesOf(effects).flatMap(({ kind, questionIndex }) =>
      kind === 'question' ? [questionIndex] : [],
    ),
  ),
];

describe.each(INTERVIEW_FORMATS)('any run of the format %s', (format) => {
  it('has no clock below nothing, and a way out of every state', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const plan = planOf(format, run.wish);
        const { state, states } = play(plan, run);
        for (const one of states) {
          if (one.kind === 'running' || one.kind === 'paused')
            expect(stageRanMs(one, one.nowMs)).toBeGreaterThanOrEqual(0);
          const view = interviewToView(one);
          if (view.kind === 'open' && view.clock.kind !== 'none')
            expect(view.clock.seconds).toBeGreaterThanOrEqual(0);
        }
        let left: InterviewState = state;
        // What an interview does by itself, practice does with its main keys.
        const keys =
          plan.mode === 'interview' ? [] : (['stay', 'resume', 'next', 'proceed'] as const);
        for (let step = 0; step < 2_000 && left.kind !== 'done'; step += 1) {
          for (const type of ['tick', ...keys] as const)
            left = reduceInterview(left, { type, nowMs: left.nowMs + 4_000 }).state;
        }
        expect(left.kind).toBe('done');
      }),
      { numRuns: 30 },
    );
  });

  it('asks each question at most once, in order, and none that is not in the plan', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const plan = planOf(format, run.wish);
        const { states, effects } = play(plan, run);
        const asked = askedIn(effects);
        expect(asked).toEqual(plan.questions.map((_, index) => index).slice(0, asked.length));
        for (const one of states) {
          if (one.kind !== 'running' || one.stage.kind !== 'asking') continue;
          const own = one.stage.segment.asked;
          expect(new Set(own).size).toBe(own.length);
          for (const index of own) expect(plan.yourQuestions?.questions[index]).toBeDefined();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('left alone as an interview asks every question once, greets first and closes last', () => {
    fc.assert(
      fc.property(wishArbitrary, (wish) => {
        const plan: InterviewPlan = { ...planOf(format, wish), mode: 'interview' };
        const effects = leftAlone(plan);
        if (effects === null) throw new Error('It never ends.');
        expect(askedIn(effects)).toEqual(plan.questions.map((_, index) => index));
        const kinds = phasesOf(effects).map(({ kind }) => kind);
        expect([kinds.at(0), kinds.at(-1)]).toEqual(['greeting', 'closing']);
        expect(kinds.filter((kind) => kind === 'question')).toHaveLength(plan.questions.length);
        expect(kinds.includes('asking')).toBe(plan.yourQuestions !== null);
      }),
      { numRuns: 20 },
    );
  });

  it('loses no time in a pause, wherever it comes', () => {
    fc.assert(
      fc.property(runArbitrary, fc.nat({ max: 3_600_000 }), (run, pauseMs) => {
        const played = play({ ...planOf(format, run.wish), mode: 'practice' }, run).state;
        // What is due at this very moment comes before the pause.
        const { state } = reduceInterview(played, { type: 'tick', nowMs: played.nowMs });
        fc.pre(state.kind === 'running');
        if (state.kind !== 'running') return;
        const { nowMs } = state;
        const paused = reduceInterview(state, { type: 'pause', nowMs }).state;
        const later = reduceInterview(paused, { type: 'tick', nowMs: nowMs + pauseMs }).state;
        const back = reduceInterview(later, { type: 'resume', nowMs: nowMs + pauseMs }).state;
        if (back.kind !== 'running') throw new Error('It does not go on.');
        expect(back.stage).toEqual(state.stage);
        expect(stageRanMs(back, back.nowMs)).toBe(stageRanMs(state, nowMs));
      }),
      { numRuns: 30 },
    );
  });
});
