import type { OwnRule } from '../metrics/own-rules.ts';
import type { MetricDefinition } from '../metrics/types.ts';
import type { Circumstances, NotComparable } from './types.ts';

/** Reckoned from the size of the head with an assumed lens, so it holds for one camera only. */
const OF_ONE_CAMERA: ReadonlySet<string> = new Set(['distance']);
/** Measured against the own baseline where there is one, else as the camera happens to stand. */
const WITH_OR_WITHOUT_BASELINE: ReadonlySet<string> = new Set(['head-tilt']);

type Pair = readonly [Circumstances, Circumstances];

/**
 * Why two figures of a metric are not of one kind; null = they are. Looks are judged with another
 * tolerance in each state of calibration, and by where the camera stands as long as it is not
 * calibrated; against an own baseline posture is the same before any camera. A rule that a movement of
 * the calibration made the user's own is another one than the usual.
 */
export function whyNotComparable(
  { id, group, ownRules = [] }: Pick<MetricDefinition, 'id' | 'group' | 'ownRules'>,
  pair: Pair,
): NotComparable | null {
  if (pair[0].registryVersion !== pair[1].registryVersion) return 'version';
  const isLook = group === 'eye-contact';
  const isEitherUncalibrated = pair.some(({ calibration }) => calibration === 'uncalibrated');
  const isEitherIncomplete = pair.some(({ calibration }) => calibration !== 'calibrated');
  if (!isSameCalibration(pair)) {
    if (isLook) return 'calibration';
    if (isEitherUncalibrated && WITH_OR_WITHOUT_BASELINE.has(id)) return 'calibration';
  }
  if (!isSameCamera(pair)) {
    if (OF_ONE_CAMERA.has(id)) return 'camera';
    if (isLook && isEitherIncomplete) return 'camera';
    if (isEitherUncalibrated && WITH_OR_WITHOUT_BASELINE.has(id)) return 'camera';
  }
  return differingRules(pair).some((rule) => ownRules.includes(rule)) ? 'movements' : null;
}

/** Without a calibration there is no height to take anything off: that is missing then, for that reason. */
const AGAINST_BASELINE: ReadonlySet<OwnRule> = new Set(['nearing', 'neck']);

/** The rules by which one of the two was measured as usual, and the other by the user's own. */
export function differingRules([one, other]: Pair): readonly OwnRule[] {
  const isEitherUncalibrated = [one, other].some(
    ({ calibration }) => calibration === 'uncalibrated',
  );
  return [...new Set([...one.ownRules, ...other.ownRules])].filter(
    (rule) =>
      one.ownRules.includes(rule) !== other.ownRules.includes(rule) &&
      !(isEitherUncalibrated && AGAINST_BASELINE.has(rule)),
  );
}

export const isSameCalibration = ([one, other]: Pair): boolean =>
  one.calibration === other.calibration;

/** The same one in the same shape: another shape of the picture shows another part of the room. */
export const isSameCamera = ([one, other]: Pair): boolean =>
  one.camera?.label === other.camera?.label &&
  one.camera?.width === other.camera?.width &&
  one.camera?.height === other.camera?.height;
