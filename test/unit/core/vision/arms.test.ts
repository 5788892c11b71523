import { describe, expect, it } from 'vitest';
import {
  ACROSS_FROM,
  armsCrossed,
  AT_ELBOW,
  ELBOWS_IN,
  FOLDED,
  HIPS_DOWN,
  WRIST_ABOVE,
  WRIST_BELOW,
  WRISTS_OPEN,
} from '../../../../core/vision/arms.ts';
import {
  aside,
  frameOf,
  hiding,
  mirrored,
  SHOULDERS,
  withoutKnuckles,
} from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';

const below = (shoulderWidths: number): number => 0.6 + 0.4 * shoulderWidths;

const CROSSED: Body = {
  ...SHOULDERS,
  leftElbow: [aside(0.55), below(0.7)],
  rightElbow: [aside(-0.55), below(0.7)],
  leftWrist: [aside(-0.4), below(0.6)],
  rightWrist: [aside(0.4), below(0.6)],
};

describe('crossed arms', () => {
  it('have each wrist at the other elbow, in a mirrored or tilted picture too', () => {
    expect(armsCrossed(frameOf(CROSSED))).toBe(1);
    expect(armsCrossed(frameOf(mirrored(CROSSED)))).toBe(1);
    const tilted = { ...CROSSED, leftShoulder: [0.65, 0.55], rightShoulder: [0.35, 0.65] } as const;
    expect(armsCrossed(frameOf(tilted))).toBe(1);
  });

  it('reach across the middle by more than the limit', () => {
    const reaching = (share: number): Body => ({
      ...CROSSED,
      leftElbow: [aside(0.3), below(0.95)],
      rightElbow: [aside(-0.3), below(0.95)],
      leftWrist: [aside(-share), below(0.6)],
      rightWrist: [aside(share), below(0.6)],
    });
    expect(armsCrossed(frameOf(reaching(ACROSS_FROM + 0.02)))).toBe(1);
    expect(armsCrossed(frameOf(reaching(ACROSS_FROM - 0.02)))).toBe(0);
  });

  it('lie near the other elbow', () => {
    const away = (share: number): Body => ({
      ...CROSSED,
      rightElbow: [aside(-0.4), below(0.6 - share)],
    });
    expect(armsCrossed(frameOf(away(AT_ELBOW - 0.02)))).toBe(1);
    expect(armsCrossed(frameOf(away(AT_ELBOW + 0.02)))).toBe(0);
  });

  it('are before the body, not behind the head', () => {
    const raised = {
      ...CROSSED,
      leftWrist: [aside(-0.4), below(-0.05)],
      rightElbow: [aside(-0.5), below(-0.05)],
    } as const;
    expect(armsCrossed(frameOf(raised))).toBe(0);
  });

  it('are above the hips', () => {
    const low = (down: number): Body => ({
      ...CROSSED,
      leftShoulder: [0.65, 0.3],
      rightShoulder: [0.35, 0.3],
      leftElbow: [aside(0.55), 0.3 + 0.4 * (down - 0.1)],
      rightElbow: [aside(-0.55), 0.3 + 0.4 * (down - 0.1)],
      leftWrist: [aside(-0.4), 0.3 + 0.4 * down],
      rightWrist: [aside(0.4), 0.3 + 0.4 * down],
    });
    expect(armsCrossed(frameOf(low(HIPS_DOWN - 0.02)))).toBe(1);
    expect(armsCrossed(frameOf(low(HIPS_DOWN + 0.02)))).toBe(0);
  });

  it('are unknown where wrists are not seen, unless one is seen on its own side', () => {
    expect(armsCrossed(frameOf(hiding(CROSSED, 'leftWrist')))).toBeNaN();
    const open = { ...CROSSED, leftWrist: [aside(0.4), below(0.6)] } as const;
    expect(armsCrossed(frameOf(hiding(open, 'rightWrist')))).toBe(0);
    expect(armsCrossed(frameOf(hiding(open, 'rightElbow', 'leftElbow')))).toBe(0);
  });
});

describe('crossed arms of which the model exchanges the wrists', () => {
  type Arms = {
    readonly elbows?: number;
    readonly wrists?: number;
    readonly drop?: number;
    readonly fingers?: number;
  };
  /** Elbows and wrists on their own sides, so far apart in all; the wrists so far below the elbows. */
  const arms = ({ elbows = 0.9, wrists = 0.4, drop = 0.05, fingers = 0.5 }: Arms): Body => ({
    ...SHOULDERS,
    leftElbow: [aside(elbows / 2), below(0.7)],
    rightElbow: [aside(-elbows / 2), below(0.7)],
    leftWrist: [aside(wrists / 2), below(0.7 + drop)],
    rightWrist: [aside(-wrists / 2), below(0.7 + drop)],
    leftIndex: [aside(fingers / 2), below(0.7)],
    rightIndex: [aside(-fingers / 2), below(0.7)],
  });
  const isCrossed = (how: Arms): number => armsCrossed(frameOf(arms(how)));
  const LITTLE = 0.02;

  it('lie level between elbows that are drawn in, in a mirrored picture too', () => {
    expect(isCrossed({})).toBe(1);
    expect(armsCrossed(frameOf(mirrored(arms({}))))).toBe(1);
    expect(isCrossed({ elbows: ELBOWS_IN - LITTLE })).toBe(1);
    expect(isCrossed({ elbows: ELBOWS_IN + LITTLE })).toBe(0);
  });

  it('have wrists as high as their elbows', () => {
    expect(isCrossed({ drop: WRIST_BELOW - LITTLE })).toBe(1);
    expect(isCrossed({ drop: WRIST_BELOW + LITTLE })).toBe(0);
    expect(isCrossed({ drop: -WRIST_ABOVE + LITTLE })).toBe(1);
    expect(isCrossed({ drop: -WRIST_ABOVE - LITTLE })).toBe(0);
  });

  it('are not hands that gesture side by side, nor folded ones', () => {
    expect(isCrossed({ wrists: WRISTS_OPEN - LITTLE })).toBe(1);
    expect(isCrossed({ wrists: WRISTS_OPEN + LITTLE })).toBe(0);
    expect(isCrossed({ fingers: FOLDED + LITTLE })).toBe(1);
    expect(isCrossed({ fingers: FOLDED - LITTLE })).toBe(0);
  });

  it('are not told where an elbow or a wrist is not seen', () => {
    expect(armsCrossed(frameOf(hiding(arms({}), 'leftElbow')))).toBe(0);
    expect(armsCrossed(frameOf(hiding(arms({}), 'rightWrist')))).toBe(0);
  });

  it('may be folded hands where an index finger is not seen, unless the wrists are past each other', () => {
    expect(armsCrossed(frameOf(hiding(arms({ wrists: LITTLE }), 'leftIndex')))).toBeNaN();
    expect(armsCrossed(frameOf(hiding(arms({ wrists: -LITTLE }), 'leftIndex')))).toBe(1);
    // Tracks from before the knuckles were kept: nothing tells folded hands from them.
    expect(armsCrossed(frameOf(withoutKnuckles(arms({}))))).toBe(0);
  });
});
