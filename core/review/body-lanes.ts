import { isBlink, readableLids } from '../metrics/definitions/blink-rate.ts';
import { FIDGET_FACTOR } from '../metrics/definitions/fidget.ts';
import { LEAST_POSES_HZ, strokeRule } from '../metrics/definitions/gesture-rate.ts';
import { turnedRule } from '../metrics/definitions/turned-away.ts';
import type { DwellRule } from '../metrics/episodes/dwell-episodes.ts';
import { dwellEpisodes } from '../metrics/episodes/dwell-episodes.ts';
import type { Sampled } from '../metrics/episodes/samples.ts';
import { isSlowerThan, isTooSlow } from '../metrics/frame-rate.ts';
import { armsCrossedRule, handAtFaceRule } from '../metrics/hand-rules.ts';
import { fullSmile, neutralSmile, smileRule } from '../metrics/moment-smile.ts';
import { atRestRule } from '../metrics/rest-rule.ts';
import { calmSpeed, RESTLESS_WINDOW_MS, speedWindows } from '../metrics/restless-windows.ts';
import type { TimeSpan } from '../units.ts';
import { sampleStates, samplesInside } from './lane-series.ts';
import type { Signals } from './signals-types.ts';
import type { Lane, LaneState } from './types.ts';

/**
 * What hands, shoulders and face did, by the very rules the figures count by, over the whole session.
 * A lane is left out where nothing of it was measured.
 */
export const bodyLanes = (signals: Signals): readonly Lane[] => [
  ...handsLane(signals),
  ...smileLane(signals),
  ...turnedLane(signals),
  ...movementLane(signals),
  ...blinksLane(signals),
];

const HANDS_STATES: readonly LaneState[] = [
  { label: 'not in the picture', tone: 'neutral' },
  { label: 'in the picture', tone: 'neutral' },
  { label: 'at rest', tone: 'neutral' },
  { label: 'gesture', tone: 'good', isBrief: true },
  { label: 'arms crossed', tone: 'away' },
  { label: 'at the face', tone: 'away', isBrief: true },
];
const [NOT_SEEN, SEEN, AT_REST, GESTURE, CROSSED, AT_FACE] = [0, 1, 2, 3, 4, 5] as const;

/**
 * Of several at once the rarer one is shown: arms that are crossed rest as well. A hand of which it is
 * not known how fast it goes, and one that neither rests nor strokes, is no more than in the picture.
 */
function handsLane({ pose, durationMs, movements }: Signals): readonly Lane[] {
  if (!isMeasured(pose.handsSeen)) return [];
  const during = (values: Float32Array, rule: DwellRule): Uint8Array =>
    insideEpisodes(pose, values, durationMs, rule);
  const crossed = during(pose.armsCrossed, armsCrossedRule);
  const atFace = during(pose.handAtFace, handAtFaceRule);
  const atRest = during(pose.handSpeed, atRestRule(movements));
  const isTooSlowForStrokes = isSlowerThan(LEAST_POSES_HZ, pose, [wholeOf(durationMs)]);
  const strokes = isTooSlowForStrokes ? null : during(pose.handSpeed, strokeRule);
  const stateAt = (index: number): number => {
    const count = pose.handsSeen[index] ?? Number.NaN;
    if (Number.isNaN(count)) return -1;
    if (atFace[index] === 1) return AT_FACE;
    if (crossed[index] === 1) return CROSSED;
    if (count === 0) return NOT_SEEN;
    if (strokes?.[index] === 1) return GESTURE;
    return atRest[index] === 1 ? AT_REST : SEEN;
  };
  return [stateLane('hands', 'Hands and arms', HANDS_STATES, sampleStates(pose, stateAt))];
}

const SMILE_STATES: readonly LaneState[] = [
  { label: 'no smile', tone: 'neutral' },
  { label: 'smile', tone: 'good', isBrief: true },
];

