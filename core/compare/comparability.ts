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
 * calibrated; against an own baseline posture is the same before any camera.
 */
export function whyNotComparable(
  { id, group }: Pick<MetricDefinition, 'id' | 'group'>,
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
  return null;
}

export const isSameCalibration = ([one, other]: Pair): boolean =>
  one.calibration === other.calibration;

/** The same one in the same shape: another shape of the picture shows another part of the room. */
export const isSameCamera = ([one, other]: Pair): boolean =>
  one.camera?.label === other.camera?.label &&
  one.camera?.width === other.camera?.width &&
  one.camera?.height === other.camera?.height;
