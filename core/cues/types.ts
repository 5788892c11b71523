import type { CueFigures, CueKind } from '../domain/cue.ts';
import type { Signals } from '../review/signals-types.ts';
import type { Ms } from '../units.ts';
import type { LookLedger } from './look-ledger.ts';

/** Who has the floor: only these two may have cues. */
export type CueTurn = 'answer' | 'listening';

/** The moment of the interview in which cues are judged. */
export type CueStage = {
  /** `other`: neither of them speaks, or the user is to do something else than to look up. */
  readonly turn: CueTurn | 'other';
  /** Another text = another moment: what was seen before it counts no more. */
  readonly moment: string;
  /** Who asked, or who speaks; the name by which they are called. */
  readonly partner: string;
  /** Everybody who interviews, as the tiles stand. */
  readonly people: readonly string[];
  /** For so long in all the user may look at a case's material; 0 = there is none. */
  readonly readingAllowanceMs: Ms;
};

/** How sure each group of signals is; what is not sure gives no cue. */
export type CueTrust = {
  readonly gaze: boolean;
  /** Whether the people of a panel can be told apart by where one looks. */
  readonly people: boolean;
  readonly posture: boolean;
  readonly picture: boolean;
};
export type CueNeed = keyof CueTrust;

/** What the last seconds showed, by the formulas of the review. */
export type LiveSignals = {
  readonly signals: Signals;
  /** For each face sample: 1 whole in the picture, 0 out of it or half out, -1 not known. */
  readonly inPicture: Int8Array;
  readonly trust: CueTrust;
};

/** What a kind is asked about. */
export type CueMoment = {
  readonly live: LiveSignals;
  readonly ledger: LookLedger;
  readonly stage: CueStage;
  /** Since when the moment has gone on, without the first seconds of it. */
  readonly sinceMs: Ms;
  readonly nowMs: Ms;
};

export type CueFinding = { readonly text: string; readonly figures: CueFigures };

/** One kind of cue = one file, listed in `cue-rules.ts`. */
export type CueRule = {
  readonly kind: CueKind;
  readonly label: string;
  /** An example of its words, as the settings and the documentation show it. */
  readonly example: string;
  readonly needs: CueNeed;
  readonly turns: readonly CueTurn[];
  /** For how long something has to have been off. */
  readonly dwellMs: Ms;
  /** What brings it, with thresholds and units. */
  readonly trigger: string;
  readonly exit: string;
  /** Where the thresholds come from. */
  readonly basis: string;
  /** "elsewhere", "nearer": what the share of the time in the figures was. */
  readonly offWords: string;
  /** Shows the level of the figures; null = the kind has none. */
  readonly levelText: ((level: number) => string) | null;
  /** Null = nothing is off, or it is not known well enough. */
  readonly find: (moment: CueMoment) => CueFinding | null;
  /** Whether what the cue invited to has happened: it then goes before its time. */
  readonly isDone: (moment: CueMoment) => boolean;
};
