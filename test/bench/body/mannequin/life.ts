import type { Seconds } from '../../../../core/units.ts';
import type { BodyPose } from './pose.ts';

/** Smooth and never the same, about -1 to 1; `hz` is its fastest part. */
export function createDrift(random: () => number, hz: number): (time: Seconds) => number {
  const waves = Array.from({ length: 4 }, (_, index) => ({
    hz: (hz * (index + 1)) / 4 + 0.1 * hz * random(),
    phase: 2 * Math.PI * random(),
  }));
  return (time) =>
    waves.reduce((sum, wave) => sum + Math.sin(2 * Math.PI * wave.hz * time + wave.phase), 0) / 2.5;
}

/** Nobody holds quite still: breath, and head and body drifting by a degree and some millimetres. */
export function createLife(random: () => number): (pose: BodyPose, time: Seconds) => BodyPose {
  const drift = Array.from({ length: 6 }, () => createDrift(random, 0.3));
  const breath = createDrift(random, 0.3);
  return (pose, time) => {
    const [yaw = 0, pitch = 0, roll = 0, x = 0, z = 0, lean = 0] = drift.map((at) => at(time));
    const [mx, my, mz] = pose.moved;
    return {
      ...pose,
      moved: [mx + 0.3 * x, my + 0.1 * breath(time), mz + 0.3 * z],
      torso: { ...pose.torso, pitch: pose.torso.pitch + 0.3 * lean },
      head: {
        yaw: pose.head.yaw + 1.2 * yaw,
        pitch: pose.head.pitch + 0.8 * pitch,
        roll: pose.head.roll + 0.6 * roll,
      },
    };
  };
}

export type Blink = { readonly at: Seconds; readonly seconds: Seconds };

const CLOSING_SHARE = 0.4;

/** Blinks 2 to 6 s apart, a sixth to a quarter of a second long. */
export function drawBlinks(random: () => number, until: Seconds): readonly Blink[] {
  const blinks: Blink[] = [];
  for (let at = 1 + 2 * random(); at < until - 1; at += 2 + 4 * random())
    blinks.push({ at, seconds: 0.17 + 0.09 * random() });
  return blinks;
}

/** How far the lids are down, 0..1: quickly closed, a little slower opened. */
export function lidsAt(blinks: readonly Blink[], time: Seconds): number {
  const blink = blinks.find(({ at, seconds }) => time >= at && time < at + seconds);
  if (blink === undefined) return 0;
  const share = (time - blink.at) / blink.seconds;
  const way = share < CLOSING_SHARE ? share / CLOSING_SHARE : (1 - share) / (1 - CLOSING_SHARE);
  return Math.min(1, 1.3 * smooth(way));
}

/** From 0 to 1 without a jerk at either end. */
export const smooth = (share: number): number => {
  const inside = Math.min(1, Math.max(0, share));
  return inside * inside * (3 - 2 * inside);
};
