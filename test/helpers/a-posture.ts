import { baselineGhost } from '../../core/replay/baseline-ghost.ts';
import { POSTURE_STEP_MS, SILHOUETTE_POINTS } from '../../core/replay/posture-data.ts';
import type { PostureColumn, PostureData } from '../../core/replay/posture-data.ts';
import type { TimeSpan } from '../../core/units.ts';
import { aCalibration } from './builders-session.ts';

const ASPECT = 4 / 3;

/** Somebody whose head and shoulders are seen, 4 cm lower than calibrated from the second minute on. */
export function aPosture(span: TimeSpan): PostureData {
  const count = Math.ceil((span.endMs - span.startMs) / POSTURE_STEP_MS);
  const values: Partial<Record<PostureColumn, number>> = {
    noseX: 0.5,
    noseY: 0.4,
    faceHeight: 0.3,
    headRoll: 0,
    lean: 0,
    shoulderRoll: 0,
    turn: 0,
    handsSeen: 0,
    leftShoulderX: 0.7,
    leftShoulderY: 0.8,
    rightShoulderX: 0.3,
    rightShoulderY: 0.8,
  };
  const names: readonly PostureColumn[] = [
    'noseX',
    'noseY',
    'faceHeight',
    'headRoll',
    'lean',
    'shoulderRoll',
    'turn',
    'handsSeen',
    ...SILHOUETTE_POINTS.flatMap((point) => [`${point}X`, `${point}Y`] as const),
  ];
  const filled = names.map((name) => [
    name,
    new Float32Array(count).fill(values[name] ?? Number.NaN),
  ]);
  const slidCm = Float32Array.from({ length: count }, (_, step) =>
    span.startMs + step * POSTURE_STEP_MS < 60_000 ? 0 : 4,
  );
  return {
    span,
    columns: { ...Object.fromEntries(filled), slidCm },
    ghost: baselineGhost(aCalibration(), ASPECT),
    calibrated: { hasPlace: true, hasShoulders: true },
    frameAspect: ASPECT,
  };
}
