import type { IsoDateTime } from '../../../core/units.ts';
import type { EyeReferences } from '../../../core/vision/eye-view.ts';

/**
 * What the eye network has learnt for the newest calibration. It is made of pictures of the eyes,
 * so it stays in the memory of this window and is gone with it.
 */
export type KnownEyes = {
  readonly keep: (takenAt: IsoDateTime, references: EyeReferences) => void;
  /** Null: the calibration taken then is not the newest one, or of an earlier run of the app. */
  readonly recall: (takenAt: IsoDateTime) => EyeReferences | null;
};

export function createKnownEyes(): KnownEyes {
  let kept: { readonly takenAt: IsoDateTime; readonly references: EyeReferences } | null = null;
  return {
    keep: (takenAt, references) => {
      kept = { takenAt, references };
    },
    recall: (takenAt) => (kept?.takenAt === takenAt ? kept.references : null),
  };
}
