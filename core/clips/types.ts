import type { TimeSpan } from '../units.ts';

/** A stretch of an answer that is worth watching, and why. Session time. */
export type Clip = TimeSpan & {
  /** The same for the same stretch each time the review is made. */
  readonly id: string;
  readonly kind: string;
  readonly questionIndex: number;
  readonly take: number;
  /** What is to be seen, e.g. "Looked down for 6 seconds". */
  readonly title: string;
  /** Sentences with the figures behind it. */
  readonly figures: readonly string[];
  /** The guidance it rests on (`core/guidance`); null = none applies. */
  readonly adviceId: string | null;
  readonly tone: 'good' | 'improve';
  /** How far its figure lies beyond the threshold of its kind, in half widths of its interval. */
  readonly salience: number;
};
