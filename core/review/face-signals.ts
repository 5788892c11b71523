import type { Calibration } from '../domain/calibration.ts';
import { sampleWeights } from '../signal/weights.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Degrees, Ms, TimeSpan } from '../units.ts';
import { isSeatSeen, MIN_FACE_HEIGHT } from '../vision/measurable.ts';
import { headDrop, leanFromDistance, relativeDistance } from '../vision/posture.ts';
import {
  CONTACT_RADIUS,
  isAlongRow,
  isContactTarget,
  lookTarget,
  lookTargetIndex,
  UNCALIBRATED_CONTACT_RADIUS,
} from './contact.ts';
import { densestSpot } from './densest-spot.ts';
import { eyePitchToDegrees, eyeShares, mix } from './gaze-estimate.ts';
import { GAZE_VALIDITY, holdThroughBlinks } from './gaze-validity.ts';
import { SAME_PLACE } from './habit-looks.ts';
import { headPitchToDegrees } from './head-pitch.ts';
import {
  headDistance,
  interviewerPlaces,
  marginToNext,
  nearestPlace,
  tileOffsetAt,
} from './interviewer-places.ts';
import type { InterviewerPlaces, Tiles } from './interviewer-places.ts';
import { measuredGaze } from './measured-gaze.ts';
import type { MeasuredGaze } from './measured-gaze.ts';
import { withoutOtherFaces } from './own-face.ts';
import { calibratedHead, headDuring } from './resting-head.ts';
import type { RestingHead } from './resting-head.ts';
import { riseInFaceHeights, slidDownCm } from './seat-height.ts';
import type { FaceSignals } from './signals-types.ts';

export type FaceSignalsInput = {
  readonly face: FaceTrack;
  readonly calibration: Calibration | null;
  readonly conversation: readonly TimeSpan[];
  readonly durationMs: Ms;
  readonly tiles: Tiles;
  /** When the interviewers were elsewhere than where they are taken to be: nothing is known of looks then. */
  readonly away?: readonly TimeSpan[];
};

export const contactRadius = (calibration: Calibration | null): Degrees =>
  calibration === null ? UNCALIBRATED_CONTACT_RADIUS : CONTACT_RADIUS;

/** Where every analysed frame looked, and how the head was held; see `FaceSignals`. */
export const buildFaceSignals = (given: FaceSignalsInput): FaceSignals => {
  const own = withoutOtherFaces(given.face);
  const input = { ...given, face: own.track };
  const { t, columns } = input.face;
  const weight = sampleWeights(t, input.durationMs);
  return {
    t,
    weight,
    isOther: own.isOther,
    secondPerson: Int8Array.from(columns.faces, (count) => (count >= 2 ? 1 : count >= 1 ? 0 : -1)),
    ...lookSignals(input, weight),
    ...headSignals(input.face, input.calibration),
    ...bodySignals(input.face, input.calibration),
    headX: columns.headX,
    lookDown: columns.lookDown,
    slidCm: slidDownCm(input.face, input.calibration),
  };
};

type JudgedLooks = 'contact' | 'target' | 'person' | 'personMargin';
type LookSignals = Pick<FaceSignals, 'interviewerKnown' | JudgedLooks | 'gazeYaw' | 'gazePitch'>;

const lookSignals = (input: FaceSignalsInput, weight: Float32Array): LookSignals => {
  const { t, columns } = input.face;
  const counted = countedTime(input, weight);
  const first = measuredGaze(input.face, calibratedHead(input.calibration));
  const known = gazeBias(input, first, counted);
  const { validity, gazeYaw, gazePitch } =
    input.calibration === null && known !== null
      ? measuredGaze(input.face, headAtInterviewer(input, first, known, counted))
      : first;
  const eyes = eyeBias(input, validity, counted);
  const shares =
    eyes === null ? new Float32Array(t.length) : eyeShares(input.face, input.calibration);
  const places = interviewerPlaces(input, shares);
  const bias = known ?? GENERIC_ZERO;
  for (let index = 0; index < t.length; index += 1) {
    const share = at(shares, index);
    const eyeYaw = at(columns.eyeYaw, index) - (eyes?.yaw ?? 0);
    const eyePitch = eyePitchToDegrees(at(columns.eyePitch, index) - (eyes?.pitch ?? 0));
    // Uncalibrated, the eyes are relative to the interviewer, who is beside the lens.
    const aside =
      input.calibration === null
        ? tileOffsetAt(input.face, index, input.tiles[0])
        : { yaw: 0, pitch: 0 };
    gazeYaw[index] = mix(at(gazeYaw, index) - bias.yaw, eyeYaw + aside.yaw, share);
    gazePitch[index] = mix(at(gazePitch, index) - bias.pitch, eyePitch + aside.pitch, share);
  }
  holdThroughBlinks(t, validity, gazeYaw, gazePitch);
  const looks =
    known === null ? unknownLooks(t.length) : judgeLooks(input, gazeYaw, gazePitch, places);
  return { interviewerKnown: known !== null, gazeYaw, gazePitch, ...looks };
};

