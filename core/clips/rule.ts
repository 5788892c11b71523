import type { CountedSpan } from '../metrics/counted-time.ts';
import type { ContactEpisode } from '../metrics/episodes/contact-episodes.ts';
import type { Signals } from '../review/signals-types.ts';
import type { TimeSpan } from '../units.ts';
import type { ClipSignal } from './clip-signals.ts';
import type { Clip } from './types.ts';

/** What a rule looks at: one take of one question. */
export type AnswerMoments = {
  readonly signals: Signals;
  /** The time that counts, in time order. */
  readonly spans: readonly CountedSpan[];
  /** Looks at the interviewer and away from him in that time. */
  readonly episodes: readonly ContactEpisode[];
  /** The last moments of an answer that the user ended; null where it ended otherwise. */
  readonly ending: TimeSpan | null;
  /** Upper end of the band of a metric: the user's own, where there is one. */
  readonly upperEnd: (metricId: string) => number;
};

/** A moment in which a figure is beyond the threshold of its kind. */
export type Candidate = {
  /** What is to be seen, without anything before or after; inside one of the counted spans. */
  readonly moment: TimeSpan;
  readonly title: string;
  /** One sentence. */
  readonly figure: string;
  /** As in `Clip`. */
  readonly salience: number;
};

/** One kind of moment = one file, listed in `clip-rules.ts`. */
export type ClipRule = {
  readonly kind: string;
  readonly label: string;
  readonly tone: Clip['tone'];
  readonly adviceId: string;
  /** Switched off with all of these metrics: the moment is about what they measure. */
  readonly metricIds: readonly string[];
  /** What has to be measured for the moment to be believed. */
  readonly signal: ClipSignal;
  readonly find: (answer: AnswerMoments) => readonly Candidate[];
  /** Formula and thresholds with units. */
  readonly how: string;
  /** Where the thresholds come from. */
  readonly source: string;
};
