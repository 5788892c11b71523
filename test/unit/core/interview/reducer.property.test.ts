import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewMode } from '../../../../core/domain/plan.ts';
import { createInterview, reduceInterview } from '../../../../core/interview/reducer.ts';
import { stageRanMs } from '../../../../core/interview/transitions.ts';
import type { InterviewEffect, InterviewEvent } from '../../../../core/interview/types.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { Phase } from '../../../../core/domain/phase.ts';
import { STALL_MS } from '../../../../core/interview/durations.ts';
import { questionLimitMs } from '../../../../core/interview/plan-facts.ts';
import { stageSpeech } from '../../../../core/interview/speech.ts';
import { stageQuestion } from '../../../../core/interview/stage-facts.ts';
import { aPlan, aQuestion, phasesOf, yourQuestion } from './interview-builders.ts';

const PANEL = [
  DEFAULT_INTERVIEWER,
  { portrait: 'maya', name: 'Maya Lindqvist', role: '' },
  { portrait: 'daniel', name: 'Daniel Okafor', role: 'Head of Operations' },
] as const;

/** Events come at most 20 s apart. */
const STALL_AND_STEP_MS = 20_000 + STALL_MS;

const phaseKey = ({
  kind,
  questionIndex,
  take,
  yourQuestionIndex,
}: Pick<Phase, 'kind' | 'questionIndex' | 'take' | 'yourQuestionIndex'>): string =>
  [kind, questionIndex, take, yourQuestionIndex].join(' ');

const eventArbitrary = fc.record({
  type: fc.constantFrom(
    'start',
    'tick',
    'tick',
    'proceed',
    'stop-answer',
    'next',
    'pause',
    'resume',
    'retry',
    'update-notes',
    'ask-to-quit',
    'stay',
    'pick-question',
    'voice-began',
    'spoken',
    'voice-broke',
  ),
  picked: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant('another' as const)),
  /** Backwards too: a clock is not trusted. */
  afterMs: fc.integer({ min: -500, max: 20_000 }),
});

