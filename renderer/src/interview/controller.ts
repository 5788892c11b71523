import { createStore } from 'zustand';
import type { StoreApi } from 'zustand';
import { assertNever } from '../../../core/assert.ts';
import type { InterviewPlan } from '../../../core/domain/plan.ts';
import { createInterview, reduceInterview } from '../../../core/interview/reducer.ts';
import type { InterviewEffect, InterviewEvent } from '../../../core/interview/types.ts';
import { interviewToView, isSameView } from '../../../core/interview/view.ts';
import type { InterviewView } from '../../../core/interview/view.ts';
import type { Ms } from '../../../core/units.ts';
import type { Clock } from '../observe/clock.ts';
import type { SessionWriter } from './session-writer.ts';

/** Four times a second is enough for a clock of whole seconds; ends of stages are exact anyway. */
const TICK_INTERVAL_MS: Ms = 250;

type WithoutTime<Event> = Event extends { readonly nowMs: Ms } ? Omit<Event, 'nowMs'> : never;
export type InterviewCommand = WithoutTime<InterviewEvent>;

export type InterviewController = {
  readonly view: StoreApi<InterviewView>;
  /** The newest sentence for screen readers. */
  readonly announcement: StoreApi<string>;
  readonly send: (command: InterviewCommand) => void;
  /** Session time, ms. */
  readonly now: () => Ms;
  readonly dispose: () => void;
};

/** Drives the interview by the clock and carries out what it asks for. */
export function createInterviewController({
  plan,
  clock,
  epochMs,
  writer,
  onFinish,
}: {
  readonly plan: InterviewPlan;
  readonly clock: Clock;
  /** The clock's reading at session time 0. */
  readonly epochMs: Ms;
  readonly writer: Pick<SessionWriter, 'beginPhase' | 'saveNotes' | 'beginAnswer' | 'endAnswer'>;
  readonly onFinish: (endMs: Ms) => void;
}): InterviewController {
  let state = createInterview(plan);
  const view = createStore<InterviewView>(() => interviewToView(state));
  const announcement = createStore<string>(() => '');
  const now = (): Ms => clock.now() - epochMs;

  function perform(effect: InterviewEffect): void {
    switch (effect.type) {
      case 'begin-phase':
        return writer.beginPhase(effect.phase);
      case 'save-notes':
        return writer.saveNotes({ questionIndex: effect.questionIndex, text: effect.notes });
      case 'begin-answer': {
        const { type: _type, ...answer } = effect;
        return writer.beginAnswer(answer);
      }
      case 'end-answer':
        return writer.endAnswer(effect.endMs);
      case 'finish':
        endTicking();
        return onFinish(effect.endMs);
      case 'announce':
        return announcement.setState(effect.text, true);
      default:
        return assertNever(effect);
    }
  }

  function send(command: InterviewCommand): void {
    const { state: next, effects } = reduceInterview(state, { ...command, nowMs: now() });
    state = next;
    for (const effect of effects) perform(effect);
    const shown = interviewToView(state);
    if (!isSameView(shown, view.getState())) view.setState(shown, true);
  }

  const endTicking = clock.every(TICK_INTERVAL_MS, () => send({ type: 'tick' }));
  return { view, announcement, send, now, dispose: endTicking };
}
