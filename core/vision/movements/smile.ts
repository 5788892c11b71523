import type { Movements } from '../../domain/movements.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { median, quantile } from '../../signal/statistics.ts';
import type { FaceSample } from '../../tracks/channels.ts';
import type { Ratio } from '../../units.ts';

/** The smile is what the highest fifth of the two seconds reached: it takes a moment to come. Ours. */
const REACHED: Ratio = 0.8;
/**
 * Less than this above the face at rest is no smile, of 1. A smile is then held to begin at .12: mouths
 * that talk reach .02 to .25 in one picture of twenty (bench clips), laughter .65 (d08). Our proposal.
 */
export const LEAST_SMILE = 0.3;

/** How far the smile goes above the face at rest, which the looks of the calibration showed. */
export function readSmile(
  faces: readonly FaceSample[],
  looks: readonly Pick<FaceSample, 'smile'>[],
): Result<NonNullable<Movements['smile']>, string> {
  const values = faces.map(({ smile }) => smile).filter(Number.isFinite);
  const rest = median(looks.map(({ smile }) => smile).filter(Number.isFinite));
  const rise = quantile(values, REACHED) - rest;
  if (!Number.isFinite(rise))
    return err(
      'Your mouth was not read well enough. Add light and repeat it, or come closer, then calibrate anew.',
    );
  if (rise < LEAST_SMILE)
    return err(
      `Your face hardly changed: the corners of the mouth rose by ${Math.max(0, rise).toFixed(2)} of 1, and it takes ${LEAST_SMILE.toFixed(2)}. A usual measure is used instead; repeat it with a smile as it comes.`,
    );
  return ok({ rise: Math.min(1, rise), samples: values.length });
}
