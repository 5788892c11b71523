import type { PhaseKind } from '../domain/phase.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import { questionAt, stageAnnouncement, stageQuestion } from './stage-facts.ts';
import type {
  InterviewEffect,
  InterviewOutcome,
  InterviewState,
  Stage,
  Transition,
} from './types.ts';

/** An interview that has begun and not ended: running or paused. */
export type OpenState = Extract<InterviewState, { kind: 'running' | 'paused' }>;

/** Leaves the current stage, if any, and begins `stage` at `atMs`. */
export function enterStage(
  from: OpenState | { readonly kind: 'ready'; readonly plan: InterviewPlan; readonly nowMs: Ms },
  stage: Stage,
  atMs: Ms,
): Transition {
  const before = from.kind === 'ready' ? null : from;
  const notes = before !== null && isSameQuestion(before.stage, stage) ? before.notes : '';
  return {
    state: {
      kind: 'running',
      plan: from.plan,
      nowMs: Math.max(from.nowMs, atMs),
      stage,
      clock: { ranMs: 0, sinceMs: atMs },
      notes,
      isQuitAsked: before?.isQuitAsked ?? false,
    },
    effects: [
      ...(before === null ? [] : endOfAnswer(before.stage, atMs)),
      beginPhase(stage.kind, stage, atMs),
      ...(stage.kind === 'answer'
        ? [
            {
              type: 'begin-answer',
              questionIndex: stage.questionIndex,
              take: stage.take,
              question: questionAt(from.plan, stage.questionIndex),
              startMs: atMs,
              preparationNotes: notes,
            } as const,
          ]
        : []),
      { type: 'announce', text: stageAnnouncement(stage, from.plan) },
    ],
  };
}

export function beginPhase(kind: PhaseKind, stage: Stage, startMs: Ms): InterviewEffect {
  return {
    type: 'begin-phase',
    phase: { kind, ...stageQuestion(stage), startMs, endMs: null },
  };
}

/** What follows when a stage has run out or the user moves on. */
export function leaveStage(state: OpenState, atMs: Ms): Transition {
  const { stage, plan } = state;
  switch (stage.kind) {
    case 'greeting':
      return enterStage(state, { kind: 'question', questionIndex: 0, take: 1 }, atMs);
    case 'question':
      return enterStage(
        state,
        { ...stage, kind: plan.preparationMs > 0 ? 'preparation' : 'countdown' },
        atMs,
      );
    case 'preparation':
      return enterStage(state, { ...stage, kind: 'countdown' }, atMs);
    case 'countdown':
      return enterStage(state, { ...stage, kind: 'answer', remark: 'none' }, atMs);
    case 'answer':
      return enterStage(
        state,
        { kind: 'thanks', questionIndex: stage.questionIndex, take: stage.take },
        atMs,
      );
    case 'thanks':
      return afterQuestion(state, stage.questionIndex, atMs);
    case 'closing':
      return finish(state, 'completed', atMs);
  }
}

/** On to the question after `questionIndex`, or to the closing when that was the last one. */
export function afterQuestion(state: OpenState, questionIndex: number, atMs: Ms): Transition {
  const next = questionIndex + 1;
  return next < state.plan.questions.length
    ? enterStage(state, { kind: 'question', questionIndex: next, take: 1 }, atMs)
    : enterStage(state, { kind: 'closing' }, atMs);
}

export function finish(state: OpenState, outcome: InterviewOutcome, atMs: Ms): Transition {
  return {
    state: { kind: 'done', plan: state.plan, nowMs: Math.max(state.nowMs, atMs), outcome },
    effects: [
      ...endOfAnswer(state.stage, atMs),
      { type: 'finish', endMs: atMs, outcome },
      { type: 'announce', text: 'The interview is over.' },
    ],
  };
}

function endOfAnswer(stage: Stage, endMs: Ms): readonly InterviewEffect[] {
  return stage.kind === 'answer' ? [{ type: 'end-answer', endMs }] : [];
}

function isSameQuestion(one: Stage, other: Stage): boolean {
  const questionIndex = stageQuestion(one).questionIndex;
  return questionIndex !== null && questionIndex === stageQuestion(other).questionIndex;
}
