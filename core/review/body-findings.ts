import { levelOver } from '../clips/level.ts';
import { turnedRule } from '../metrics/definitions/turned-away.ts';
import { unevenRule } from '../metrics/definitions/shoulder-level.ts';
import { dwellEpisodes } from '../metrics/episodes/dwell-episodes.ts';
import type { DwellRule } from '../metrics/episodes/dwell-episodes.ts';
import type { Sampled } from '../metrics/episodes/samples.ts';
import { clockText, numberText, rangeText } from '../metrics/figure-text.ts';
import { armsCrossedRule, handAtFaceRule } from '../metrics/hand-rules.ts';
import { createLeanRule } from '../metrics/lean-rule.ts';
import { isSwitchedOff } from '../metrics/targets.ts';
import type { Targets } from '../metrics/targets.ts';
import type { MetricResult } from '../metrics/types.ts';
import { msToSeconds } from '../units.ts';
import type { Ms, TimeSpan } from '../units.ts';
import type { Signals } from './signals-types.ts';

/** What the body did in an answer, and where; it says what was seen and judges nothing. */
export type BodyFinding = {
  readonly metricId: string;
  /** One sentence. */
  readonly text: string;
  readonly span: TimeSpan;
};

/** What they stand under, on screen and in the notes. */
export const FINDINGS_TITLE = 'How you sat and moved';

/** A hand that is at the face for less is told by the figure alone (our proposal). */
const LEAST_TOUCH_MS: Ms = 2_000;
/** What ends this near to the end of an answer went on until its end (our proposal). */
const NEAR_END_MS: Ms = 10_000;
type Answer = {
  readonly signals: Signals;
  /** The time that counts, in time order. */
  readonly spans: readonly TimeSpan[];
  /** Its figures, against the targets in use. */
  readonly metrics: readonly MetricResult[];
  readonly targets: Targets;
};

/** The findings of an answer in time order: of each kind the longest, with how often it was else. */
export function bodyFindings(answer: Answer): readonly BodyFinding[] {
  const episodes = KINDS.filter(({ metricId }) => !isSwitchedOff(metricId, answer.targets)).flatMap(
    (kind) => longestOf(kind, answer),
  );
  return [...slideFinding(answer), ...episodes].toSorted(
    (one, other) => one.span.startMs - other.span.startMs,
  );
}

/** Only where it is clearly beyond its target: noise alone falls somewhere. */
function slideFinding({ metrics, spans }: Answer): readonly BodyFinding[] {
  const result = metrics.find(({ metricId }) => metricId === 'slide');
  if (result === undefined || result.outcome.kind !== 'value') return [];
  const { value, interval, at } = result.outcome;
  if (at === null || (result.position !== 'near' && result.position !== 'outside')) return [];
  const range =
    interval === null
      ? ''
      : ` (${rangeText(interval.low, interval.high, { unit: 'centimetres', digits: 0 })})`;
  const isToTheEnd = (spans.at(-1)?.endMs ?? 0) - at.endMs <= NEAR_END_MS;
  const where = isToTheEnd
    ? `over the last ${lengthText(at)} of this answer`
    : `from ${clockText(at.startMs)} to ${clockText(at.endMs)}`;
  const text = `You sank by about ${numberText(value, 0)} cm${range} ${where}.`;
  return [{ metricId: 'slide', text, span: at }];
}

type Kind = {
  readonly metricId: string;
  readonly sampled: (signals: Signals) => Sampled;
  readonly values: (signals: Signals) => Float32Array;
  readonly rule: DwellRule;
  readonly leastMs: Ms;
  /** Held against where the user sat in the calibration: while they sit elsewhere it may be wrong. */
  readonly needsSeat: boolean;
  /** "You leaned in by 16 %"; how long and when follows. */
  readonly words: (signals: Signals, span: TimeSpan, median: number) => string;
};

