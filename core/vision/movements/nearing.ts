import type { Calibration } from '../../domain/calibration.ts';
import type { Movements } from '../../domain/movements.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { cameNearer, neckHeight, ownNeckForward } from '../../review/seat-height.ts';
import { median, quantile } from '../../signal/statistics.ts';
import type { FaceSample } from '../../tracks/channels.ts';
import type { Centimetres, Ratio } from '../../units.ts';
import { isSeatSeen } from '../measurable.ts';

/**
 * From back to front at least this share of the distance, as far as the least lean (`LEAN_FROM`): half
 * a centimetre of error in the height over 8 cm is then half a centimetre over such a lean. A share, as
 * centimetres are only right for a camera of one angle. Our proposal.
 */
export const LEAST_TRAVEL: Ratio = 0.12;
/** Steeper than this (a camera tilted by 35 degrees) it was no coming nearer but a rising. Our proposal. */
export const STEEPEST = 0.7;
/** Heights further than this from the line, in the middle, are no line. Our proposal. */
export const MOST_STRAY: Centimetres = 1;
/** Only pairs this far apart, as a share of the travel, say which way it goes: nearer ones are noise. */
const APART: Ratio = 0.5;
/** A pair of each: enough for a median, and quick. */
const MOST_SAMPLES = 120;

type Place = { readonly nearer: Centimetres; readonly height: Centimetres };

/**
 * How the height of the neck changes as the person comes nearer to this camera, by the median slope
 * of all pairs far enough apart (Theil–Sen): one that looks up or down takes nearing for rising or sinking.
 */
export function readNearing(
  faces: readonly FaceSample[],
  calibration: Calibration,
): Result<NonNullable<Movements['nearing']>, string> {
  const all = placesOf(faces, calibration);
  const way = wayOf(all);
  const travel = way / calibration.headDistance.median;
  if (!(travel >= LEAST_TRAVEL))
    return err(
      'You hardly came nearer or went further away, too little to learn from. Sit back, then come clearly forward, and repeat it.',
    );
  const stride = Math.ceil(all.length / MOST_SAMPLES);
  const places = all.filter((_, index) => index % stride === 0);
  const rise = median(slopesOf(places, APART * way));
  const level = median(places.map(({ nearer, height }) => height - rise * nearer));
  const stray = median(
    places.map(({ nearer, height }) => Math.abs(height - rise * nearer - level)),
  );
  if (!(Math.abs(rise) <= STEEPEST && stray <= MOST_STRAY))
    return err(
      'You went up or down as well as back and forward. Stay at one height, only nearer and further away, and repeat it.',
    );
  return ok({ rise, travel, samples: all.length });
}

const placesOf = (faces: readonly FaceSample[], calibration: Calibration): readonly Place[] => {
  const forward = ownNeckForward(calibration);
  return faces.filter(isSeatSeen).flatMap((face) => {
    const place = { nearer: cameNearer(face, calibration), height: neckHeight(face, forward) };
    return Number.isFinite(place.nearer) && Number.isFinite(place.height) ? [place] : [];
  });
};

/** Without the twentieth at both ends, so that a single wrong reading is no travel. */
const wayOf = (places: readonly Place[]): Centimetres => {
  const nearer = places.map((place) => place.nearer);
  return quantile(nearer, 0.95) - quantile(nearer, 0.05);
};

const slopesOf = (places: readonly Place[], least: Centimetres): readonly number[] =>
  places.flatMap((one, index) =>
    places
      .slice(index + 1)
      .filter((other) => Math.abs(other.nearer - one.nearer) >= least)
      .map((other) => (other.height - one.height) / (other.nearer - one.nearer)),
  );
