import type { HoldOut } from '../domain/calibration.ts';
import type { Degrees } from '../units.ts';
import type { GazeSource } from './signals-types.ts';

/** Mean error of a look to the side on the bench clips (docs/accuracy.md), by what it is read from. */
const BENCH_YAW_ERROR: Readonly<Record<GazeSource, Degrees>> = {
  eyes: 1.2,
  landmarks: 1.75,
  uncalibrated: 1.95,
};
/** The standard deviation of a normal error whose mean size is 1. */
const SIGMA_OF_MEAN_ERROR = Math.sqrt(Math.PI / 2);

/**
 * Spread of a single look to the side, standard deviation. As everywhere, the check of the own
 * calibration can make it worse than the bench, never better: it has four looks only.
 */
export const sidewaysSigma = ({
  gazeSource,
  holdOut,
}: {
  readonly gazeSource: GazeSource;
  readonly holdOut: Pick<HoldOut, 'yawError'> | null;
}): Degrees => SIGMA_OF_MEAN_ERROR * Math.max(BENCH_YAW_ERROR[gazeSource], holdOut?.yawError ?? 0);
