import type { PhaseKind } from '../domain/phase.ts';
import type { Ms } from '../units.ts';
import { speechToMs } from './durations.ts';
import { stageSpeech } from './speech.ts';
import { beginPhase, stageRanMs } from './transitions.ts';
import type { OpenState } from './transitions.ts';
import type { InterviewEffect, InterviewState, Stage } from './types.ts';

type Running = Extract<InterviewState, { kind: 'running' }>;
type Step = { readonly state: Running; readonly effects: readonly InterviewEffect[] };

/**
 * Listening is measured while the interviewer speaks (`measurement.md` 8: `L(t)`). These stages stand
 * a breath longer than that, and the breath is a phase of its own, so that it counts as no listening.
 */
const isListenedTo = ({ kind }: Stage): boolean => kind === 'question' || kind === 'listening';

/** The phase a stage is in: its own, or the breath after its last word. */
export const openPhaseKind = ({ stage, hasSpoken }: OpenState): PhaseKind =>
  hasSpoken && isListenedTo(stage) ? 'breath' : stage.kind;

/** A real voice has begun; should its words have been taken to be over, they are not. */
export function beginVoice(before: Running, nowMs: Ms): Step {
  const { stage, plan, voice, hasSpoken } = before;
  if (stageSpeech(stage, plan) === null || voice.kind !== 'none')
    return { state: before, effects: [] };
  return {
    state: { ...before, voice: { ...voice, kind: 'speaking' }, hasSpoken: false },
    effects: hasSpoken && isListenedTo(stage) ? [beginPhase(stage.kind, stage, nowMs)] : [],
  };
}

export function endVoice(before: Running, nowMs: Ms): Step {
  if (before.voice.kind !== 'speaking') return { state: before, effects: [] };
  const voice = { kind: 'spoken', atMs: stageRanMs(before, nowMs) } as const;
  return breathe({ ...before, voice }, nowMs);
}

/** Without a voice the last word is said when reading the words at our pace is over. */
export function fallSilent(state: Running, nowMs: Ms): Step {
  const speech = stageSpeech(state.stage, state.plan);
  if (speech === null || state.hasSpoken || state.voice.kind !== 'none')
    return { state, effects: [] };
  const { ranMs, sinceMs } = state.clock;
  const dueMs = sinceMs + Math.max(0, state.voice.fromMs + speechToMs(speech.text) - ranMs);
  return dueMs < nowMs ? breathe(state, dueMs) : { state, effects: [] };
}

const breathe = (state: Running, atMs: Ms): Step => ({
  state: { ...state, hasSpoken: true },
  effects: isListenedTo(state.stage) ? [beginPhase('breath', state.stage, atMs)] : [],
});