const GENERIC_ZERO = { yaw: 0, pitch: 0 };

/** Of the looks at the spot; without it, who reads notes would hardly be measured while reading. */
const headAtInterviewer = (
  { face, tiles }: FaceSignalsInput,
  { gazeYaw, gazePitch }: MeasuredGaze,
  spot: { readonly yaw: Degrees; readonly pitch: Degrees },
  counted: Float32Array,
): RestingHead =>
  headDuring(face, (index) => {
    const aside = tileOffsetAt(face, index, tiles[0]);
    const off = Math.hypot(
      at(gazeYaw, index) - aside.yaw - spot.yaw,
      at(gazePitch, index) - aside.pitch - spot.pitch,
    );
    return at(counted, index) > 0 && off <= SAME_PLACE;
  });

const isIn = (spans: readonly TimeSpan[], time: Ms): boolean =>
  spans.some(({ startMs, endMs }) => time >= startMs && time < endMs);

/** The time each sample counts for where the interviewer is sought: while there is a conversation. */
const countedTime = (
  { face, conversation, away = [] }: FaceSignalsInput,
  weight: Float32Array,
): Float32Array =>
  weight.map((stands, index) => {
    const time = face.t[index] ?? 0;
    return isIn(conversation, time) && !isIn(away, time) ? stands : 0;
  });

/**
 * What has to be taken off the looks. Calibrated: the look into the lens. Else the most looked-at
 * spot of the conversation is taken to be the interviewer, if it can be; null = not known.
 */
const gazeBias = (
  { face, calibration, tiles }: FaceSignalsInput,
  { gazeYaw, gazePitch }: MeasuredGaze,
  counted: Float32Array,
): { yaw: Degrees; pitch: Degrees } | null => {
  if (calibration !== null)
    return { yaw: calibration.lensGazeYaw.median, pitch: calibration.lensGazePitch.median };
  // The offset depends on the distance, so the spot is sought with each look's own taken off.
  const [tile] = tiles;
  return densestSpot(
    gazeYaw.map((yaw, index) => yaw - tileOffsetAt(face, index, tile).yaw),
    gazePitch.map((pitch, index) => pitch - tileOffsetAt(face, index, tile).pitch),
    counted,
  );
};

/**
 * The same of the eye network. Calibrated: what it says of the look into the lens. Else it has
 * learnt the most looked-at spot itself, and what it says most often is that. Null = no eyes.
 */
const eyeBias = (
  { face: { columns }, calibration }: FaceSignalsInput,
  validity: Uint8Array,
  counted: Float32Array,
): { yaw: Degrees; pitch: Degrees } | null => {
  if (calibration !== null) {
    const { lensEyeYaw, lensEyePitch } = calibration;
    if (lensEyeYaw === null || lensEyePitch === null) return null;
    return { yaw: lensEyeYaw.median, pitch: lensEyePitch.median };
  }
  const measured = counted.map((time, index) =>
    validity[index] === GAZE_VALIDITY.measured ? time : 0,
  );
  return densestSpot(columns.eyeYaw, columns.eyePitch, measured);
};

const unknownLooks = (length: number): Pick<FaceSignals, JudgedLooks> => ({
  contact: new Int8Array(length).fill(-1),
  target: new Uint8Array(length).fill(lookTargetIndex('unknown')),
  person: new Int8Array(length).fill(-1),
  personMargin: new Float32Array(length).fill(Number.NaN),
});