const runArbitrary = fc.record({
  mode: fc.constantFrom<InterviewMode>('practice', 'interview'),
  questions: fc.array(
    fc.record({
      askedBy: fc.integer({ min: 0, max: 2 }),
      preparationMs: fc.constantFrom(null, 0, 8_000),
      answerLimitMs: fc.constantFrom(null, 15_000),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  yourQuestions: fc.integer({ min: 0, max: 3 }),
  preparationMs: fc.constantFrom(0, 5_000),
  answerLimitMs: fc.constantFrom(10_000, 60_000),
  events: fc.array(eventArbitrary, { maxLength: 80 }),
});
type RandomRun = typeof runArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const ASKING_LIMIT_MS = 60_000;

function planOf({ questions, yourQuestions, mode, preparationMs, answerLimitMs }: RandomRun) {
  return aPlan({
    mode,
    preparationMs,
    answerLimitMs,
    interviewers: PANEL,
    questions: questions.map((change, index) => aQuestion({ id: `q${index}`, ...change })),
    yourQuestions:
      yourQuestions === 0
        ? null
        : {
            questions: Array.from({ length: yourQuestions }, (_, index) => yourQuestion(index)),
            limitMs: ASKING_LIMIT_MS,
          },
  });
}

function play(run: RandomRun) {
  let nowMs = 0;
  let state = createInterview(planOf(run));
  const effects: InterviewEffect[] = [];
  const states = [state];
  const sent: InterviewEvent[] = [];
  for (const { type, afterMs, picked } of [START, ...run.events]) {
    nowMs += afterMs;
    const event = eventOf(type, nowMs, picked);
    sent.push(event);
    const next = reduceInterview(state, event);
    state = next.state;
    states.push(state);
    effects.push(...next.effects);
  }
  return { state, states, effects, sent };
}

const START = { type: 'start', afterMs: 0, picked: 0 } as const;
type Sent = (typeof START)['type'] | RandomRun['events'][number]['type'];

function eventOf(type: Sent, nowMs: number, picked: number | 'another'): InterviewEvent {
  switch (type) {
    case 'update-notes':
      return { type, nowMs, notes: 'note' };
    case 'pick-question':
      return { type, nowMs, picked };
    default:
      return { type, nowMs };
  }
}

describe('any order of events', () => {
  it('keeps clocks from going below nothing', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        for (const state of play(run).states) {
          if (state.kind === 'running' || state.kind === 'paused') {
            expect(stageRanMs(state, state.nowMs)).toBeGreaterThanOrEqual(0);
          }
          const view = interviewToView(state);
          if (view.kind === 'open' && view.clock.kind !== 'none') {
            expect(view.clock.seconds).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('asks the questions in order, each once', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const asked = play(run).effects.flatMap((effect) =>
          effect.type === 'announce' && effect.text.startsWith('Question ') ? [effect.text] : [],
        );
        expect(asked.map((text) => Number(/\d+/u.exec(text)?.[0]))).toEqual(
          asked.map((_, index) => index + 1),
        );
      }),
    );
  });

  it('stores a phase for every stage that is entered, and says in it whose turn it was', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const { states, effects } = play(run);
        const stored = new Set(phasesOf(effects).map(phaseKey));
        for (const state of states) {
          if (state.kind !== 'running') continue;
          expect(stored).toContain(
            phaseKey({ kind: state.stage.kind, ...stageQuestion(state.stage) }),
          );
        }
      }),
    );
  });

  it('has a way out of every state: left alone in an interview, by the main keys in practice', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        let { state } = play(run);
        for (let step = 0; step < 400 && state.kind !== 'done'; step += 1) {
          const nowMs = state.nowMs + 10_000;
          for (const type of ['stay', 'resume', 'tick', 'next', 'proceed'] as const) {
            if (run.mode === 'interview' && type !== 'tick') continue;
            state = reduceInterview(state, { type, nowMs }).state;
          }
        }
        expect(state.kind).toBe('done');
      }),
    );
  });

  it('holds every limit of an interview to the millisecond, whatever is pressed', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        fc.pre(run.mode === 'interview');
        const plan = planOf(run);
        const { effects } = play(run);
        const phases = phasesOf(effects);
        let asking = 0;
        for (const [index, phase] of phases.entries()) {
          const end = phases[index + 1]?.startMs;
          if (end === undefined) continue;
          const lengthMs = end - phase.startMs;
          // Longer than a stall, the computer slept: what was due is done when it wakes.
          const allowed = (limitMs: number) => limitMs + STALL_AND_STEP_MS;
          if (phase.kind === 'answer' && phase.questionIndex !== null) {
            const limitMs = questionLimitMs(plan, phase.questionIndex);
            expect(lengthMs <= limitMs || lengthMs > limitMs + STALL_MS).toBe(true);
            expect(lengthMs).toBeLessThanOrEqual(allowed(limitMs));
          }
          if (phase.kind === 'asking') {
            expect(asking).toBeLessThan(ASKING_LIMIT_MS);
            expect(asking + lengthMs).toBeLessThanOrEqual(allowed(ASKING_LIMIT_MS));
          }
          if (phase.kind === 'asking' || phase.kind === 'listening') asking += lengthMs;
        }
      }),
    );
  });

  it('never lets a voice that does not end hold the interview up', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        let { state } = play(run);
        fc.pre(state.kind === 'running' && stageSpeech(state.stage, state.plan) !== null);
        const { nowMs } = state;
        const before = state.kind === 'running' ? state.stage : null;
        state = reduceInterview(state, { type: 'voice-began', nowMs }).state;
        state = reduceInterview(state, { type: 'tick', nowMs: nowMs + 120_000 }).state;
        expect(state.kind === 'running' && state.stage === before).toBe(false);
      }),
    );
  });

  it('writes phases in time order and ends every answer it began before the next begins', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const { effects, state } = play(run);
        const starts = phasesOf(effects).map(({ startMs }) => startMs);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        let open: { startMs: number } | null = null;
        for (const effect of effects) {
          if (effect.type === 'begin-answer') {
            expect(open).toBeNull();
            open = effect;
          }
          if (effect.type === 'end-answer') {
            expect(effect.endMs).toBeGreaterThanOrEqual(open?.startMs ?? Infinity);
            open = null;
          }
        }
        if (state.kind === 'done') expect(open).toBeNull();
      }),
    );
  });

  it('never lets a pause use up time: a stage ends by itself only after its running time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_999 }),
        fc.integer({ min: 0, max: 500_000 }),
        (ran, pause) => {
          const plan = aPlan({ preparationMs: 5_000 });
          const events: InterviewEvent[] = [
            { type: 'start', nowMs: 0 },
            { type: 'tick', nowMs: 7_000 },
            { type: 'proceed', nowMs: 7_000 },
            { type: 'pause', nowMs: 7_000 + ran },
            { type: 'resume', nowMs: 7_000 + ran + pause },
            { type: 'tick', nowMs: 7_000 + pause + 4_999 },
          ];
          let state = createInterview(plan);
          for (const event of events) state = reduceInterview(state, event).state;
          expect(state).toMatchObject({ kind: 'running', stage: { kind: 'preparation' } });
          const ended = reduceInterview(state, { type: 'tick', nowMs: 7_000 + pause + 5_000 });
          expect(ended.state).toMatchObject({ stage: { kind: 'countdown' } });
        },
      ),
    );
  });

  it('changes neither its state nor its event', () => {
    fc.assert(
      fc.property(runArbitrary, (run) => {
        const { states } = play(run);
        for (const state of states) {
          const copy = structuredClone(state);
          reduceInterview(Object.freeze(state), { type: 'next', nowMs: state.nowMs + 1 });
          expect(state).toEqual(copy);
        }
      }),
      { numRuns: 20 },
    );
  });
});
