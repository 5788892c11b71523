import type { Clip } from '../clips/types.ts';
import type { SessionComparison } from '../compare/session-comparison.ts';
import type { Answer } from '../domain/answer.ts';
import type { CoveredPoints } from '../domain/covered-points.ts';
import type { Cue } from '../domain/cue.ts';
import type { LeftOut } from '../domain/left-out.ts';
import type { Marker } from '../domain/marker.ts';
import type { MediaSegment } from '../domain/media-segment.ts';
import type { Notepad } from '../domain/notepad.ts';
import type { Phase } from '../domain/phase.ts';
import type { RatingState, SelfRating } from '../domain/self-rating.ts';
import type { Session } from '../domain/session.ts';
import type { UsedTargets } from '../metrics/targets.ts';
import type { MetricResult } from '../metrics/types.ts';
import type { BodyFinding } from './body-findings.ts';
import type { Exchange } from './exchanges.ts';
import type { MaterialReading } from './material-reading.ts';
import type { SeatDrift } from './seat-drift.ts';
import type { SecondPerson } from './second-person.ts';
import type { TimeSpan } from '../units.ts';

/** A stored session as the repositories return it, without its tracks. */
export type SessionRecord = {
  readonly session: Session;
  /** A name of its own; null = it is called by company and role. */
  readonly title: string | null;
  readonly answers: readonly Answer[];
  readonly phases: readonly Phase[];
  readonly markers: readonly Marker[];
  /** Invitations that stood beside the interviewer, along the session. */
  readonly cues: readonly Cue[];
  /** What was written while preparing; also of questions whose answer never began. */
  readonly notepads: readonly Notepad[];
  /** What was recorded, in the order of their positions; empty = nothing was. */
  readonly segments: readonly MediaSegment[];
  /** Stretches that count in no figure, along the session. */
  readonly leftOut: readonly LeftOut[];
  readonly ratings: readonly SelfRating[];
  /** What the user ticked of answers afterwards; one they did not go through is not in it. */
  readonly coveredPoints: readonly CoveredPoints[];
  /** `asked` = no figure is to be shown yet. */
  readonly ratingState: RatingState;
};

/**
 * One line on the time axis. `values` of a state lane index into `states`; NaN is a gap and is
 * drawn as one. Lanes are declared in one place: `core/review/lanes.ts`.
 */
export type Lane = {
  readonly id: string;
  readonly label: string;
  readonly t: Float64Array;
  readonly values: Float32Array;
} & (
  | {
      readonly kind: 'line';
      readonly unit: string;
      readonly digits: 0 | 1 | 2;
      /** Range of the axis when the data stay inside it. */
      readonly range: readonly [number, number];
      /** A shaded plateau, e.g. "upright"; null where there is none. */
      readonly plateau: readonly [number, number] | null;
    }
  | { readonly kind: 'state'; readonly states: readonly LaneState[] }
);

export type LaneState = {
  readonly label: string;
  readonly tone: 'good' | 'neutral' | 'away';
  /** It lasts a moment only: in an hour it is still to be seen. */
  readonly isBrief?: true;
};

export type AnswerReview = {
  readonly answer: Answer;
  readonly metrics: readonly MetricResult[];
  /** The moments worth watching, best first; empty when nothing stands out. */
  readonly clips: readonly Clip[];
  /** What the body did in it, in words and in time order. */
  readonly findings: readonly BodyFinding[];
  /** Looks at what lay on the table; null = nothing did. */
  readonly reading: MaterialReading | null;
};

/** A sentence of the plain-language summary, with the figures and the advice it rests on. */
export type SummaryLine = {
  readonly text: string;
  readonly metricIds: readonly string[];
  readonly adviceId: string | null;
  readonly questionIndex: number | null;
  readonly tone: 'good' | 'improve' | 'neutral';
};

export type Review = {
  readonly record: SessionRecord;
  readonly registryVersion: number;
  /** What was held against own targets, and what was switched off. */
  readonly targets: UsedTargets;
  readonly calibrated: boolean;
  /** Calibrated without the look at an interviewer: their place is the one that was set. */
  readonly partlyCalibrated: boolean;
  /** False = uncalibrated, and the looks do not show where the interviewer was: none are measured. */
  readonly interviewerKnown: boolean;
  readonly secondPerson: SecondPerson;
  /** When no pictures came, in a session whose camera was lost. */
  readonly cameraAbsences: readonly TimeSpan[];
  /** When the user sat elsewhere than in the calibration, or the camera was moved. */
  readonly seatDrifts: readonly SeatDrift[];
  readonly greeting: readonly MetricResult[];
  readonly closing: readonly MetricResult[];
  /** The answers to the user's own questions; empty where they asked none. */
  readonly exchanges: readonly Exchange[];
  readonly answers: readonly AnswerReview[];
  /**
   * Over all answers together; of an interview also how its answers ended and the listening
   * (scopes `session`, `turn-end` and `listening`).
   */
  readonly overall: readonly MetricResult[];
  readonly lanes: readonly Lane[];
  readonly summary: readonly SummaryLine[];
  /** What changed since before: added for the notes, from figures of other sessions. */
  readonly comparison?: SessionComparison;
};
