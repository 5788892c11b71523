import type { Answer } from '../domain/answer.ts';
import type { FaceSignals, PoseSignals, Signals } from '../review/signals-types.ts';
import { LOOK_TARGETS } from '../review/signals-types.ts';
import type { FaceTrack, PoseTrack, Track } from '../tracks/channels.ts';
import { FACE_CHANNELS, POSE_CHANNELS } from '../tracks/channels.ts';
import type { Ms } from '../units.ts';
import { CSV_LINE_END, csvNumberCell, csvTextCell } from './csv-text.ts';

/**
 * ten-a-second: of each track the first sample of every tenth of a second, as it was measured. Nothing
 * is averaged, so every row that is left is one of the complete file.
 */
export const CSV_RATES = ['every-sample', 'ten-a-second'] as const;
export type CsvRate = (typeof CSV_RATES)[number];
const THINNED_MS: Ms = 100;

export type CsvTracks = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  readonly signals: Signals;
  /** Fills the columns `question` and `take`; without it they stay empty. */
  readonly answers?: readonly Answer[];
  readonly rate?: CsvRate;
};

/** Rows per chunk: about 100 kB of text. */
const ROWS_PER_CHUNK = 400;
/** A tenth of a millisecond, in seconds. */
const TIME_DIGITS = 4;

const FACE_SIGNALS = [
  'gazeYaw',
  'gazePitch',
  'headYaw',
  'headPitch',
  'headRoll',
  'blink',
  'smile',
  'lean',
  'headDrop',
  'distanceCm',
] as const satisfies readonly (keyof FaceSignals)[];

const POSE_SIGNALS = [
  'neckChange',
  'shoulderRoll',
  'uprightness',
] as const satisfies readonly (keyof PoseSignals)[];

const SHARED_COLUMNS = ['time_s', 'track', 'question', 'take'] as const;
const FACE_COLUMNS = [
  ...FACE_CHANNELS.map((channel) => `face_${channel}`),
  'signal_contact',
  'signal_target',
  ...FACE_SIGNALS.map((signal) => `signal_${signal}`),
];
const POSE_COLUMNS = [
  ...POSE_CHANNELS.map((channel) => `pose_${channel}`),
  ...POSE_SIGNALS.map((signal) => `signal_${signal}`),
];
export const CSV_COLUMNS: readonly string[] = [...SHARED_COLUMNS, ...FACE_COLUMNS, ...POSE_COLUMNS];

const EMPTY_FACE_CELLS = FACE_COLUMNS.map(() => '');
const EMPTY_POSE_CELLS = POSE_COLUMNS.map(() => '');

/**
 * The tracks sample by sample, as chunks of CSV text: a header, then one row per analysed frame in
 * time order. Nothing is carried from one row into the next: a face row has empty pose columns and
 * the other way round, and an empty cell is "not measured". Calibrated signals stand beside the
 * sample they were computed from. Columns and units: `docs/session-notes.md`.
 */
export function* tracksToCsv(tracks: CsvTracks): Generator<string> {
  let rows: string[] = [CSV_COLUMNS.map(csvTextCell).join(',')];
  for (const row of csvRows(tracks)) {
    rows.push(row);
    if (rows.length >= ROWS_PER_CHUNK) {
      yield toChunk(rows);
      rows = [];
    }
  }
  if (rows.length > 0) {
    yield toChunk(rows);
  }
}

function toChunk(rows: readonly string[]): string {
  return rows.join(CSV_LINE_END) + CSV_LINE_END;
}

function* csvRows({
  face,
  pose,
  signals,
  answers = [],
  rate = 'every-sample',
}: CsvTracks): Generator<string> {
  const faceSignalAt = createTimeLookup(signals.face.t);
  const poseSignalAt = createTimeLookup(signals.pose.t);
  const isKept = rate === 'every-sample' ? () => true : createThinning();
  for (const { kind, index, t } of samplesInOrder(face, pose)) {
    if (!isKept(kind, t)) continue;
    const shared = [...sharedCells(t, kind, answers)];
    const cells =
      kind === 'face'
        ? [...faceCells(face, index, signals.face, faceSignalAt(t)), ...EMPTY_POSE_CELLS]
        : [...EMPTY_FACE_CELLS, ...poseCells(pose, index, signals.pose, poseSignalAt(t))];
    yield [...shared, ...cells].join(',');
  }
}

/** The first sample of each stretch is kept; asked in time order. */
function createThinning(): (kind: SampleReference['kind'], t: Ms) => boolean {
  const last = { face: -1, pose: -1 };
  return (kind, t) => {
    const stretch = Math.floor(t / THINNED_MS);
    if (stretch === last[kind]) return false;
    last[kind] = stretch;
    return true;
  };
}

type SampleReference = { readonly kind: 'face' | 'pose'; readonly index: number; readonly t: Ms };

/** Both tracks merged by time; at equal times the face comes first. */
function* samplesInOrder(face: FaceTrack, pose: PoseTrack): Generator<SampleReference> {
  let faceIndex = 0;
  let poseIndex = 0;
  for (;;) {
    const faceTime = face.t[faceIndex];
    const poseTime = pose.t[poseIndex];
    if (faceTime !== undefined && (poseTime === undefined || faceTime <= poseTime)) {
      yield { kind: 'face', index: faceIndex, t: faceTime };
      faceIndex += 1;
    } else if (poseTime !== undefined) {
      yield { kind: 'pose', index: poseIndex, t: poseTime };
      poseIndex += 1;
    } else {
      return;
    }
  }
}

/** Finds the index of an exact time in a sorted list; asked in time order. -1 = there is none. */
function createTimeLookup(times: Float64Array): (t: Ms) => number {
  let cursor = 0;
  return (t) => {
    while (cursor < times.length && (times[cursor] ?? Infinity) < t) {
      cursor += 1;
    }
    return times[cursor] === t ? cursor : -1;
  };
}

function sharedCells(t: Ms, track: string, answers: readonly Answer[]): readonly string[] {
  const answer = answers.find(
    ({ startMs, endMs }) => t >= startMs && (endMs === null || t < endMs),
  );
  return [
    (t / 1000).toFixed(TIME_DIGITS),
    csvTextCell(track),
    answer === undefined ? '' : String(answer.questionIndex + 1),
    answer === undefined ? '' : String(answer.take),
  ];
}

function faceCells(
  track: FaceTrack,
  index: number,
  signals: FaceSignals,
  signalIndex: number,
): readonly string[] {
  return [
    ...channelCells(track, FACE_CHANNELS, index),
    contactCell(signals.contact[signalIndex]),
    targetCell(signals.target[signalIndex]),
    ...FACE_SIGNALS.map((name) => csvNumberCell(signals[name][signalIndex])),
  ];
}

function poseCells(
  track: PoseTrack,
  index: number,
  signals: PoseSignals,
  signalIndex: number,
): readonly string[] {
  return [
    ...channelCells(track, POSE_CHANNELS, index),
    ...POSE_SIGNALS.map((name) => csvNumberCell(signals[name][signalIndex])),
  ];
}

function channelCells<Channel extends string>(
  track: Track<Channel>,
  channels: readonly Channel[],
  index: number,
): readonly string[] {
  return channels.map((channel) => csvNumberCell(track.columns[channel][index]));
}

function contactCell(contact: number | undefined): string {
  return contact === 0 || contact === 1 ? String(contact) : '';
}

function targetCell(target: number | undefined): string {
  const name = LOOK_TARGETS[target ?? -1];
  return name === undefined || name === 'unknown' ? '' : csvTextCell(name);
}
