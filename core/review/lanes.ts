import { LEAN_FROM } from '../metrics/lean-rule.ts';
import { UNEVEN_FROM } from '../metrics/definitions/shoulder-level.ts';
import { UPRIGHT_ABOVE } from '../metrics/definitions/slouch.ts';
import { cueRule } from '../cues/cue-rules.ts';
import type { Cue, CueKind } from '../domain/cue.ts';
import { eventsIn } from '../metrics/count-outcome.ts';
import { isTooSlow } from '../metrics/frame-rate.ts';
import { countSamples } from '../metrics/episodes/samples.ts';
import { contactEpisodes } from '../metrics/episodes/contact-episodes.ts';
import { isSwitchedOff, ownBandOf } from '../metrics/targets.ts';
import type { Targets } from '../metrics/targets.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { bodyLanes } from './body-lanes.ts';
import { inGroupOrder } from './lane-groups.ts';
import { attributedPerson, isToldApart } from './panel.ts';
import { episodeChanges, spanChanges, windowMedians, windowModes } from './lane-series.ts';
import type { MaterialReading } from './material-reading.ts';
import { measureSecondPerson, wasSecondPersonThere } from './second-person.ts';
import type { LookTarget, Signals } from './signals-types.ts';
import { LOOK_TARGETS } from './signals-types.ts';
import type { Lane, LaneState } from './types.ts';

/** Line lanes carry one value per window: 4 a second from the face, 2 a second from the slower pose. */
const FACE_WINDOW_MS: Ms = 250;
export const POSE_WINDOW_MS: Ms = 500;

const CONTACT_STATES: readonly LaneState[] = [
  { label: 'elsewhere', tone: 'away' },
  { label: 'interviewer', tone: 'good' },
];

/** In the order of LOOK_TARGETS without `unknown`, which is a gap. */
const STATE_OF_TARGET: Readonly<Record<Exclude<LookTarget, 'unknown'>, LaneState>> = {
  lens: { label: 'lens', tone: 'good' },
  interviewer: { label: 'interviewer', tone: 'good' },
  up: { label: 'up', tone: 'away' },
  down: { label: 'down', tone: 'away' },
  left: { label: 'your left', tone: 'away' },
  right: { label: 'your right', tone: 'away' },
};
const TARGET_STATES = Object.values(STATE_OF_TARGET);
const TARGET_OFFSET = LOOK_TARGETS.indexOf('unknown') + 1;

const SECOND_PERSON_STATES: readonly LaneState[] = [
  { label: 'one person', tone: 'neutral' },
  { label: 'second person', tone: 'away' },
];

const WHOLE_SESSION: TimeSpan = { startMs: 0, endMs: Number.POSITIVE_INFINITY };

type LineLane = Extract<Lane, { kind: 'line' }>;
type LineDeclaration = Omit<LineLane, 't' | 'values' | 'kind'> & {
  readonly source: 'face' | 'pose';
  readonly read: (signals: Signals) => Float32Array;
  /** Factor from the unit of the signal to the unit shown. */
  readonly factor: number;
};

