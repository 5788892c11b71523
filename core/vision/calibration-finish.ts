import { PERSON_TARGETS } from '../domain/calibration.ts';
import type {
  Baseline,
  Calibration,
  CalibrationStep,
  LookBaseline,
  SampleRejection,
} from '../domain/calibration.ts';
import { tileOffset } from '../review/contact.ts';
import type { PlaceOffset, Tiles } from '../review/interviewer-places.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { median, medianAbsoluteDeviation } from '../signal/statistics.ts';
import type { FaceSample } from '../tracks/channels.ts';
import type { Centimetres, Degrees, IsoDateTime, Ms, Ratio } from '../units.ts';
import type { CalibrationState, CalibrationStepState } from './calibration.ts';
import { eyeBaselines } from './eye-baselines.ts';
import { matrixDistance, shoulderLine } from './posture.ts';

/** Samples further than this many MADs from the median gaze are outliers (`measurement.md` 7.2). */
const OUTLIER_MADS = 3;
/** A very still gaze must not make every sample an outlier: at least this much is allowed. */
const MIN_OUTLIER_SPREAD: Degrees = 1;
/** Least a step must give: two thirds of a second at 30 frames, two seconds at 10 (our proposal). */
const MIN_STEP_SAMPLES = 20;
/**
 * And least time they must stand for (our proposal). Half of the step where that is less: outliers
 * are taken off what filled a short one.
 */
export const MIN_STEP_MS: Ms = 1_500;
/**
 * The same for a further person of a panel: their looks are marked in two seconds, in which the
 * eyes are still on their way at first (bench clips d04, d05; our proposal).
 */
const MIN_PERSON_MS: Ms = 1_000;
/** Least poses for a baseline of the shoulders: a good second at 4 a second (our proposal). */
const MIN_POSES = 5;
/**
 * A look further than this from where the tile's eyes are was not at them. On the bench clips,
 * with their faces at the known place, the measured look is 0.7-5.9 degrees off (median 3.0), most
 * of it downwards, as pitch is read too small; a look at the middle of a screen is 9 degrees off.
 */
const MAX_OFF_TILE: Degrees = 6;
/**
 * The same of people aside, as a share of how far aside they are: the landmarks read a look the
 * smaller the further out it is, and less than half is still no look at the next one inwards (ours).
 */
const MAX_OFF_ASIDE: Ratio = 0.45;

/**
 * Where the interviewers were. `tiles`: on the screen, as live; a look elsewhere was not at them.
 * `marked`: wherever the user marked them in a recording, up to a greatest angle from the lens.
 */
export type InterviewerPlace =
  | { readonly kind: 'tiles'; readonly tiles: Tiles }
  | { readonly kind: 'marked'; readonly maxOffset: Degrees };

/** For the screen: `title` what happened, `text` why and what to do. */
export type CalibrationFailure = { readonly title: string; readonly text: string };

/**
 * The baselines of what was gathered, or why there are not enough samples. The interviewer's
 * baselines, and those of the shoulders, are null when too little was seen of them; the former also
 * when the look was not at him, and the step then says how far off it was.
 */
export const finishCalibration = (
  state: CalibrationState,
  takenAt: IsoDateTime,
  place: InterviewerPlace,
): Result<Calibration, CalibrationFailure> => {
  const lens = withoutOutliers(state.lens);
  const interviewer = withoutOutliers(state.interviewer);
  const leastMs = Math.min(MIN_STEP_MS, state.config.stepMs / 2);
  if (!isEnough(lens, leastMs)) return err(tooFewSamples(state.lens));
  const biasYaw = baselineOf(lens.samples.map(gazeYawFromLens));
  const biasPitch = baselineOf(lens.samples.map(gazePitchFromLens));
  const faceBaseline = (read: (sample: FaceSample) => number): Baseline | null =>
    baselineOf(lens.samples.map(read));
  const baselines = {
    headYaw: faceBaseline((sample) => sample.headYaw),
    headPitch: faceBaseline((sample) => sample.headPitch),
    headRoll: faceBaseline((sample) => sample.headRoll),
    headDistance: faceBaseline((sample) =>
      matrixDistance(sample.headX, sample.headY, sample.headZ),
    ),
    eyeDistance: faceBaseline((sample) => sample.eyeDistance),
    irisDiameter: faceBaseline((sample) => sample.irisDiameter),
    faceHeight: faceBaseline((sample) => sample.faceHeight),
    noseY: faceBaseline((sample) => sample.noseY),
  };
  if (biasYaw === null || biasPitch === null || !areComplete(baselines))
    return err(tooFewSamples(state.lens));
  const look = interviewerLook(interviewer, biasYaw.median, biasPitch.median, leastMs);
  const distance = baselines.headDistance.median;
  const offTarget = look === null ? null : angleOffTarget(look, place, 0, distance);
  const calibration: Calibration = {
    version: 1,
    takenAt,
    steps: [
      stepRecord('lens', state.lens, lens),
      {
        ...stepRecord('interviewer', state.interviewer, interviewer),
        ...(offTarget === null ? {} : { offTarget }),
      },
    ],
    lensGazeYaw: biasYaw,
    lensGazePitch: biasPitch,
    interviewerGazeYaw: offTarget === null ? (look?.yaw ?? null) : null,
    interviewerGazePitch: offTarget === null ? (look?.pitch ?? null) : null,
    ...eyeBaselines(
      lens.samples,
      look !== null && offTarget === null ? interviewer.samples : [],
      baselineOf,
    ),
    people: [],
    ...baselines,
    headPlace: headPlace(lens.samples),
    ...shoulderBaselines(state),
    holdOut: null,
    movements: null,
    movementTimes: [],
  };
  return ok(withPeople(calibration, state, place));
};

