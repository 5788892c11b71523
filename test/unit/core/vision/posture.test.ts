import { describe, expect, it } from 'vitest';
import {
  forwardHead,
  headDrop,
  leanFromDistance,
  matrixDistance,
  neckChange,
  relativeDistance,
  shoulderLine,
  shoulderTurn,
  uprightness,
} from '../../../../core/vision/posture.ts';
import { faceFeaturesFromLandmarks } from '../../../../core/vision/face-features.ts';
import { projectHead } from './analytic-head.ts';

const baseline = (median: number) => ({ median, mad: 0.1, samples: 50 });
const sampleOf = (head: Parameters<typeof projectHead>[0]) =>
  faceFeaturesFromLandmarks(projectHead(head));

const upright = sampleOf({ position: [0, 4, -60] });
const calibration = {
  headDistance: baseline(matrixDistance(upright.headX, upright.headY, upright.headZ)),
  eyeDistance: baseline(upright.eyeDistance),
  headYaw: baseline(upright.headYaw),
  noseY: baseline(upright.noseY),
  faceHeight: baseline(upright.faceHeight),
};
const ratioOf = (head: Parameters<typeof projectHead>[0]): number => {
  const sample = sampleOf(head);
  const distance = matrixDistance(sample.headX, sample.headY, sample.headZ);
  return relativeDistance(distance, sample.eyeDistance, sample.headYaw, calibration);
};

describe('distance and lean', () => {
  it('is 1 at the baseline and follows the head in and out', () => {
    expect(ratioOf({ position: [0, 4, -60] })).toBeCloseTo(1, 6);
    expect(ratioOf({ position: [0, 4, -48] })).toBeCloseTo(0.8, 2);
    expect(ratioOf({ position: [0, 4, -72] })).toBeCloseTo(1.2, 2);
  });

  it('takes a head turned 30 degrees for a turned head, not for one further away', () => {
    expect(ratioOf({ yaw: 30, position: [0, 4, -60] })).toBeCloseTo(1, 2);
  });

  it('leans in by the share come closer', () => {
    expect(leanFromDistance(0.88)).toBeCloseTo(0.12, 9);
    expect(leanFromDistance(1.12)).toBeCloseTo(-0.12, 9);
  });
});

describe('head drop', () => {
  const dropOf = (head: Parameters<typeof projectHead>[0]): number =>
    headDrop(sampleOf(head).noseY, ratioOf(head), 0, calibration);

  it('is the way down in face heights', () => {
    // The schematic face is 18 cm high, and its nose 2 cm nearer to the lens than its eyes.
    const nearer = 60 / 58;
    expect(dropOf({ position: [0, 4, -60] })).toBeCloseTo(0, 6);
    expect(dropOf({ position: [0, 4 - 4.5, -60] })).toBeCloseTo(0.25 * nearer, 2);
    expect(dropOf({ position: [0, 4 + 1.8, -60] })).toBeCloseTo(-0.1 * nearer, 2);
  });

  it('does not take coming closer for sinking', () => {
    expect(Math.abs(dropOf({ position: [0, 4, -45] }))).toBeLessThan(0.02);
    // Away from the middle of the picture the nose itself moves a lot when the head comes closer.
    const [far, near] = [
      sampleOf({ position: [0, 14, -60] }),
      sampleOf({ position: [0, 14, -45] }),
    ];
    expect(far.noseY - near.noseY).toBeGreaterThan(0.04);
    const change = dropOf({ position: [0, 14, -60] }) - dropOf({ position: [0, 14, -45] });
    expect(Math.abs(change)).toBeLessThan(0.05);
  });

  it('does not take a bowed head for a lower one', () => {
    const bowed = calibration.noseY.median + 0.65 * 0.5 * calibration.faceHeight.median;
    expect(headDrop(bowed, 1, 0, calibration)).toBeCloseTo(0.325, 6);
    expect(headDrop(bowed, 1, -30, calibration)).toBeCloseTo(0, 6);
    expect(headDrop(bowed, 1, 30, calibration)).toBeCloseTo(0.65, 6);
  });
});

const points = {
  leftEarX: 0.55,
  leftEarY: 0.3,
  leftEarVisibility: 0.9,
  rightEarX: 0.45,
  rightEarY: 0.3,
  rightEarVisibility: 0.9,
  leftShoulderX: 0.65,
  leftShoulderY: 0.6,
  leftShoulderVisibility: 0.9,
  rightShoulderX: 0.35,
  rightShoulderY: 0.6,
  rightShoulderVisibility: 0.9,
};

