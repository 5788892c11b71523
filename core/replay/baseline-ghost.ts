import type { Calibration } from '../domain/calibration.ts';
import { degreesToRadians } from '../units.ts';
import { HALF_FIELD } from '../vision/gaze-terms.ts';

/** How the user sat in the calibration, as outlines; shares of the unmirrored picture. */
export type Ghost = {
  readonly head: {
    readonly x: number;
    readonly y: number;
    readonly radiusX: number;
    readonly radiusY: number;
  };
  /** Null = the shoulders were not seen then. */
  readonly shoulders: {
    readonly leftX: number;
    readonly leftY: number;
    readonly rightX: number;
    readonly rightY: number;
  } | null;
};

/*
 * Proportions of MediaPipe's canonical face model (forehead at y 8.26, chin at -9.40, tip of the nose
 * at -1.13, eyes at 2.6, 15.3 wide), in heights of the face. Good enough for an outline.
 */
const FACE_WIDTH = 0.87;
const NOSE_BELOW_MIDDLE = 0.03;
/** The model of the body has its ears about halfway between the eyes and the tip of the nose. */
const EARS_ABOVE_NOSE = 0.1;

/**
 * The outline from the baselines of the calibration. Sideways it rests on where the head was, which
 * calibrations from before that was kept do not say: then there is no ghost.
 */
export function baselineGhost(calibration: Calibration, frameAspect: number): Ghost | null {
  const { headPlace, noseY, faceHeight } = calibration;
  if (headPlace === null || headPlace.z >= 0) return null;
  const heightAtHead = 2 * -headPlace.z * HALF_FIELD;
  const x = 0.5 + headPlace.x / heightAtHead / frameAspect;
  const height = faceHeight.median;
  return {
    head: headOutline({ x, noseY: noseY.median, height }, frameAspect),
    shoulders: ghostShoulders(calibration, x, noseY.median - EARS_ABOVE_NOSE * height, frameAspect),
  };
}

/** The outline of a face from the tip of its nose and its height, shares of the picture. */
export const headOutline = (
  { x, noseY, height }: { readonly x: number; readonly noseY: number; readonly height: number },
  frameAspect: number,
): Ghost['head'] => ({
  x,
  y: noseY - NOSE_BELOW_MIDDLE * height,
  radiusX: (FACE_WIDTH * height) / 2 / frameAspect,
  radiusY: height / 2,
});

function ghostShoulders(
  { neckRatio, shoulderWidth, shoulderRoll }: Calibration,
  x: number,
  earsY: number,
  frameAspect: number,
): Ghost['shoulders'] {
  if (neckRatio === null || shoulderWidth === null || shoulderRoll === null) return null;
  const middleY = earsY + neckRatio.median * shoulderWidth.median;
  const roll = degreesToRadians(shoulderRoll.median);
  const across = (Math.cos(roll) * shoulderWidth.median) / 2 / frameAspect;
  const rise = (Math.sin(roll) * shoulderWidth.median) / 2;
  // The subject's left is on the right of an unmirrored picture.
  return { leftX: x + across, leftY: middleY - rise, rightX: x - across, rightY: middleY + rise };
}
