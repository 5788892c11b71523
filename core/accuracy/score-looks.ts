import type { LookTarget } from '../review/signals-types.ts';
import type { Degrees, Ms, Ratio, TimeSpan } from '../units.ts';

export type LookTargetName = Exclude<LookTarget, 'unknown'>;

/** Where somebody looked for a while, known from a schedule and not from a measurement. */
export type LookLabel = {
  readonly span: TimeSpan;
  readonly target: LookTargetName;
  /** True direction from the eyes relative to the direction to the lens; null = not known. */
  readonly yaw: Degrees | null;
  readonly pitch: Degrees | null;
};

/** What the measurement made of one picture; null = not measured. */
export type JudgedLook = {
  readonly t: Ms;
  readonly contact: boolean | null;
  /** Relative to the direction to the lens. */
  readonly gazeYaw: Degrees | null;
  readonly gazePitch: Degrees | null;
};

/** How right the measurement was; null = not measured, or from too few pictures to say. */
export type LookScore = {
  /** Share of the pictures of looks at lens or interviewer that were called contact. */
  readonly sensitivity: Ratio | null;
  /** Share of the pictures of looks elsewhere that were called looking away. */
  readonly specificity: Ratio | null;
  /** Mean of the two: what guessing gets is .5 however long the looks at each were. */
  readonly balancedAccuracy: Ratio | null;
  /** Distance between the called and the true share of contact, over the measured pictures. */
  readonly ratioError: Ratio | null;
  /** Mean distance from the true direction, for looks near the lens whose direction is known. */
  readonly yawError: Degrees | null;
  readonly pitchError: Degrees | null;
  /** Share of the pictures in which contact was measured at all. */
  readonly coverage: Ratio | null;
  /** Pictures that count: within a label and past its settling time. */
  readonly samples: number;
};

/**
 * The eyes need this long to arrive: what is at the start of a look is not yet the look
 * (`measurement.md` 7.2: the first 500 ms of every point are discarded).
 */
export const LABEL_SETTLING_MS: Ms = 500;

/**
 * Fewer pictures than this say nothing about a class of looks: one second at the slowest rate that
 * still counts as live (15 a second), a look of its own and not a blink between two (our choice).
 */
export const MIN_SCORED_SAMPLES = 15;

/**
 * Gaze errors are those of looks this near to the lens, as on the bench (issue 4): beyond, the eyes
 * are half hidden and no figure hangs on the degree.
 */
export const NEAR_LENS: Degrees = 25;

/** Looks at lens and interviewer are contact; the rest of the places are elsewhere. */
export const isContactName = (target: LookTargetName): boolean =>
  target === 'lens' || target === 'interviewer';

/**
 * Judges the measurement of looks by where they are known to have gone. Pictures outside of all
 * labels, or within the first `settlingMs` of one, do not count; where labels overlap the first
 * one given counts. What was not measured lowers the coverage and nothing else.
 */
export function scoreLooks(
  labels: readonly LookLabel[],
  looks: readonly JudgedLook[],
  { settlingMs }: { readonly settlingMs: Ms },
): LookScore {
  const right = { contact: 0, elsewhere: 0 };
  const measured = { contact: 0, elsewhere: 0 };
  const yaw: Degrees[] = [];
  const pitch: Degrees[] = [];
  let samples = 0;
  for (const look of looks) {
    const label = labelAt(labels, look.t, settlingMs);
    if (label === null) continue;
    samples += 1;
    if (look.contact !== null) {
      const kind = isContactName(label.target) ? 'contact' : 'elsewhere';
      measured[kind] += 1;
      if (look.contact === (kind === 'contact')) right[kind] += 1;
    }
    if (!isNearLens(label)) continue;
    addDistance(yaw, look.gazeYaw, label.yaw);
    addDistance(pitch, look.gazePitch, label.pitch);
  }
  const sensitivity = shareOf(right.contact, measured.contact);
  const specificity = shareOf(right.elsewhere, measured.elsewhere);
  const all = measured.contact + measured.elsewhere;
  const called = right.contact + measured.elsewhere - right.elsewhere;
  const ratioError = shareOf(Math.abs(called - measured.contact), all);
  return {
    sensitivity,
    specificity,
    balancedAccuracy:
      sensitivity === null || specificity === null ? null : (sensitivity + specificity) / 2,
    ratioError,
    yawError: meanOfEnough(yaw),
    pitchError: meanOfEnough(pitch),
    coverage: samples < MIN_SCORED_SAMPLES ? null : all / samples,
    samples,
  };
}

/** The label a picture counts for; null where it counts for none. */
export function labelAt(labels: readonly LookLabel[], t: Ms, settlingMs: Ms): LookLabel | null {
  const label = labels.find(({ span }) => t >= span.startMs && t < span.endMs);
  return label !== undefined && t >= label.span.startMs + settlingMs ? label : null;
}

/** Where a direction is only half known, the known half must be near. */
const isNearLens = ({ yaw, pitch }: LookLabel): boolean =>
  Math.hypot(yaw ?? 0, pitch ?? 0) <= NEAR_LENS;

function addDistance(distances: Degrees[], measured: Degrees | null, real: Degrees | null): void {
  if (measured === null || real === null || !Number.isFinite(measured)) return;
  distances.push(Math.abs(measured - real));
}

const shareOf = (part: number, whole: number): Ratio | null =>
  whole < MIN_SCORED_SAMPLES ? null : part / whole;

const meanOfEnough = (values: readonly number[]): number | null =>
  values.length < MIN_SCORED_SAMPLES
    ? null
    : values.reduce((sum, value) => sum + value, 0) / values.length;
