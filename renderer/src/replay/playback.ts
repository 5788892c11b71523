import type { Ms, TimeSpan } from '../../../core/units.ts';

/**
 * The player of one session, on session time. What is recorded may have gaps; in a gap the time
 * goes on without a picture. Positions are those of the picture shown, not of a timer.
 */
export type Playback = {
  /** Of the picture that is shown now. */
  readonly positionMs: () => Ms;
  readonly isPlaying: () => boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (atMs: Ms) => void;
  /** Plays a stretch once and stops at its end; the promise tells whether the end was reached. */
  readonly playSpan: (span: TimeSpan) => Promise<boolean>;
  /** Null = no loop. */
  readonly setLoop: (span: TimeSpan | null) => void;
  readonly setRate: (rate: number) => void;
  /** Called when a new picture is shown, and when playing starts or ends. Returns its own end. */
  readonly subscribe: (listener: () => void) => () => void;
};
