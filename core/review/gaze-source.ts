import type { Calibration } from '../domain/calibration.ts';
import type { FaceTrack } from '../tracks/channels.ts';
import type { Ratio } from '../units.ts';
import { eyeShares } from './gaze-estimate.ts';
import type { GazeSource } from './signals-types.ts';

/** From this mean share of the eye network on, the looks count as read from the eyes. Our choice. */
const MOSTLY_EYES: Ratio = 0.5;

/** What the looks of a track were mostly read from: how sure they are depends on it. */
export function gazeSource(face: FaceTrack, calibration: Calibration | null): GazeSource {
  if (calibration === null) return 'uncalibrated';
  const shares = eyeShares(face, calibration);
  let sum = 0;
  let measured = 0;
  for (const [index, share] of shares.entries()) {
    if (!Number.isFinite(face.columns.gazeYaw[index])) continue;
    sum += share;
    measured += 1;
  }
  return measured > 0 && sum / measured >= MOSTLY_EYES ? 'eyes' : 'landmarks';
}