/** With what was seen of the looks at the further people of a panel, as far as these were asked for. */
const withPeople = (
  calibration: Calibration,
  state: CalibrationState,
  place: InterviewerPlace,
): Calibration => {
  const lastAsked = PERSON_TARGETS.findLastIndex((target) => state[target].startMs !== null);
  const looked = PERSON_TARGETS.slice(0, lastAsked + 1).map((target, index) => {
    const step = state[target];
    const look = personBaseline(step, calibration);
    const offTarget =
      look === null
        ? null
        : angleOffTarget(
            { yaw: look.gazeYaw, pitch: look.gazePitch },
            place,
            index + 1,
            calibration.headDistance.median,
          );
    return {
      person: offTarget === null ? look : null,
      step: {
        ...stepRecord(target, step, withoutOutliers(step)),
        ...(offTarget === null ? {} : { offTarget }),
      },
    };
  });
  return {
    ...calibration,
    steps: [...calibration.steps, ...looked.map(({ step }) => step)],
    people: looked.map(({ person }) => person),
  };
};

type KeptSamples = {
  readonly samples: readonly FaceSample[];
  readonly acceptedMs: Ms;
  readonly outliers: number;
};

const gazeYawFromLens = (sample: FaceSample): Degrees => sample.gazeYaw - sample.lensYaw;
const gazePitchFromLens = (sample: FaceSample): Degrees => sample.gazePitch - sample.lensPitch;

const withoutOutliers = (step: CalibrationStepState): KeptSamples => {
  const isUsualYaw = closeToMedian(step.accepted.map(gazeYawFromLens));
  const isUsualPitch = closeToMedian(step.accepted.map(gazePitchFromLens));
  const samples = step.accepted.filter(
    (sample) => isUsualYaw(gazeYawFromLens(sample)) && isUsualPitch(gazePitchFromLens(sample)),
  );
  return {
    samples,
    acceptedMs: step.acceptedMs * (samples.length / Math.max(1, step.accepted.length)),
    outliers: step.accepted.length - samples.length,
  };
};

const closeToMedian = (values: readonly number[]): ((value: number) => boolean) => {
  const centre = median(values);
  const allowed = Math.max(MIN_OUTLIER_SPREAD, OUTLIER_MADS * medianAbsoluteDeviation(values));
  return (value) => Math.abs(value - centre) <= allowed;
};

const isEnough = (kept: KeptSamples, leastMs: Ms): boolean =>
  kept.samples.length >= MIN_STEP_SAMPLES && kept.acceptedMs >= leastMs;

/** Null when nothing finite was measured. */
const baselineOf = (values: readonly number[]): Baseline | null => {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return null;
  return {
    median: median(finite),
    mad: medianAbsoluteDeviation(finite),
    samples: finite.length,
  };
};

const areComplete = <Name extends string>(
  baselines: Readonly<Record<Name, Baseline | null>>,
): baselines is Readonly<Record<Name, Baseline>> =>
  Object.values(baselines).every((baseline) => baseline !== null);

const headPlace = (samples: readonly FaceSample[]): Calibration['headPlace'] => {
  const x = median(samples.map((sample) => sample.headX));
  const y = median(samples.map((sample) => sample.headY));
  const z = median(samples.map((sample) => sample.headZ));
  return [x, y, z].every(Number.isFinite) ? { x, y, z } : null;
};

type InterviewerLook = { readonly yaw: Baseline; readonly pitch: Baseline };

/** The look relative to the lens, bias taken off; null when too little was seen of it. */
const interviewerLook = (
  kept: KeptSamples,
  biasYaw: Degrees,
  biasPitch: Degrees,
  leastMs: Ms,
): InterviewerLook | null => {
  const yaw = baselineOf(kept.samples.map((sample) => gazeYawFromLens(sample) - biasYaw));
  const pitch = baselineOf(kept.samples.map((sample) => gazePitchFromLens(sample) - biasPitch));
  return isEnough(kept, leastMs) && yaw !== null && pitch !== null ? { yaw, pitch } : null;
};