describe('shoulder line', () => {
  it('measures in frame heights, so that a wide frame changes nothing', () => {
    const line = shoulderLine(points, 4 / 3);
    expect(line.shoulderWidth).toBeCloseTo(0.4, 9);
    expect(line.neckRatio).toBeCloseTo(0.75, 9);
    expect(line.shoulderRoll).toBeCloseTo(0, 9);
  });

  it('takes the angle in pixels, and more than 0 for a higher left shoulder', () => {
    const tilted = { ...points, leftShoulderY: 0.56, rightShoulderY: 0.64 };
    const degrees = (aspect: number): number => shoulderLine(tilted, aspect).shoulderRoll;
    expect(degrees(4 / 3)).toBeCloseTo((Math.atan2(0.08, 0.4) * 180) / Math.PI, 9);
    expect(degrees(16 / 9)).toBeCloseTo((Math.atan2(0.08, (0.3 * 16) / 9) * 180) / Math.PI, 9);
    const other = { ...points, leftShoulderY: 0.64, rightShoulderY: 0.56 };
    expect(shoulderLine(other, 4 / 3).shoulderRoll).toBeLessThan(0);
  });

  it('needs a visibility of 0.5', () => {
    expect(shoulderLine({ ...points, leftShoulderVisibility: 0.5 }, 1).shoulderRoll).toBe(0);
    const hidden = shoulderLine({ ...points, leftShoulderVisibility: 0.49 }, 1);
    expect(hidden.shoulderRoll).toBeNaN();
    expect(hidden.shoulderWidth).toBeNaN();
    expect(hidden.neckRatio).toBeNaN();
    expect(
      shoulderLine({ ...points, leftShoulderVisibility: Number.NaN }, 1).shoulderRoll,
    ).toBeNaN();
  });

  it.each(['leftShoulderX', 'leftShoulderY', 'rightShoulderX', 'rightShoulderY'] as const)(
    'does not measure with %s outside the picture, though the model calls it visible',
    (name) => {
      for (const edge of [0, 1]) {
        expect(shoulderLine({ ...points, [name]: edge }, 1).shoulderRoll).not.toBeNaN();
        expect(shoulderLine({ ...points, [name]: edge }, 1).neckRatio).not.toBeNaN();
      }
      for (const beyond of [-0.001, 1.001]) {
        const line = shoulderLine({ ...points, [name]: beyond }, 1);
        expect(line.shoulderRoll).toBeNaN();
        expect(line.shoulderWidth).toBeNaN();
        expect(line.neckRatio).toBeNaN();
      }
    },
  );

  it.each(['leftEarX', 'leftEarY', 'rightEarX', 'rightEarY'] as const)(
    'does not measure the neck with %s outside the picture, but the shoulders',
    (name) => {
      for (const edge of [0, 1])
        expect(shoulderLine({ ...points, [name]: edge }, 1).neckRatio).not.toBeNaN();
      for (const beyond of [-0.001, 1.001]) {
        const line = shoulderLine({ ...points, [name]: beyond }, 1);
        expect(line.neckRatio).toBeNaN();
        expect(line.shoulderWidth).not.toBeNaN();
      }
    },
  );

  it('still knows the shoulders when an ear is hidden, but not the neck', () => {
    const line = shoulderLine({ ...points, rightEarVisibility: 0.2 }, 1);
    expect(line.shoulderRoll).toBe(0);
    expect(line.neckRatio).toBeNaN();
  });
});

describe('uprightness', () => {
  it('is 100 at the baseline and for anything better than it', () => {
    expect(uprightness(0, 0, 0)).toBe(100);
    expect(uprightness(0.2, -0.3, -0.1)).toBe(100);
  });

  it.each([
    ['neck', uprightness(-0.08, 0, 0)],
    ['head drop', uprightness(0, 0.18, 0)],
    ['forward head', uprightness(0, 0, 0.1)],
  ])('falls to 61 when %s alone is one width off', (_, score) => {
    expect(score).toBeCloseTo(60.65, 1);
  });

  it('adds the indicators up', () => {
    expect(uprightness(-0.08, 0.18, 0.1)).toBeCloseTo(100 * Math.exp(-1.5), 6);
  });

  it('is not measured when one of the three is not', () => {
    expect(uprightness(Number.NaN, 0, 0)).toBeNaN();
    expect(uprightness(0, Number.NaN, 0)).toBeNaN();
    expect(uprightness(0, 0, Number.NaN)).toBeNaN();
  });

  it('compares neck and head with the shoulders', () => {
    expect(neckChange(0.66, 0.75, 0)).toBeCloseTo(-0.12, 9);
    // Everything 10 % nearer: no forward head. The head alone: a forward head.
    expect(forwardHead(1 / 1.1, 1.1, 0)).toBeCloseTo(0, 9);
    expect(forwardHead(1 / 1.1, 1, 0)).toBeCloseTo(0.1, 9);
  });

  it('does not take the ears of a bowed head for a shorter neck', () => {
    expect(neckChange(0.75 * (1 - 0.35 * 0.5), 0.75, -30)).toBeCloseTo(0, 9);
    expect(neckChange(0.75, 0.75, 30)).toBeCloseTo(-0.175, 9);
  });

  it('takes shoulders that narrow as much as the neck seems to grow for turned ones', () => {
    const turned = Math.cos(Math.PI / 6);
    const longer = 1 / turned - 1;
    expect(shoulderTurn(1, turned, longer)).toBeCloseTo(30, 6);
    expect(forwardHead(1, turned, longer)).toBeCloseTo(0, 9);
    // As narrow with a neck no longer than before, the head has come forward.
    expect(shoulderTurn(1, turned, 0)).toBeCloseTo(0, 6);
    expect(forwardHead(1, turned, 0)).toBeCloseTo(longer, 9);
    // And with a longer neck and shoulders as wide as before, somebody sits taller.
    expect(shoulderTurn(1, 1, longer)).toBeCloseTo(0, 6);
    expect(shoulderTurn(1, turned, Number.NaN)).toBeCloseTo(30, 6);
  });
});
