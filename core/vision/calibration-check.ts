import { scoreLooks } from '../accuracy/score-looks.ts';
import type { JudgedLook, LookLabel } from '../accuracy/score-looks.ts';
import type { Calibration, HoldOut } from '../domain/calibration.ts';
import { tileSeenFrom } from '../review/interviewer-places.ts';
import type { Tiles } from '../review/interviewer-places.ts';
import { buildSignals } from '../review/signals.ts';
import type { HeadPlace } from '../geometry/panel-layout.ts';
import { median } from '../signal/statistics.ts';
import { MAX_SAMPLE_MS } from '../signal/weights.ts';
import type { FaceSample } from '../tracks/channels.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../tracks/columns.ts';
import type { Centimetres, Degrees, Ratio, TimeSpan } from '../units.ts';

/**
 * Where to look in the check, in this order: one after the other they are as far apart as can be.
 * Two of them are looks at the interviewer, two are not (`measurement.md` 7.2, last step).
 */
export const CHECK_TARGETS = ['left', 'interviewer', 'down', 'lens'] as const;
export type CheckTarget = (typeof CHECK_TARGETS)[number];

/**
 * Two seconds for each target, eight in all (`measurement.md` 7.2). The dot appears unannounced, so
 * the eyes get longer to arrive than in a step that was announced: 800 ms, our proposal.
 */
export const CHECK_TIMING = {
  stepMs: 1_200,
  settlingMs: 800,
  timeoutMs: 4_000,
  /** With that of the other target of its kind enough for a score, on a slow machine too. */
  leastSamples: 10,
} as const;

/** Where on the screen a target was, seen from the lens by the user. */
export type ScreenPlace = { readonly leftCm: Centimetres; readonly belowCm: Centimetres };

/** One target of the check with everything that was measured while it was to be looked at. */
export type CheckLook = {
  readonly target: CheckTarget;
  readonly span: TimeSpan;
  readonly place: ScreenPlace;
  readonly samples: readonly FaceSample[];
};

/**
 * How right the calibration is with these looks, by the same chain that judges an interview. The
 * screen is taken to be the plane of the lens, square to its axis, as in a laptop.
 */
export const judgeCheck = (
  looks: readonly CheckLook[],
  calibration: Calibration,
  {
    frameAspect,
    tiles,
  }: {
    readonly frameAspect: number;
    /** Where the interviewers are: a look at any of them is no look elsewhere. */
    readonly tiles: Tiles;
  },
): HoldOut => {
  const samples = looks.flatMap((look) => look.samples).toSorted((a, b) => a.t - b.t);
  const { face } = buildSignals({
    face: samplesToFaceTrack(samples),
    pose: samplesToPoseTrack([]),
    calibration,
    conversation: [],
    durationMs: (samples.at(-1)?.t ?? 0) + MAX_SAMPLE_MS,
    frameAspect,
    tiles,
  });
  const judged = [...face.t].map((t, index): JudgedLook => {
    const contact = face.contact[index] ?? -1;
    return {
      t,
      contact: contact < 0 ? null : contact === 1,
      gazeYaw: finiteOrNull(face.gazeYaw[index]),
      gazePitch: finiteOrNull(face.gazePitch[index]),
    };
  });
  const score = scoreLooks(looks.map(labelOf), judged, { settlingMs: CHECK_TIMING.settlingMs });
  const { sensitivity, specificity, balancedAccuracy, yawError, pitchError, coverage } = score;
  return {
    sensitivity,
    specificity,
    balancedAccuracy,
    yawError,
    pitchError,
    coverage,
    samples: score.samples,
  };
};

/** Worse than this, the calibration should be made again (`measurement.md` 7.2). */
export const MAX_CHECK_ERROR: Degrees = 5;
/** Fewer looks told right than this, and the share of contact says little (our proposal). */
export const MIN_CHECK_RIGHT: Ratio = 0.8;

/** Angle between the measured and the true directions, degrees; null = not measured. */
export const checkError = ({ yawError, pitchError }: HoldOut): Degrees | null =>
  yawError === null || pitchError === null ? null : Math.hypot(yawError, pitchError);

/** What speaks for calibrating again; none = it is as good as it should be, or was not measured. */
export const checkWeaknesses = (holdOut: HoldOut): readonly ('looks' | 'directions')[] => {
  const error = checkError(holdOut);
  const { balancedAccuracy: right } = holdOut;
  return [
    ...(right !== null && right < MIN_CHECK_RIGHT ? (['looks'] as const) : []),
    ...(error !== null && error > MAX_CHECK_ERROR ? (['directions'] as const) : []),
  ];
};

const labelOf = ({ target, span, place, samples }: CheckLook): LookLabel => ({
  span,
  target,
  ...directionTo(place, {
    x: median(samples.map((sample) => sample.headX)),
    y: median(samples.map((sample) => sample.headY)),
    z: median(samples.map((sample) => sample.headZ)),
  }),
});

/**
 * Direction from the head to a place on the screen minus that to the lens. The user's left is the
 * image's right. Null where the head was not seen.
 */
const directionTo = (
  { leftCm, belowCm }: ScreenPlace,
  head: HeadPlace,
): Pick<LookLabel, 'yaw' | 'pitch'> => {
  const { yaw, pitch } = tileSeenFrom({ xCm: leftCm, yCm: 0 - belowCm }, head);
  return { yaw: finiteOrNull(yaw), pitch: finiteOrNull(pitch) };
};

const finiteOrNull = (value: number | undefined): Degrees | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
