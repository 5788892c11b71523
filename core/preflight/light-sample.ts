import type { Ms, Ratio } from '../units.ts';

/** What one look at a picture says about its light; NaN = not measured. Lumas are 0..255. */
export type LightSample = {
  /** When the picture was taken, on the window's clock. */
  readonly t: Ms;
  /**
   * The lightest of both eyes, which is their whites: about as light in everybody, where skin is
   * not. Of a face alone nobody can tell a dark skin from a dark room.
   */
  readonly eyeWhites: number;
  /** Means of the two halves of the face, as they are in the unmirrored picture. */
  readonly faceLeft: number;
  readonly faceRight: number;
  /** Share of what is beside and above the person that is as white as a picture can be. */
  readonly glare: Ratio;
  /** Share of the same that looks different than at the look before. */
  readonly movement: Ratio;
};
