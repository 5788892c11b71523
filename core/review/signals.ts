import type { Calibration } from '../domain/calibration.ts';
import type { FaceTrack, PoseTrack } from '../tracks/channels.ts';
import type { Ms, TimeSpan } from '../units.ts';
import { findClosures } from './blinks.ts';
import { buildFaceSignals, contactRadius } from './face-signals.ts';
import { gazeSource } from './gaze-source.ts';
import type { Tiles } from './interviewer-places.ts';
import { buildPanel } from './panel.ts';
import type { PanelInput } from './panel.ts';
import { findNods } from './nods.ts';
import { withoutOtherBodies } from './own-body.ts';
import { buildPoseSignals } from './pose-signals.ts';
import { findSeatDrifts } from './seat-drift.ts';
import type { Signals } from './signals-types.ts';

export type SignalsInput = {
  readonly face: FaceTrack;
  readonly pose: PoseTrack;
  /** Null = skipped: contact is then coarse, and posture against a baseline is not measured. */
  readonly calibration: Calibration | null;
  /** When the user is expected to look at the interviewer: without calibration he is sought there. */
  readonly conversation: readonly TimeSpan[];
  readonly durationMs: Ms;
  /** Width / height of the camera frame. */
  readonly frameAspect: number;
  /** Where the interviewers are on the screen, for those of whom no look was measured. */
  readonly tiles: Tiles;
  /** When the user was calibrating and sat calmly; left out = not in this session. */
  readonly calibrationSpans?: readonly TimeSpan[];
  /** When they were elsewhere, as the window was moved; absent = never. */
  readonly away?: readonly TimeSpan[];
  /** Who they are and when they were answered; without it they are numbered, and nobody asked. */
  readonly panel?: Pick<PanelInput, 'names' | 'turns'>;
};

/**
 * Everything metrics and lanes are computed from, one value per analysed frame. Pure: the same
 * tracks and calibration always give the same signals.
 */
export const buildSignals = (input: SignalsInput): Signals => {
  const face = buildFaceSignals(input);
  const pose = withoutOtherBodies(input.pose, input.face, face.isOther, input.frameAspect);
  const source = gazeSource(input.face, input.calibration);
  const holdOut = input.calibration?.holdOut ?? null;
  const { t, headPitch, headYaw, headX, blink, lookDown } = face;
  // Of other people's faces the signals have nothing, and without these two nothing is found.
  const { headY, headZ } = input.face.columns;
  return {
    calibrated: input.calibration !== null,
    gazeSource: source,
    holdOut,
    movements: input.calibration?.movements ?? null,
    seatDrifts: findSeatDrifts(
      input.face,
      input.calibration,
      input.conversation[0]?.startMs ?? 0,
      input.durationMs,
    ),
    contactRadiusDeg: contactRadius(input.calibration),
    panel: buildPanel({ ...input, ...input.panel, gazeSource: source, holdOut }),
    durationMs: input.durationMs,
    nods: findNods({ t, pitch: headPitch, yaw: headYaw, x: headX, y: headY, z: headZ }),
    closures: findClosures({ t, blink, lookDown }),
    calibrationSpans: input.calibrationSpans ?? [],
    face,
    pose: buildPoseSignals({ ...input, pose, face }),
  };
};