const judgeLooks = (
  { face, calibration, tiles, away = [] }: FaceSignalsInput,
  gazeYaw: Float32Array,
  gazePitch: Float32Array,
  places: InterviewerPlaces,
): Pick<FaceSignals, JudgedLooks> => {
  const { columns } = face;
  const radius = contactRadius(calibration);
  const unknown = lookTargetIndex('unknown');
  const interviewer = lookTargetIndex('interviewer');
  const [lead, ...colleagues] = tiles;
  // Whom of them a look was at is known by a calibration only.
  const unplaced = calibration === null ? colleagues : [];
  const contact = new Int8Array(face.t.length);
  const target = new Uint8Array(face.t.length);
  const person = new Int8Array(face.t.length).fill(-1);
  const personMargin = new Float32Array(face.t.length).fill(Number.NaN);
  const look = {
    gazeYaw: 0,
    gazePitch: 0,
    lensYaw: 0,
    lensPitch: 0,
    offsetYaw: 0,
    offsetPitch: 0,
    isLensKnown: calibration !== null,
  };
  for (let index = 0; index < face.t.length; index += 1) {
    look.gazeYaw = at(gazeYaw, index);
    look.gazePitch = at(gazePitch, index);
    look.lensYaw = at(columns.lensYaw, index);
    look.lensPitch = at(columns.lensPitch, index);
    const nearest = nearestPlace(places, look, index);
    look.offsetYaw = nearest.yaw;
    look.offsetPitch = nearest.pitch;
    const went = lookTarget(look, radius);
    const isUnsure =
      !isContactTarget(went) &&
      unplaced.some((tile) => isAlongRow(look, [lead, tile], headDistance(face, index), radius));
    const seen = isUnsure || isIn(away, face.t[index] ?? Number.NaN) ? unknown : went;
    target[index] = seen;
    contact[index] = seen === unknown ? -1 : isContactTarget(seen) ? 1 : 0;
    // A look into the lens meets whoever sees the picture, and nobody of a panel in particular.
    if (seen !== interviewer) continue;
    person[index] = nearest.person;
    if (places.length > 1) personMargin[index] = marginToNext(places, look, index, nearest.person);
  }
  return { contact, target, person, personMargin };
};

type HeadSignals = Pick<FaceSignals, 'headYaw' | 'headPitch' | 'headRoll' | 'blink' | 'smile'>;

const headSignals = ({ t, columns }: FaceTrack, calibration: Calibration | null): HeadSignals => {
  const relative = (column: Float32Array, baseline: number): Float32Array => {
    const values = new Float32Array(t.length).fill(Number.NaN);
    for (let index = 0; index < t.length; index += 1)
      if (at(columns.faceHeight, index) >= MIN_FACE_HEIGHT)
        values[index] = at(column, index) - baseline;
    return values;
  };
  return {
    headYaw: relative(columns.headYaw, calibration?.headYaw.median ?? 0),
    headPitch: relative(columns.headPitch, calibration?.headPitch.median ?? 0).map(
      headPitchToDegrees,
    ),
    headRoll: relative(columns.headRoll, calibration?.headRoll.median ?? 0),
    blink: columns.blinkLeft.map((left, index) => (left + at(columns.blinkRight, index)) / 2),
    smile: columns.smile,
  };
};

type BodySignals = Pick<FaceSignals, 'lean' | 'headDrop' | 'distanceCm'>;

/** Distance and head height. A head turned too far hides its size, so these are unknown then. */
const bodySignals = (face: FaceTrack, calibration: Calibration | null): BodySignals => {
  const { t, columns } = face;
  const lean = new Float32Array(t.length).fill(Number.NaN);
  const drop = new Float32Array(t.length).fill(Number.NaN);
  const distanceCm = new Float32Array(t.length).fill(Number.NaN);
  for (let index = 0; index < t.length; index += 1) {
    const headYaw = at(columns.headYaw, index);
    if (!isSeatSeen({ faceHeight: at(columns.faceHeight, index), headYaw })) continue;
    const distance = headDistance(face, index);
    if (calibration === null) {
      distanceCm[index] = distance;
      continue;
    }
    const eyeDistance = at(columns.eyeDistance, index);
    const ratio = relativeDistance(distance, eyeDistance, headYaw, calibration);
    distanceCm[index] = calibration.headDistance.median * ratio;
    lean[index] = leanFromDistance(ratio);
    const pitch = headPitchToDegrees(at(columns.headPitch, index) - calibration.headPitch.median);
    const nearer = calibration.headDistance.median * (1 - ratio);
    drop[index] =
      headDrop(at(columns.noseY, index), ratio, pitch, calibration) +
      riseInFaceHeights(nearer, calibration);
  }
  return { lean, headDrop: drop, distanceCm };
};

const at = (values: Float32Array, index: number): number => values[index] ?? Number.NaN;