const LINES: readonly LineDeclaration[] = [
  {
    id: 'head-yaw',
    label: 'Head turned (+ your left)',
    unit: '°',
    digits: 0,
    range: [-20, 20],
    plateau: null,
    source: 'face',
    read: (signals) => signals.face.headYaw,
    factor: 1,
  },
  {
    id: 'head-pitch',
    label: 'Head raised (+) or lowered',
    unit: '°',
    digits: 0,
    range: [-20, 20],
    plateau: null,
    source: 'face',
    read: (signals) => signals.face.headPitch,
    factor: 1,
  },
  {
    id: 'head-tilt',
    label: 'Head tilt (+ left side higher)',
    unit: '°',
    digits: 0,
    range: [-20, 20],
    plateau: null,
    source: 'face',
    read: (signals) => signals.face.headRoll,
    factor: 1,
  },
  {
    id: 'uprightness',
    label: 'Uprightness',
    unit: 'of 100',
    digits: 0,
    range: [0, 100],
    plateau: [UPRIGHT_ABOVE, 100],
    source: 'pose',
    read: (signals) => signals.pose.uprightness,
    factor: 1,
  },
  {
    id: 'seat-height',
    label: 'Seat height (−\u00A0sunk)',
    unit: 'cm',
    digits: 1,
    range: [-8, 4],
    plateau: null,
    source: 'face',
    read: (signals) => signals.face.slidCm,
    factor: -1,
  },
  {
    id: 'distance',
    label: 'Distance (approximate)',
    unit: 'cm',
    digits: 0,
    range: [30, 110],
    plateau: null,
    source: 'face',
    read: (signals) => signals.face.distanceCm,
    factor: 1,
  },
  {
    id: 'lean',
    label: 'Lean (+ nearer)',
    unit: '%',
    digits: 0,
    range: [-25, 25],
    plateau: [-100 * LEAN_FROM, 100 * LEAN_FROM],
    source: 'face',
    read: (signals) => signals.face.lean,
    factor: 100,
  },
  {
    id: 'shoulder-level',
    label: 'Shoulder level (+ left higher)',
    unit: '°',
    digits: 1,
    range: [-10, 10],
    plateau: [-UNEVEN_FROM, UNEVEN_FROM],
    source: 'pose',
    read: (signals) => signals.pose.shoulderRoll,
    factor: 1,
  },
];

/** What lanes show beside what was measured. */
type LaneFacts = {
  readonly cues: readonly Cue[];
  readonly readings: readonly MaterialReading[];
  /** When the interviewers spoke. */
  readonly listening: readonly TimeSpan[];
};

/**
 * Every lane of the review, whole session. State lanes are run-length encoded: a point at each
 * change, holding until the next one; NaN = not measured from there on; the last point is NaN at
 * the end of what was measured. The contact lane shows the very episodes the metrics count; the
 * gaze direction is the most frequent one of each window. Line lanes have one point in the middle
 * of each window (median of its samples, NaN when none), so an hour is 14 400 points at most.
 */
export function buildLanes(
  signals: Signals,
  { cues = [], readings = [], listening = [] }: Partial<LaneFacts>,
  targets: Targets = {},
): readonly Lane[] {
  const { face } = signals;
  return inGroupOrder([
    {
      id: 'contact',
      label: 'Looks at the interviewer',
      kind: 'state',
      states: CONTACT_STATES,
      ...episodeChanges(contactEpisodes(face, [WHOLE_SESSION])),
    },
    {
      id: 'look-target',
      label: 'Gaze direction',
      kind: 'state',
      states: TARGET_STATES,
      ...windowModes(face, (index) => (face.target[index] ?? 0) - TARGET_OFFSET, {
        windowMs: FACE_WINDOW_MS,
        durationMs: signals.durationMs,
        states: TARGET_STATES.length,
      }),
    },
    ...readingLane(readings),
    ...panelLane(signals),
    ...listeningLane(signals, listening),
    ...LINES.map((line) => buildLine(withTargetPlateau(line, targets), signals)),
    ...bodyLanes(signals),
    ...secondPersonLane(signals),
    ...cueLane(cues),
  ]);
}

/** Where it can be said at whom of a panel a look was; elsewhere it was a look at nobody in particular. */
function panelLane({ face, panel, calibrated, durationMs }: Signals): readonly Lane[] {
  if (panel === null || !calibrated || !isToldApart(panel) || panel.unmeasured.length > 0)
    return [];
  const nobody = panel.names.length;
  const states: readonly LaneState[] = [
    ...panel.names.map((label) => ({ label, tone: 'good' }) as const),
    { label: 'nobody in particular', tone: 'neutral' },
    { label: 'elsewhere', tone: 'away' },
  ];
  const stateAt = (index: number): number => {
    const contact = face.contact[index] ?? -1;
    if (contact !== 1) return contact === 0 ? nobody + 1 : -1;
    const person = attributedPerson(face, panel, index);
    return person < 0 ? nobody : person;
  };
  const series = windowModes(face, stateAt, {
    windowMs: FACE_WINDOW_MS,
    durationMs,
    states: states.length,
  });
  return [{ id: 'person', label: 'Whom you looked at', kind: 'state', states, ...series }];
}

