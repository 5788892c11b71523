import { describe, expect, it } from 'vitest';
import { bodyLanes } from '../../../../core/review/body-lanes.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';

type Request = Parameters<typeof aSignals>[0];

const laneIn = (id: string, request: Request) =>
  bodyLanes(aSignals(request)).find((lane) => lane.id === id);

/** When which state began, in words; null = not measured. */
function statesIn(id: string, request: Request) {
  const lane = laneIn(id, request);
  if (lane?.kind !== 'state') throw new Error(`There is no lane of states "${id}".`);
  return [...lane.t].map((time, index) => [
    time,
    lane.states[lane.values[index] ?? -1]?.label ?? null,
  ]);
}
const hands = (pose: readonly PoseStretch[]) => statesIn('hands', { pose });

describe('the lane of the hands', () => {
  it('shows rest, strokes, and hands that are not seen', () => {
    expect(
      hands([
        { seconds: 2, handSpeed: 0 },
        { seconds: 1, handSpeed: 0.8 },
        { seconds: 2, handSpeed: 0.3 },
        { seconds: 2, handsSeen: 0, handSpeed: Number.NaN },
      ]),
    ).toEqual([
      [0, 'at rest'],
      [2_000, 'gesture'],
      [3_000, 'in the picture'],
      [5_000, 'not in the picture'],
      [7_000, null],
    ]);
  });

  it('shows a stroke from 200 ms on, and rest from one second on, as they are counted', () => {
    const labels = (pose: readonly PoseStretch[]) => hands(pose).map(([, label]) => label);
    const still = { seconds: 2, handSpeed: 0.3 };
    expect(labels([still, { seconds: 0.2, handSpeed: 0.61 }, still])).toContain('gesture');
    expect(labels([still, { seconds: 0.2, handSpeed: 0.59 }, still])).not.toContain('gesture');
    expect(labels([still, { seconds: 1, handSpeed: 0.14 }, still])).toContain('at rest');
    expect(labels([still, { seconds: 0.8, handSpeed: 0.14 }, still])).not.toContain('at rest');
  });

  it('shows crossed arms and a hand at the face before what else the hands do', () => {
    expect(
      hands([
        { seconds: 2, armsCrossed: 1, handSpeed: 0 },
        { seconds: 2, handSpeed: 0.3 },
        { seconds: 1, handAtFace: 1, handSpeed: 0.3 },
      ]),
    ).toEqual([
      [0, 'arms crossed'],
      [2_000, 'in the picture'],
      [4_000, 'at the face'],
      [5_000, null],
    ]);
  });

  it('has a gap where no shoulders were seen, with and without poses', () => {
    expect(
      hands([
        { seconds: 2, handSpeed: 0 },
        { seconds: 1, handsSeen: Number.NaN },
        { seconds: 2, handSpeed: 0 },
        { seconds: 1, gap: true },
        { seconds: 2, handSpeed: 0 },
      ]),
    ).toEqual([
      [0, 'at rest'],
      [2_000, null],
      [3_000, 'at rest'],
      [5_000, null],
      [6_000, 'at rest'],
      [8_000, null],
    ]);
  });

  it('shows no strokes where poses come too slowly to count them', () => {
    const signals = aSignals({ pose: [{ seconds: 2, handSpeed: 0.8 }] });
    const slow = {
      ...signals,
      pose: { ...signals.pose, weight: signals.pose.weight.map(() => 300) },
    };
    const [lane] = bodyLanes(slow);
    expect([...(lane?.values ?? [])]).not.toContain(3);
  });

  it('is left out where no body was seen', () => {
    expect(laneIn('hands', { face: [{ seconds: 60 }] })).toBeUndefined();
    const unseen = { seconds: 60, handsSeen: Number.NaN };
    expect(laneIn('hands', { pose: [unseen] })).toBeUndefined();
  });
});

describe('the lane of smiles', () => {
  const face = (smile: number): FaceStretch[] => [
    { seconds: 30, smile: 0.1 },
    { seconds: 2, smile },
    { seconds: 5, contact: -1 },
    { seconds: 5, smile: 0.1 },
  ];

  it('shows them as the greeting counts them, and gaps without a face', () => {
    expect(statesIn('smile', { face: face(0.41) })).toEqual([
      [0, 'no smile'],
      [30_000, 'smile'],
      [32_000, null],
      [37_000, 'no smile'],
      [42_000, null],
    ]);
    expect(statesIn('smile', { face: face(0.39) })).not.toContainEqual([30_000, 'smile']);
  });

  it('is left out where the face at rest is not known', () => {
    expect(laneIn('smile', { face: [{ seconds: 19 }] })).toBeUndefined();
    expect(laneIn('smile', { face: [{ seconds: 21 }] })).toBeDefined();
  });
});

describe('the lane of turned shoulders', () => {
  it('shows turns of more than 35 degrees for three seconds', () => {
    const turned = (turn: number) =>
      statesIn('turned-away', { pose: [{ seconds: 2 }, { seconds: 4, turn }, { seconds: 2 }] });
    expect(turned(36)).toEqual([
      [0, 'to the camera'],
      [2_000, 'turned away'],
      [6_000, 'to the camera'],
      [8_000, null],
    ]);
    expect(turned(35)).toEqual([
      [0, 'to the camera'],
      [8_000, null],
    ]);
  });

  it('is left out without a baseline', () => {
    expect(laneIn('turned-away', { pose: [{ seconds: 9, turn: Number.NaN }] })).toBeUndefined();
  });
});

describe('the lane of movement', () => {
  const pose = [
    { seconds: 40, shoulderSpeed: 0.1 },
    { seconds: 2, gap: true },
    { seconds: 20, shoulderSpeed: 0.35 },
  ];

  it('is how many times as fast as in calm, a value each second', () => {
    const lane = laneIn('movement', { pose });
    if (lane?.kind !== 'line') throw new Error('Movement is a line.');
    expect([...lane.t.slice(0, 2)]).toEqual([500, 1_500]);
    expect(lane.values[10]).toBeCloseTo(1);
    expect(lane.values[41]).toBeNaN();
    expect(lane.values[50]).toBeCloseTo(3.5);
    expect(lane.plateau).toEqual([0, 3]);
  });

  it('is left out where calm is not known: under a minute, without calibrating', () => {
    expect(laneIn('movement', { pose: [{ seconds: 59, shoulderSpeed: 0.1 }] })).toBeUndefined();
  });
});

describe('the lane of the lids', () => {
  const closures = [
    { startMs: 1_000, endMs: 1_200 },
    { startMs: 3_000, endMs: 3_600 },
  ];

  it('tells blinks from longer closing', () => {
    expect(statesIn('blinks', { face: [{ seconds: 5 }], closures })).toEqual([
      [0, 'open'],
      [1_000, 'blink'],
      [1_200, 'open'],
      [3_000, 'closed longer'],
      [3_600, 'open'],
      [5_000, null],
    ]);
  });

  it('has a gap while the lids look down', () => {
    const face = [{ seconds: 2 }, { seconds: 1, lookDown: 0.6 }, { seconds: 2 }];
    expect(statesIn('blinks', { face, closures: closures.slice(0, 1) })).toContainEqual([
      2_000,
      null,
    ]);
  });

  it('is left out where none was ever seen', () => {
    expect(laneIn('blinks', { face: [{ seconds: 5 }] })).toBeUndefined();
  });
});
