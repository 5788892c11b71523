import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  anglesToDirection,
  directionToAngles,
  nearestOnSegment,
} from '../../../../core/geometry/direction.ts';

const LENS = anglesToDirection(0, 0);
const angle = fc.double({ min: -60, max: 60, noNaN: true });

describe('directions', () => {
  it('looks along +z at yaw 0, to the image right at yaw > 0, up at pitch > 0', () => {
    expect(directionToAngles([0, 0, 5])).toEqual({ yaw: 0, pitch: 0 });
    expect(directionToAngles([1, 0, 1]).yaw).toBeCloseTo(45, 9);
    expect(directionToAngles([0, 1, 1]).pitch).toBeCloseTo(45, 9);
  });

  it('comes back from angles to the same angles', () => {
    fc.assert(
      fc.property(angle, angle, (yaw, pitch) => {
        const back = directionToAngles(anglesToDirection(yaw, pitch));
        expect(back.yaw).toBeCloseTo(yaw, 8);
        expect(back.pitch).toBeCloseTo(pitch, 8);
      }),
    );
  });

  it('measures small and large angles', () => {
    expect(angleBetween(LENS, anglesToDirection(0.001, 0))).toBeCloseTo(0.001, 9);
    expect(angleBetween(LENS, anglesToDirection(0, -90))).toBeCloseTo(90, 9);
    expect(angleBetween(LENS, [0, 0, -1])).toBeCloseTo(180, 9);
  });
});

describe('nearestOnSegment', () => {
  const below = anglesToDirection(0, -6);

  it('is zero on the segment and tells where', () => {
    const nearest = nearestOnSegment(anglesToDirection(0, -3), LENS, below);
    expect(nearest.angle).toBeCloseTo(0, 9);
    expect(nearest.position).toBeCloseTo(0.5, 6);
  });

  it('measures to the nearer end beyond the ends', () => {
    const above = nearestOnSegment(anglesToDirection(0, 4), LENS, below);
    expect(above).toEqual({ angle: expect.closeTo(4, 9), position: 0 });
    const under = nearestOnSegment(anglesToDirection(0, -10), LENS, below);
    expect(under).toEqual({ angle: expect.closeTo(4, 9), position: 1 });
  });

  it('measures to one point when lens and interviewer are the same', () => {
    expect(nearestOnSegment(anglesToDirection(3, 0), LENS, LENS).angle).toBeCloseTo(3, 9);
  });

  it('is never further than either end, and as near as any point between them', () => {
    fc.assert(
      fc.property(angle, angle, angle, angle, (yaw, pitch, endYaw, endPitch) => {
        const direction = anglesToDirection(yaw, pitch);
        const end = anglesToDirection(endYaw / 4, endPitch / 4);
        const nearest = nearestOnSegment(direction, LENS, end).angle;
        for (let step = 0; step <= 20; step += 1) {
          const share = step / 20;
          const point = [
            LENS[0] + share * (end[0] - LENS[0]),
            LENS[1] + share * (end[1] - LENS[1]),
            LENS[2] + share * (end[2] - LENS[2]),
          ] as const;
          const length = Math.hypot(...point);
          const there = [point[0] / length, point[1] / length, point[2] / length] as const;
          expect(nearest).toBeLessThanOrEqual(angleBetween(direction, there) + 1e-6);
        }
      }),
    );
  });
});
