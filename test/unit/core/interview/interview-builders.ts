import { DEFAULT_INTERVIEWER } from '../../../../core/domain/interviewer.ts';
import type { InterviewPlan } from '../../../../core/domain/plan.ts';
import type { PlannedQuestion, YourQuestion } from '../../../../core/domain/plan.ts';
import { createInterview, reduceInterview } from '../../../../core/interview/reducer.ts';
import type {
  InterviewEffect,
  InterviewEvent,
  InterviewState,
} from '../../../../core/interview/types.ts';

export function aQuestion(change: Partial<PlannedQuestion> = {}): PlannedQuestion {
  return {
    id: 'team-conflict',
    category: 'behavioural',
    text: 'Tell me about a disagreement in a team.',
    isAfter: 'How you work with people who see it differently',
    tip: 'Say what you did',
    trap: 'Blaming somebody',
    origin: 'bank',
    askedBy: 0,
    preparationMs: null,
    answerLimitMs: null,
    material: null,
    ...change,
  };
}

export const yourQuestion = (index: number, change: Partial<YourQuestion> = {}): YourQuestion => ({
  id: `ask-${index}`,
  group: 'team',
  text: `What about ${index}?`,
  answer: 'We are six people, and we sit together twice a week.',
  answeredBy: 0,
  ...change,
});

export function aPlan(change: Partial<InterviewPlan> = {}): InterviewPlan {
  return {
    mode: 'practice',
    format: 'one-to-one',
    interviewers: [DEFAULT_INTERVIEWER],
    yourQuestions: null,
    company: 'Northwind',
    role: 'Analyst',
    questions: [
      aQuestion({ id: 'one', text: 'First?' }),
      aQuestion({ id: 'two', text: 'Second?' }),
    ],
    preparationMs: 30_000,
    answerLimitMs: 120_000,
    ...change,
  };
}

export type Run = {
  readonly state: InterviewState;
  readonly effects: readonly InterviewEffect[];
  readonly send: (event: InterviewEvent) => Run;
  /** Ticks four times a second up to `nowMs`. */
  readonly tickUntil: (nowMs: number) => Run;
};

export function aRun(plan: InterviewPlan): Run {
  return runOf(createInterview(plan), []);
}

function runOf(state: InterviewState, effects: readonly InterviewEffect[]): Run {
  const send = (event: InterviewEvent): Run => {
    const next = reduceInterview(state, event);
    return runOf(next.state, [...effects, ...next.effects]);
  };
  return {
    state,
    effects,
    send,
    tickUntil: (nowMs) => {
      let run: Run = runOf(state, effects);
      for (let at = state.nowMs + 250; at < nowMs; at += 250) {
        run = run.send({ type: 'tick', nowMs: at });
      }
      return run.send({ type: 'tick', nowMs });
    },
  };
}

export const phasesOf = (effects: readonly InterviewEffect[]) =>
  effects.flatMap((effect) => (effect.type === 'begin-phase' ? [effect.phase] : []));

/** What is open: stage kind, 'done' or 'ready'. */
export const stageOf = (run: Run): string =>
  run.state.kind === 'running' || run.state.kind === 'paused'
    ? run.state.stage.kind
    : run.state.kind;