function smileLane({ face, durationMs, movements }: Signals): readonly Lane[] {
  const neutral = neutralSmile(face, durationMs);
  if (neutral === null) return [];
  const series = episodeStates(
    face,
    face.smile,
    durationMs,
    smileRule(neutral, fullSmile(movements)),
  );
  return [stateLane('smile', 'Smile (approximate)', SMILE_STATES, series)];
}

const TURNED_STATES: readonly LaneState[] = [
  { label: 'to the camera', tone: 'neutral' },
  { label: 'turned away', tone: 'away' },
];

function turnedLane({ pose, durationMs }: Signals): readonly Lane[] {
  if (!isMeasured(pose.turn)) return [];
  const series = episodeStates(pose, pose.turn, durationMs, turnedRule);
  return [stateLane('turned-away', 'Shoulders', TURNED_STATES, series)];
}

/**
 * How fast the shoulders go, as a multiple of how fast they go in calm; the figure counts its windows
 * while you listen, the lane shows those of the whole session.
 */
function movementLane(signals: Signals): readonly Lane[] {
  const { durationMs } = signals;
  const calm = calmSpeed(signals);
  if (calm === null || !(calm > 0)) return [];
  const count = Math.ceil(durationMs / RESTLESS_WINDOW_MS);
  const values = new Float32Array(count).fill(Number.NaN);
  for (const { startMs, speed } of speedWindows(signals, [wholeOf(durationMs)]))
    values[Math.floor(startMs / RESTLESS_WINDOW_MS)] = speed / calm;
  return [
    {
      id: 'movement',
      label: 'On the move (1 = calm)',
      kind: 'line',
      unit: '×',
      digits: 1,
      range: [0, 2 * FIDGET_FACTOR],
      plateau: [0, FIDGET_FACTOR],
      t: Float64Array.from({ length: count }, (_, index) => (index + 0.5) * RESTLESS_WINDOW_MS),
      values,
    },
  ];
}

const LID_STATES: readonly LaneState[] = [
  { label: 'open', tone: 'neutral' },
  { label: 'blink', tone: 'neutral', isBrief: true },
  { label: 'closed longer', tone: 'away', isBrief: true },
];

/** Only where blinks are counted: not from slow pictures, nor where no closing was ever seen. */
function blinksLane(signals: Signals): readonly Lane[] {
  const { face, closures, durationMs } = signals;
  if (closures.length === 0 || isTooSlow(face, [wholeOf(durationMs)])) return [];
  const lids = readableLids(signals);
  const blinks = closures.filter(({ startMs, endMs }) => isBlink(endMs - startMs));
  const isClosed = samplesInside(face.t, closures);
  const isBlinking = samplesInside(face.t, blinks);
  const stateAt = (index: number): number => {
    if (Number.isNaN(lids[index] ?? Number.NaN)) return -1;
    if (isBlinking[index] === 1) return 1;
    return isClosed[index] === 1 ? 2 : 0;
  };
  return [stateLane('blinks', 'Lids', LID_STATES, sampleStates(face, stateAt))];
}

const episodeStates = (
  sampled: Sampled,
  values: Float32Array,
  durationMs: number,
  rule: DwellRule,
): Pick<Lane, 't' | 'values'> => {
  const inside = insideEpisodes(sampled, values, durationMs, rule);
  return sampleStates(sampled, (index) =>
    Number.isNaN(values[index] ?? Number.NaN) ? -1 : (inside[index] ?? 0),
  );
};

const insideEpisodes = (
  sampled: Sampled,
  values: Float32Array,
  durationMs: number,
  rule: DwellRule,
): Uint8Array =>
  samplesInside(sampled.t, dwellEpisodes(sampled, values, [wholeOf(durationMs)], rule).episodes);

const stateLane = (
  id: string,
  label: string,
  states: readonly LaneState[],
  series: Pick<Lane, 't' | 'values'>,
): Lane => ({ id, label, kind: 'state', states, ...series });

const wholeOf = (durationMs: number): TimeSpan => ({ startMs: 0, endMs: durationMs });

const isMeasured = (values: Float32Array): boolean => values.some((value) => !Number.isNaN(value));
