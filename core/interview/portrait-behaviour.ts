import { createRandom, textToSeed } from '../metrics/statistics/random.ts';
import type { Ms } from '../units.ts';

/** A stretch of time to choose from by lot. */
type Between = { readonly min: Ms; readonly max: Ms };

// People at rest blink 10 to 20 times a minute; the rest is our own choice.
const BLINK_EVERY: Between = { min: 3_000, max: 6_000 };
const BLINK_LASTS_MS: Ms = 160;
/** Rare and small enough to be no signal to the one who speaks. */
export const NOD_EVERY: Between = { min: 5_000, max: 12_000 };
const NOD_LASTS_MS: Ms = 340;
/** The second nod of two follows after this. */
const NOD_AGAIN_MS: Ms = 360;
const NODS_TWICE: number = 1 / 3;
/** A calm speaker's syllable, open and closed. */
const SYLLABLE: Between = { min: 130, max: 260 };
/** How far the mouth opens for one; 1 = as far as it can. */
const OPENNESS = [0.22, 0.4, 0.62] as const;
/** Whoever stood still for longer (a sleeping computer) begins anew instead of catching up. */
const STALL_MS: Ms = 5_000;

export type FaceActivity = {
  readonly isSpeaking: boolean;
  /** The user has the floor. */
  readonly isListening: boolean;
};

/** What moves by itself in one face, and when each part of it moves next. */
export type FaceState = {
  readonly seed: number;
  /** Lots drawn so far. */
  readonly drawn: number;
  readonly activity: FaceActivity;
  readonly isBlinking: boolean;
  readonly blinkDueMs: Ms;
  readonly isNodding: boolean;
  readonly nodDueMs: Ms;
  /** Nods that follow the one that goes on. */
  readonly nodsLeft: number;
  /** How far the mouth is open, 0..1. */
  readonly mouthOpen: number;
  readonly mouthDueMs: Ms;
};

const NEVER = Infinity;

export function createFace(seed: number, nowMs: Ms): FaceState {
  const still: FaceState = {
    seed,
    drawn: 0,
    activity: { isSpeaking: false, isListening: false },
    isBlinking: false,
    blinkDueMs: NEVER,
    isNodding: false,
    nodDueMs: NEVER,
    nodsLeft: 0,
    mouthOpen: 0,
    mouthDueMs: NEVER,
  };
  const [state, waitMs] = drawBetween(still, BLINK_EVERY);
  return { ...state, blinkDueMs: nowMs + waitMs };
}

/** What somebody does has changed: the mouth follows at once, nods come with time. */
export function changeActivity(before: FaceState, activity: FaceActivity, nowMs: Ms): FaceState {
  let state = { ...advanceFace(before, nowMs), activity };
  if (activity.isListening !== before.activity.isListening) {
    const [drawn, waitMs] = drawBetween(state, NOD_EVERY);
    const nodDueMs = activity.isListening ? nowMs + waitMs : NEVER;
    state = { ...drawn, activity, isNodding: false, nodsLeft: 0, nodDueMs };
  }
  if (activity.isSpeaking !== before.activity.isSpeaking)
    state = { ...state, mouthOpen: 0, mouthDueMs: activity.isSpeaking ? nowMs : NEVER };
  return advanceFace(state, nowMs);
}

/** When the face next looks different. */
export const nextFaceChangeMs = ({ blinkDueMs, nodDueMs, mouthDueMs }: FaceState): Ms =>
  Math.min(blinkDueMs, nodDueMs, mouthDueMs);

/** Everything that is due up to `nowMs`. */
export function advanceFace(before: FaceState, nowMs: Ms): FaceState {
  let state = before;
  for (let dueMs = nextFaceChangeMs(state); dueMs <= nowMs; dueMs = nextFaceChangeMs(state)) {
    if (nowMs - dueMs > STALL_MS) return restart(state, nowMs);
    if (state.blinkDueMs === dueMs) state = blink(state, dueMs);
    else if (state.nodDueMs === dueMs) state = nod(state, dueMs);
    else state = moveMouth(state, dueMs);
  }
  return state;
}

function restart({ seed, drawn, activity }: FaceState, nowMs: Ms): FaceState {
  return changeActivity({ ...createFace(seed + drawn, nowMs), drawn }, activity, nowMs);
}

function blink(state: FaceState, atMs: Ms): FaceState {
  if (!state.isBlinking) return { ...state, isBlinking: true, blinkDueMs: atMs + BLINK_LASTS_MS };
  const [drawn, everyMs] = drawBetween(state, BLINK_EVERY);
  return { ...drawn, isBlinking: false, blinkDueMs: atMs - BLINK_LASTS_MS + everyMs };
}

function nod(state: FaceState, atMs: Ms): FaceState {
  if (state.isNodding) {
    if (state.nodsLeft > 0) return { ...state, isNodding: false, nodDueMs: atMs + NOD_AGAIN_MS };
    const [drawn, waitMs] = drawBetween(state, NOD_EVERY);
    return { ...drawn, isNodding: false, nodDueMs: atMs + waitMs };
  }
  const nodDueMs = atMs + NOD_LASTS_MS;
  if (state.nodsLeft > 0)
    return { ...state, isNodding: true, nodsLeft: state.nodsLeft - 1, nodDueMs };
  const [drawn, lot] = draw(state);
  return { ...drawn, isNodding: true, nodsLeft: lot < NODS_TWICE ? 1 : 0, nodDueMs };
}

function moveMouth(state: FaceState, atMs: Ms): FaceState {
  const [timed, lastsMs] = drawBetween(state, SYLLABLE);
  const [drawn, lot] = draw(timed);
  const opened = OPENNESS[Math.floor(lot * OPENNESS.length)] ?? 0;
  return {
    ...drawn,
    mouthOpen: state.mouthOpen === 0 ? opened : 0,
    mouthDueMs: atMs + lastsMs,
  };
}

/** The next lot of a face, in [0, 1). */
function draw(state: FaceState): readonly [FaceState, number] {
  const lot = createRandom(textToSeed(`${state.seed} ${state.drawn}`))();
  return [{ ...state, drawn: state.drawn + 1 }, lot];
}

function drawBetween(state: FaceState, { min, max }: Between): readonly [FaceState, Ms] {
  const [drawn, lot] = draw(state);
  return [drawn, min + lot * (max - min)];
}