const READING_STATES: readonly LaneState[] = [
  { label: 'within the allowance, not counted', tone: 'neutral' },
  { label: 'beyond the allowance', tone: 'away' },
];

/** Only where a case lay on the table and was looked at. */
function readingLane(readings: readonly MaterialReading[]): readonly Lane[] {
  const runs = readings.flatMap(({ spans, beyond }) =>
    [spans, beyond].flatMap((looks, state) => looks.map((look) => ({ ...look, state }))),
  );
  if (runs.length === 0) return [];
  return [
    {
      id: 'material',
      label: 'Looks down at the material',
      kind: 'state',
      states: READING_STATES,
      ...spanChanges(runs.toSorted((a, b) => a.startMs - b.startMs)),
    },
  ];
}

const LISTENING = 0;
const NOD = 1;
const LISTENING_STATES: readonly LaneState[] = [
  { label: 'listening', tone: 'neutral' },
  { label: 'nod', tone: 'good', isBrief: true },
];

/** Where the interviewers spoke, with the nods in it; only where nods could be seen. */
function listeningLane({ nods, face }: Signals, listening: readonly TimeSpan[]): readonly Lane[] {
  if (countSamples(face, listening) === 0 || isTooSlow(face, listening)) return [];
  const runs = listening.flatMap((span) => {
    let freeFrom = span.startMs;
    const pieces = eventsIn(nods, [span]).flatMap(({ startMs, endMs }) => {
      const before = { startMs: freeFrom, endMs: startMs, state: LISTENING };
      freeFrom = Math.min(endMs, span.endMs);
      return [before, { startMs, endMs: freeFrom, state: NOD }];
    });
    return [...pieces, { startMs: freeFrom, endMs: span.endMs, state: LISTENING }];
  });
  return [
    {
      id: 'listening',
      label: 'Listening, with your nods',
      kind: 'state',
      states: LISTENING_STATES,
      ...spanChanges(runs.filter(({ startMs, endMs }) => endMs > startMs)),
    },
  ];
}

/** Only where there was somebody: on most sessions the lane would say nothing. */
function secondPersonLane({ face, durationMs }: Signals): readonly Lane[] {
  // Lanes show what was seen, also where the user left it out of the figures.
  if (!wasSecondPersonThere(measureSecondPerson(face, durationMs, []))) return [];
  const series = windowModes(face, (index) => face.secondPerson[index] ?? -1, {
    windowMs: FACE_WINDOW_MS,
    durationMs,
    states: SECOND_PERSON_STATES.length,
  });
  return [
    {
      id: 'second-person',
      label: 'Second person',
      kind: 'state',
      states: SECOND_PERSON_STATES,
      ...series,
    },
  ];
}

/** When a cue stood beside the interviewer, and which; only where there was one. */
function cueLane(cues: readonly Cue[]): readonly Lane[] {
  if (cues.length === 0) return [];
  const kinds: readonly CueKind[] = [...new Set(cues.map(({ kind }) => kind))];
  const shown = cues.map(({ kind, startMs, endMs }) => ({
    startMs,
    endMs: endMs ?? startMs,
    state: kinds.indexOf(kind),
  }));
  return [
    {
      id: 'cues',
      label: 'Cues',
      kind: 'state',
      states: kinds.map((kind) => ({ label: cueRule(kind).label, tone: 'neutral' })),
      ...spanChanges(shown),
    },
  ];
}

/** Shaded is what the figure of the lane is held against. */
const withTargetPlateau = (line: LineDeclaration, targets: Targets): LineDeclaration => {
  if (isSwitchedOff(line.id, targets)) return { ...line, plateau: null };
  const own = ownBandOf(line.id, targets);
  return own === null ? line : { ...line, plateau: [own.low, own.high] };
};

function buildLine(line: LineDeclaration, signals: Signals): Lane {
  const { source, read, factor, ...shown } = line;
  const windowMs = source === 'face' ? FACE_WINDOW_MS : POSE_WINDOW_MS;
  const series = windowMedians(signals[source], read(signals), windowMs, signals.durationMs);
  return { ...shown, kind: 'line', t: series.t, values: series.values.map((v) => v * factor) };
}