/** Where a further person was, from a step of its own; null when too little was seen of the look. */
export const personBaseline = (
  step: CalibrationStepState,
  { lensGazeYaw, lensGazePitch, lensEyeYaw, lensEyePitch }: Calibration,
): LookBaseline | null => {
  const kept = withoutOutliers(step);
  const look = interviewerLook(kept, lensGazeYaw.median, lensGazePitch.median, MIN_PERSON_MS);
  if (look === null) return null;
  const eyes = kept.samples.map(({ eyeYaw, eyePitch }) => ({
    yaw: eyeYaw - (lensEyeYaw?.median ?? Number.NaN),
    pitch: eyePitch - (lensEyePitch?.median ?? Number.NaN),
  }));
  return {
    gazeYaw: look.yaw,
    gazePitch: look.pitch,
    eyeYaw: baselineOf(eyes.map(({ yaw }) => yaw)),
    eyePitch: baselineOf(eyes.map(({ pitch }) => pitch)),
  };
};

/** How far a look was from the person it was for when that is too far to be at them; else null. */
const angleOffTarget = (
  { yaw, pitch }: InterviewerLook,
  place: InterviewerPlace,
  person: number,
  distanceCm: Centimetres,
): Degrees | null => {
  const expected = place.kind === 'marked' ? LENS : expectedLook(place.tiles, person, distanceCm);
  const angle = Math.hypot(yaw.median - expected.yaw, pitch.median - expected.pitch);
  const allowed =
    place.kind === 'marked'
      ? place.maxOffset
      : Math.max(MAX_OFF_TILE, MAX_OFF_ASIDE * Math.abs(expected.yaw));
  return angle > allowed ? angle : null;
};

const LENS = { yaw: 0, pitch: 0 };

const expectedLook = (tiles: Tiles, person: number, distanceCm: Centimetres): PlaceOffset => {
  const tile = tiles[person];
  const nowhere = { yaw: Number.NaN, pitch: Number.NaN };
  return tile === undefined ? nowhere : tileOffset(tile, distanceCm);
};

const shoulderBaselines = (
  state: CalibrationState,
): Pick<Calibration, 'neckRatio' | 'shoulderWidth' | 'shoulderRoll'> => {
  const lines = state.lens.poses.map((pose) => shoulderLine(pose, state.config.frameAspect));
  const enough = (values: readonly number[]): Baseline | null => {
    const baseline = baselineOf(values);
    return baseline !== null && baseline.samples >= MIN_POSES ? baseline : null;
  };
  return {
    neckRatio: enough(lines.map((line) => line.neckRatio)),
    shoulderWidth: enough(lines.map((line) => line.shoulderWidth)),
    shoulderRoll: enough(lines.map((line) => line.shoulderRoll)),
  };
};

/** The samples of a step that are used and that are left out in the end, outliers among them. */
export const finalCounts = (
  step: CalibrationStepState,
): Pick<CalibrationStep, 'accepted' | 'rejected'> => {
  const { accepted, rejected } = stepRecord('lens', step, withoutOutliers(step));
  return { accepted, rejected };
};

const stepRecord = (
  target: CalibrationStep['target'],
  step: CalibrationStepState,
  kept: KeptSamples,
): CalibrationStep => ({
  target,
  accepted: kept.samples.length,
  rejected:
    kept.outliers === 0 ? { ...step.rejected } : { ...step.rejected, outlier: kept.outliers },
});

const ADVICE: Readonly<Record<SampleRejection, string>> = {
  settling:
    'The step ended before your eyes had settled. Try again and keep looking until it is full.',
  'no-face':
    'No face was found in most pictures. Sit in front of the camera, with light on your face, and try again.',
  'second-person':
    'A second person was in the picture. Make sure only you can be seen, and try again.',
  'eyes-closed':
    'Your eyes were read as closed in most pictures. Raise the camera towards eye height or add light, and try again.',
  'too-far-turned':
    'Your head was turned away from the camera. Face the screen, move the camera nearer to its middle, and try again.',
  'face-too-small':
    'Your face was too small in the picture. Come closer to the camera, and try again.',
  moved: 'Your head moved too much. Hold it still for a few seconds, and try again.',
  outlier:
    'Your gaze was not steady. Keep looking at the mark until the step is full, and try again.',
};

/** Explains by the commonest reason; settling is only named when there was nothing else. */
const tooFewSamples = (step: CalibrationStepState): CalibrationFailure => {
  const seen = Object.entries(step.rejected).filter(([reason]) => reason !== 'settling');
  const worst = seen.toSorted(([, a], [, b]) => b - a)[0]?.[0];
  const reason: SampleRejection =
    (Object.keys(ADVICE) as SampleRejection[]).find((name) => name === worst) ??
    (step.accepted.length > 0
      ? 'outlier'
      : Object.keys(step.rejected).length > 0
        ? 'settling'
        : 'no-face');
  return { title: 'The calibration did not get enough good pictures', text: ADVICE[reason] };
};
