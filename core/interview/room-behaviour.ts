import { createRandom, textToSeed } from '../metrics/statistics/random.ts';
import type { Ms } from '../units.ts';

/** Which way a face is turned; left and right as the one before the screen sees them. */
export type GazeTarget = 'user' | 'left' | 'right' | 'notes';

// How often and how long somebody in the room writes something down: our own choice.
const NOTE_EVERY = { min: 11_000, max: 24_000 } as const;
const NOTE_LASTS = { min: 1_800, max: 3_600 } as const;

/** What goes on between the people in the room. */
export type RoomScene = {
  /** Where each interviewer's picture is, from left to right; only their order counts. */
  readonly places: readonly number[];
  /** Index of the interviewer who speaks; null = none of them. */
  readonly speaker: number | null;
  /** The user speaks: that is what notes are taken of. */
  readonly isUserSpeaking: boolean;
};

export type RoomState = {
  readonly seed: number;
  readonly drawn: number;
  readonly scene: RoomScene;
  /** Index of the one who writes; never two at once, so that somebody always listens. */
  readonly writer: number | null;
  /** When the next one begins to write, or the one who writes looks up. */
  readonly noteDueMs: Ms;
};

const NOBODY: RoomScene = { places: [], speaker: null, isUserSpeaking: false };

export const createRoom = (seed: number): RoomState => ({
  seed,
  drawn: 0,
  scene: NOBODY,
  writer: null,
  noteDueMs: Infinity,
});

export function changeScene(before: RoomState, scene: RoomScene, nowMs: Ms): RoomState {
  const state = { ...advanceRoom(before, nowMs), scene };
  if (scene.isUserSpeaking === before.scene.isUserSpeaking)
    return state.writer === null || state.writer < scene.places.length
      ? state
      : waitForNote(state, nowMs);
  return scene.isUserSpeaking
    ? waitForNote(state, nowMs)
    : { ...state, writer: null, noteDueMs: Infinity };
}

/** Everything that is due up to `nowMs`. After a long stillness nothing is caught up with. */
export function advanceRoom(before: RoomState, nowMs: Ms): RoomState {
  if (before.noteDueMs > nowMs) return before;
  return before.writer === null ? beginNote(before, nowMs) : waitForNote(before, nowMs);
}

/** Where each interviewer looks. Who speaks is looked at by the others and looks at the user. */
export function roomGazes({ scene, writer }: RoomState): readonly GazeTarget[] {
  const { places, speaker } = scene;
  const spot = speaker === null ? undefined : places[speaker];
  return places.map((place, index) => {
    if (index === writer) return 'notes';
    if (spot === undefined || index === speaker || spot === place) return 'user';
    return spot < place ? 'left' : 'right';
  });
}

function waitForNote(state: RoomState, nowMs: Ms): RoomState {
  const waitMs = NOTE_EVERY.min + lot(state, 0) * (NOTE_EVERY.max - NOTE_EVERY.min);
  return { ...state, drawn: state.drawn + 1, writer: null, noteDueMs: nowMs + waitMs };
}

function beginNote(state: RoomState, nowMs: Ms): RoomState {
  const lastsMs = NOTE_LASTS.min + lot(state, 0) * (NOTE_LASTS.max - NOTE_LASTS.min);
  const writer = Math.floor(lot(state, 1) * state.scene.places.length);
  return { ...state, drawn: state.drawn + 2, writer, noteDueMs: nowMs + lastsMs };
}

/** One of the lots to come, in [0, 1). */
const lot = ({ seed, drawn }: RoomState, ahead: number): number =>
  createRandom(textToSeed(`${seed} ${drawn + ahead}`))();
