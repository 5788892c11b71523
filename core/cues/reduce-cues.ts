import type { CueFigures, CueKind } from '../domain/cue.ts';
import type { InterviewMode } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import { CUE_RULES, cueRule } from './cue-rules.ts';
import {
  CUE_LEAST_SHOWN_MS,
  CUE_REPEAT_MS,
  CUE_SETTLING_MS,
  CUE_SHOWN_MS,
  CUE_SPACING_MS,
} from './cue-times.ts';
import { downIn, emptyLedger, enterLooks } from './look-ledger.ts';
import type { LookLedger } from './look-ledger.ts';
import type { CueMoment, CueRule, CueStage, LiveSignals } from './types.ts';

export type ShownCue = {
  readonly kind: CueKind;
  readonly text: string;
  readonly figures: CueFigures;
  readonly startMs: Ms;
};

export type CueState = {
  readonly nowMs: Ms;
  readonly ledger: LookLedger;
  /** When the moment of the interview began. */
  readonly beganMs: Ms;
  readonly shown: ShownCue | null;
  readonly lastEndMs: Ms;
  readonly lastEndOf: Partial<Readonly<Record<CueKind, Ms>>>;
};

export const NO_CUES_YET: CueState = {
  nowMs: 0,
  ledger: emptyLedger('', 0),
  beganMs: 0,
  shown: null,
  lastEndMs: Number.NEGATIVE_INFINITY,
  lastEndOf: {},
};

export type CueInput = {
  readonly nowMs: Ms;
  readonly mode: InterviewMode;
  /** Kinds the user does not want. */
  readonly switchedOff: readonly CueKind[];
  /** Null = none of the two speaks, or it is paused. */
  readonly stage: CueStage | null;
  /** Null = nothing is measured. */
  readonly live: LiveSignals | null;
};

export type CueEffect =
  | { readonly type: 'show'; readonly cue: ShownCue }
  | { readonly type: 'end'; readonly cue: ShownCue; readonly endMs: Ms };

type CueTransition = { readonly state: CueState; readonly effects: readonly CueEffect[] };

/**
 * One look at the last seconds: takes away the cue that has stood long enough or was followed, and
 * shows the first one that applies, if enough time has passed. Pure: the time comes in.
 */
export const reduceCues = (before: CueState, input: CueInput): CueTransition => {
  const nowMs = Math.max(before.nowMs, input.nowMs);
  const entered = enterMoment({ ...before, nowMs }, input);
  const moment = momentOf(entered, input);
  const ended = endShown(entered, moment);
  if (ended.state.shown !== null || moment === null) return ended;
  const cue = isFree(ended.state) ? findCue(ended.state, moment, input.switchedOff) : null;
  if (cue === null) return ended;
  return {
    state: { ...ended.state, shown: cue },
    effects: [...ended.effects, { type: 'show', cue }],
  };
};

/** What was seen belongs to the moment it was seen in: another one begins anew. */
const enterMoment = (state: CueState, { stage, live }: CueInput): CueState => {
  const name = stage === null ? '' : stage.moment;
  if (name !== state.ledger.moment)
    return { ...state, ledger: emptyLedger(name, state.nowMs), beganMs: state.nowMs };
  if (stage === null || live === null) return state;
  return {
    ...state,
    ledger: enterLooks(state.ledger, live.signals, stage.people.length, state.nowMs),
  };
};

const momentOf = (
  { ledger, beganMs, nowMs }: CueState,
  { stage, live, mode }: CueInput,
): CueMoment | null =>
  mode !== 'practice' || stage === null || stage.turn === 'other' || live === null
    ? null
    : { live, ledger, stage, sinceMs: beganMs + CUE_SETTLING_MS, nowMs };

const endShown = (state: CueState, moment: CueMoment | null): CueTransition => {
  const { shown, nowMs } = state;
  if (shown === null) return { state, effects: [] };
  const shownMs = nowMs - shown.startMs;
  const isOver =
    moment === null ||
    // A cue of the moment before says nothing of this one.
    moment.sinceMs - CUE_SETTLING_MS > shown.startMs ||
    shownMs >= CUE_SHOWN_MS ||
    (shownMs >= CUE_LEAST_SHOWN_MS && cueRule(shown.kind).isDone(moment));
  if (!isOver) return { state, effects: [] };
  const endMs = Math.min(nowMs, shown.startMs + CUE_SHOWN_MS);
  return {
    state: {
      ...state,
      shown: null,
      lastEndMs: endMs,
      lastEndOf: { ...state.lastEndOf, [shown.kind]: endMs },
    },
    effects: [{ type: 'end', cue: shown, endMs }],
  };
};

const isFree = ({ nowMs, lastEndMs }: CueState): boolean => nowMs - lastEndMs >= CUE_SPACING_MS;

const findCue = (
  { nowMs, lastEndOf }: CueState,
  moment: CueMoment,
  switchedOff: readonly CueKind[],
): ShownCue | null => {
  for (const rule of CUE_RULES) {
    const lastMs = lastEndOf[rule.kind] ?? Number.NEGATIVE_INFINITY;
    if (switchedOff.includes(rule.kind) || nowMs - lastMs < CUE_REPEAT_MS) continue;
    if (!mayJudge(rule, moment)) continue;
    const found = rule.find(moment);
    if (found !== null) return { kind: rule.kind, ...found, startMs: nowMs };
  }
  return null;
};

const mayJudge = ({ needs, turns }: CueRule, { live, stage, ledger }: CueMoment): boolean => {
  if (!live.trust[needs] || !turns.some((turn) => turn === stage.turn)) return false;
  // Looks at a case's material are what the allowance is for.
  const isReading = stage.readingAllowanceMs > 0 && downIn(ledger) <= stage.readingAllowanceMs;
  return !(isReading && (needs === 'gaze' || needs === 'people'));
};
