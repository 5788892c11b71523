import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baselineGhost } from '../../../../core/replay/baseline-ghost.ts';
import { packOverlay } from '../../../../core/replay/overlay-data.ts';
import type { OverlayData } from '../../../../core/replay/overlay-data.ts';
import { overlayAt } from '../../../../core/replay/overlay-frame.ts';
import { samplesToFaceTrack, samplesToPoseTrack } from '../../../../core/tracks/columns.ts';
import { emptyFaceSample } from '../../../../core/vision/face-features.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { aCalibration, frameTimes } from '../../../helpers/builders-session.ts';

const ASPECT = 4 / 3;
const FACE = {
  faceLeft: 0.4,
  faceTop: 0.2,
  faceWidth: 0.2,
  faceHeight: 0.4,
  eyeX: 0.5,
  eyeY: 0.35,
};
const SHOULDERS = {
  leftShoulderX: 0.7,
  leftShoulderY: 0.8,
  leftShoulderVisibility: 0.9,
  rightShoulderX: 0.3,
  rightShoulderY: 0.82,
  rightShoulderVisibility: 0.9,
};

/** Four seconds with a face at 25 a second and a pose at 4, but for the second from 2 s on. */
function aSource() {
  const times = frameTimes(0, 100).filter((t) => t < 2_000 || t >= 3_000);
  const face = samplesToFaceTrack(
    times.map((t) => ({ ...emptyFaceSample({ t, light: 90, latency: 9 }), ...FACE })),
  );
  const pose = samplesToPoseTrack(
    [0, 250, 500, 3_000, 3_250].map((t) => ({
      ...emptyPoseSample({ t, latency: 9 }),
      ...SHOULDERS,
    })),
  );
  return {
    face,
    pose,
    signals: {
      gazeYaw: new Float32Array(times.length).fill(30),
      gazePitch: new Float32Array(times.length).fill(-10),
      isOther: new Uint8Array(times.length),
    },
    calibration: null,
    frameAspect: ASPECT,
  };
}

const WHOLE = { startMs: 0, endMs: 4_000 };
const at = (data: OverlayData, atMs: number) => overlayAt(data, atMs, ASPECT);

describe('what is drawn over the picture', () => {
  test('is what was measured at that moment', () => {
    const { face, gaze, shoulders } = at(packOverlay(aSource(), WHOLE), 1_000);
    expect(face?.left).toBeCloseTo(0.4);
    expect(face?.height).toBeCloseTo(0.4);
    expect(shoulders).toBeNull();
    // To the subject's own left is right in the picture, and down is down.
    expect(gaze?.toX).toBeGreaterThan(gaze?.fromX ?? 1);
    expect(gaze?.toY).toBeGreaterThan(gaze?.fromY ?? 1);
  });

  test('speaks for one interval between samples and no longer', () => {
    const data = packOverlay(aSource(), WHOLE);
    expect(at(data, 1_960 + 40).face).not.toBeNull();
    expect(at(data, 1_960 + 41).face).toBeNull();
    expect(at(data, 3_000 - 41).face).toBeNull();
    expect(at(data, 3_000 - 40).face).not.toBeNull();
    expect(at(data, 750).shoulders).not.toBeNull();
    expect(at(data, 751).shoulders).toBeNull();
  });

  test('a look into the lens is a point, and a look that was not measured is nothing', () => {
    const source = aSource();
    source.signals.gazeYaw.fill(0);
    source.signals.gazePitch.fill(0);
    const { gaze } = at(packOverlay(source, WHOLE), 500);
    expect([gaze?.toX, gaze?.toY]).toEqual([gaze?.fromX, gaze?.fromY]);
    source.signals.gazeYaw.fill(Number.NaN);
    const blind = at(packOverlay(source, WHOLE), 500);
    expect(blind.gaze).toBeNull();
    expect(blind.face).not.toBeNull();
  });

  test('nothing of another person is', () => {
    const source = aSource();
    source.signals.isOther.fill(1);
    expect(at(packOverlay(source, WHOLE), 500)).toMatchObject({ face: null, gaze: null });
  });

  test('shoulders that the model only guessed are not', () => {
    const source = aSource();
    source.pose.columns.leftShoulderVisibility.fill(0.49);
    expect(at(packOverlay(source, WHOLE), 250).shoulders).toBeNull();
    source.pose.columns.leftShoulderVisibility.fill(0.51);
    expect(at(packOverlay(source, WHOLE), 250).shoulders).not.toBeNull();
  });

  test('is the same whether a stretch or the whole session is asked for', () => {
    const source = aSource();
    const whole = packOverlay(source, WHOLE);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (startMs, length, share) => {
          const part = packOverlay(source, { startMs, endMs: startMs + length });
          const atMs = startMs + share * length;
          expect(at(part, atMs)).toEqual(at(whole, atMs));
        },
      ),
    );
  });
});

const baseline = (median: number) => ({ median, mad: 0.01, samples: 40 });

describe('the ghost of the baseline', () => {
  test('sits where the head was in the calibration', () => {
    const straight = baselineGhost(aCalibration(), ASPECT);
    expect(straight?.head.x).toBeCloseTo(0.5);
    expect(straight?.head.radiusY).toBeCloseTo(0.2);
    expect(straight?.shoulders).toBeNull();
    const right = baselineGhost(aCalibration({ headPlace: { x: 10, y: 0, z: -60 } }), ASPECT);
    // 60 cm away the picture is 73.5 cm high and 98.1 cm wide.
    expect(right?.head.x).toBeCloseTo(0.5 + 10 / 98.1, 2);
  });

  test('has shoulders where they were measured, the subject’s left one higher on the right', () => {
    const ghost = baselineGhost(
      aCalibration({
        neckRatio: baseline(0.6),
        shoulderWidth: baseline(0.6),
        shoulderRoll: baseline(5),
      }),
      ASPECT,
    );
    const { leftX = 0, leftY = 0, rightX = 0, rightY = 0 } = ghost?.shoulders ?? {};
    expect(leftX).toBeGreaterThan(rightX);
    expect(leftY).toBeLessThan(rightY);
    expect(Math.hypot((leftX - rightX) * ASPECT, leftY - rightY)).toBeCloseTo(0.6);
  });

  test('is none where the calibration does not say where the head was', () => {
    expect(baselineGhost(aCalibration({ headPlace: null }), ASPECT)).toBeNull();
  });
});
