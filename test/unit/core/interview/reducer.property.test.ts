import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewMode } from '../../../../core/domain/plan.ts';
import {
  createInterview,
  reduceInterview,
  stageRanMs,
} from '../../../../core/interview/reducer.ts';
import type { InterviewEffect, InterviewEvent } from '../../../../core/interview/types.ts';
import { interviewToView } from '../../../../core/interview/view.ts';
import { aPlan, aQuestion, phasesOf } from './interview-builders.ts';

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
  ),
  /** Backwards too: a clock is not trusted. */
  afterMs: fc.integer({ min: -500, max: 20_000 }),
});

const runArbitrary = fc.record({
  mode: fc.constantFrom<InterviewMode>('practice', 'interview'),
  questionCount: fc.integer({ min: 1, max: 4 }),
  preparationMs: fc.constantFrom(0, 5_000),
  answerLimitMs: fc.constantFrom(10_000, 60_000),
  events: fc.array(eventArbitrary, { maxLength: 80 }),
});
type RandomRun = typeof runArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function play({ events, questionCount, ...plan }: RandomRun) {
  const questions = Array.from({ length: questionCount }, (_, index) =>
    aQuestion({ id: `q${index}` }),
  );
  let nowMs = 0;
  let state = createInterview(aPlan({ ...plan, questions }));
  const effects: InterviewEffect[] = [];
  const states = [state];
  const sent: InterviewEvent[] = [];
  for (const { type, afterMs } of [{ type: 'start', afterMs: 0 } as const, ...events]) {
    nowMs += afterMs;
    const event: InterviewEvent =
      type === 'update-notes' ? { type, nowMs, notes: 'note' } : { type, nowMs };
    sent.push(event);
    const next = reduceInterview(state, event);
    state = next.state;
    states.push(state);
    effects.push(...next.effects);
  }
  return { state, states, effects, sent };
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