const leanWords =
  (verb: string, side: string) =>
  ({ face }: Signals, span: TimeSpan, lean: number): string => {
    const distance = levelOver(face, face.distanceCm, span).median;
    const centimetres = Math.abs((distance * lean) / (1 - lean));
    const about = Number.isNaN(centimetres) ? '' : `, about ${numberText(centimetres, 0)} cm`;
    return `You ${verb} (${numberText(100 * Math.abs(lean), 0)} %${about} ${side})`;
  };

const ofFace = ({ face }: Signals): Sampled => face;
const ofPose = ({ pose }: Signals): Sampled => pose;

const KINDS: readonly Kind[] = [
  {
    metricId: 'lean-in',
    sampled: ofFace,
    values: ({ face }) => face.lean,
    rule: createLeanRule(1),
    leastMs: 0,
    needsSeat: true,
    words: leanWords('leaned in', 'nearer'),
  },
  {
    metricId: 'lean-out',
    sampled: ofFace,
    values: ({ face }) => face.lean,
    rule: createLeanRule(-1),
    leastMs: 0,
    needsSeat: true,
    words: leanWords('leaned back', 'further away'),
  },
  {
    metricId: 'shoulder-level',
    sampled: ofPose,
    values: ({ pose }) => pose.shoulderRoll,
    rule: unevenRule,
    leastMs: 0,
    needsSeat: true,
    words: (_, __, roll) =>
      `Your ${roll > 0 ? 'left' : 'right'} shoulder was ${numberText(Math.abs(roll), 0)}° higher than in the calibration`,
  },
  {
    metricId: 'turned-away',
    sampled: ofPose,
    values: ({ pose }) => pose.turn,
    rule: turnedRule,
    leastMs: 0,
    needsSeat: true,
    words: () => 'Your shoulders were turned away from the camera',
  },
  {
    metricId: 'arms-crossed',
    sampled: ofPose,
    values: ({ pose }) => pose.armsCrossed,
    rule: armsCrossedRule,
    leastMs: 0,
    needsSeat: false,
    words: () => 'Your arms were crossed',
  },
  {
    metricId: 'hand-at-face',
    sampled: ofPose,
    values: ({ pose }) => pose.handAtFace,
    rule: handAtFaceRule,
    leastMs: LEAST_TOUCH_MS,
    needsSeat: false,
    words: () => 'A hand was at or before your face',
  },
];

function longestOf(kind: Kind, { signals, spans }: Answer): readonly BodyFinding[] {
  const sampled = kind.sampled(signals);
  const values = kind.values(signals);
  const isElsewhere = ({ startMs, endMs }: TimeSpan): boolean =>
    signals.seatDrifts.some(({ span }) => span.startMs < endMs && startMs < span.endMs);
  const found = dwellEpisodes(sampled, values, spans, kind.rule).episodes.filter(
    (episode) => lengthOf(episode) >= kind.leastMs && !(kind.needsSeat && isElsewhere(episode)),
  );
  const [first, ...others] = found.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (first === undefined) return [];
  const { median } = levelOver(sampled, values, first);
  const length = `${Math.round(msToSeconds(lengthOf(first)))} s`;
  const more = others.length === 0 ? '' : `, and ${timesText(others.length)}, none longer`;
  const text = `${kind.words(signals, first, median)} for ${length} at ${clockText(first.startMs)}${more}.`;
  return [{ metricId: kind.metricId, text, span: first }];
}

const lengthOf = ({ startMs, endMs }: TimeSpan): Ms => endMs - startMs;

const timesText = (count: number): string => (count === 1 ? 'once more' : `${count} more times`);

/** "1:30 minutes", "45 seconds". */
const lengthText = (span: TimeSpan): string => {
  const seconds = Math.round(msToSeconds(lengthOf(span)));
  return seconds < 60 ? `${seconds} seconds` : `${clockText(lengthOf(span))} minutes`;
};
