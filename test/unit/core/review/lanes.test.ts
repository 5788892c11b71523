import { describe, expect, it } from 'vitest';
import { buildLanes } from '../../../../core/review/lanes.ts';
import { aPanel, panelLooks, panelSignals } from '../../../helpers/a-panel.ts';
import { aCue } from '../../../helpers/a-cue.ts';
import { aSignals } from '../../../helpers/a-signals.ts';
import type { FaceStretch, PoseStretch } from '../../../helpers/a-signals.ts';

function laneOf(id: string, face: FaceStretch[], pose: PoseStretch[] = []) {
  const lane = buildLanes(aSignals({ face, pose }), {}).find((one) => one.id === id);
  if (!lane) throw new Error(`There is no lane "${id}".`);
  return lane;
}
const pointsOf = (id: string, face: FaceStretch[], pose?: PoseStretch[]) => {
  const { t, values } = laneOf(id, face, pose);
  return [...t].map((time, index) => [time, values[index]]);
};

describe('the lanes', () => {
  it('cover contact, gaze direction, uprightness, seat, shoulders, distance, lean and head', () => {
    expect(buildLanes(aSignals({}), {}).map((lane) => lane.id)).toEqual([
      'contact',
      'look-target',
      'uprightness',
      'seat-height',
      'shoulder-level',
      'distance',
      'lean',
      'head-yaw',
      'head-pitch',
      'head-tilt',
    ]);
  });

  it('are empty, not zero, when nothing was seen', () => {
    for (const lane of buildLanes(aSignals({}), {})) expect(lane.t.length).toBe(0);
  });
});

describe('state lanes', () => {
  it('have a point at each change and end unmeasured', () => {
    expect(
      pointsOf('contact', [{ seconds: 2 }, { seconds: 1, contact: 0 }, { seconds: 3 }]),
    ).toEqual([
      [0, 1],
      [2000, 0],
      [3000, 1],
      [6000, Number.NaN],
    ]);
  });

  it('show what was not measured as a gap, with and without samples', () => {
    expect(
      pointsOf('contact', [
        { seconds: 1 },
        { seconds: 1, contact: -1 },
        { seconds: 1 },
        { seconds: 1, gap: true },
        { seconds: 1 },
      ]),
    ).toEqual([
      [0, 1],
      [1000, Number.NaN],
      [2000, 1],
      [3000, Number.NaN],
      [4000, 1],
      [5000, Number.NaN],
    ]);
  });

  it('show the episodes the metrics count: no flicker under 250 ms', () => {
    expect(
      pointsOf('contact', [{ seconds: 2 }, { seconds: 0.2, contact: 0 }, { seconds: 2 }]),
    ).toEqual([
      [0, 1],
      [4200, Number.NaN],
    ]);
  });

  it('show the direction that held for most of a quarter second', () => {
    const { t, values } = laneOf('look-target', [
      { seconds: 0.2, target: 'lens' },
      { seconds: 0.05, contact: 0, target: 'up' },
      { seconds: 0.2, contact: 0, target: 'up' },
      { seconds: 0.05, target: 'lens' },
    ]);
    expect([...t]).toEqual([0, 250, 500]);
    expect([...values]).toEqual([0, 2, Number.NaN]);
  });

  it('name the direction of the gaze', () => {
    const lane = laneOf('look-target', [
      { seconds: 1, target: 'lens' },
      { seconds: 1, contact: 0, target: 'left' },
      { seconds: 1, contact: -1 },
    ]);
    if (lane.kind !== 'state') throw new Error('The gaze direction is a state.');
    expect([...lane.values].map((value) => lane.states[value]?.label)).toEqual([
      'lens',
      'your left',
      undefined,
    ]);
  });
});

describe('line lanes', () => {
  it('have one median a window of a quarter second', () => {
    expect(
      pointsOf('head-yaw', [
        { seconds: 0.5, headYaw: 10 },
        { seconds: 0.25, headYaw: -5 },
      ]),
    ).toEqual([
      [125, 10],
      [375, 10],
      [625, -5],
    ]);
  });

  it('are not moved by a single wild sample', () => {
    const [first] = pointsOf('distance', [{ seconds: 0.05, distanceCm: 300 }, { seconds: 0.2 }]);
    expect(first).toEqual([125, 60]);
  });

  it('have a gap where nothing was measured', () => {
    const values = pointsOf('distance', [
      { seconds: 0.5 },
      { seconds: 0.5, gap: true },
      { seconds: 0.25 },
    ]);
    expect(values.map(([, value]) => value)).toEqual([60, 60, Number.NaN, Number.NaN, 60]);
  });

  it('have no gaps between the samples of a slow pose', () => {
    const { values } = laneOf('uprightness', [], [{ seconds: 10 }]);
    expect(values.length).toBe(20);
    expect(values.every((value) => value === 100)).toBe(true);
  });

  it('show the lean in percent', () => {
    expect(pointsOf('lean', [{ seconds: 0.25, lean: 0.125 }])).toEqual([[125, 12.5]]);
  });

  it('stay small over an hour', () => {
    const lane = laneOf('distance', [{ seconds: 3600 }]);
    expect(lane.t.length).toBe(14_400);
  });
});

describe('the lane of whom the user looked at', () => {
  const looks = [
    [1, 2],
    [0, 2],
  ] as const;
  const laneIn = (signals: ReturnType<typeof aSignals>) =>
    buildLanes(signals, {}).find(({ id }) => id === 'person');

  it('names the people of the panel, and shows looks at nobody in particular and elsewhere', () => {
    const lane = laneIn(panelSignals(looks));
    expect(lane?.kind === 'state' ? lane.states.map(({ label }) => label) : null).toEqual([
      'Maya',
      'Daniel',
      'Ingrid',
      'nobody in particular',
      'elsewhere',
    ]);
    expect([...(lane?.values ?? [])]).toEqual([1, 4, 0, 4, Number.NaN]);
  });

  it('counts a look into the lens, or between two people, as at nobody in particular', () => {
    const face = [
      { seconds: 1, contact: 1, target: 'lens' },
      { seconds: 1, contact: 0, target: 'down' },
      { seconds: 1, contact: 1, target: 'interviewer', person: 2, personMargin: 1 },
    ] as const;
    const lane = laneIn(aSignals({ face, panel: aPanel() }));
    expect([...(lane?.values ?? [])]).toEqual([3, 4, 3, Number.NaN]);
  });

  it('is left out with one interviewer, uncalibrated, and where they are too close to tell apart', () => {
    const face = panelLooks(looks);
    expect(laneIn(aSignals({ face }))).toBeUndefined();
    expect(laneIn(aSignals({ face, panel: aPanel(), calibrated: false }))).toBeUndefined();
    expect(laneIn(panelSignals(looks, { neighbourAngle: 9.99 }))).toBeUndefined();
    expect(laneIn(panelSignals(looks, { neighbourAngle: 10 }))).toBeDefined();
  });
});

describe('the lane of cues', () => {
  const cues = [
    aCue({ kind: 'sit-up', startMs: 5_000, endMs: 10_000 }),
    aCue({ kind: 'eyes-down', startMs: 30_000, endMs: 33_000 }),
    aCue({ kind: 'sit-up', startMs: 60_000, endMs: 65_000 }),
  ];
  const lane = buildLanes(aSignals({}), { cues }).find(({ id }) => id === 'cues');

  it('shows which stood there when, and nothing in between', () => {
    expect(lane?.kind === 'state' && lane.states.map(({ label }) => label)).toEqual([
      'Slid down',
      'Eyes down for long',
    ]);
    expect([...(lane?.t ?? [])]).toEqual([5_000, 10_000, 30_000, 33_000, 60_000, 65_000]);
    expect([...(lane?.values ?? [])]).toEqual([0, NaN, 1, NaN, 0, NaN]);
  });

  it('is not there where no cue was', () => {
    expect(buildLanes(aSignals({}), {}).map(({ id }) => id)).not.toContain('cues');
  });
});

describe('the lane of listening', () => {
  const nod = (startMs: number, endMs: number) => ({ startMs, endMs, cycles: 1, depth: 6 });
  const listening = [
    { startMs: 1_000, endMs: 4_000 },
    { startMs: 6_000, endMs: 8_000 },
  ];
  const laneWith = (signals: Parameters<typeof buildLanes>[0], spans = listening) =>
    buildLanes(signals, { listening: spans }).find(({ id }) => id === 'listening');

  it('shows where the interviewers spoke, and the nods in it and nowhere else', () => {
    const lane = laneWith(
      aSignals({
        face: [{ seconds: 10 }],
        nods: [nod(500, 900), nod(2_000, 2_500), nod(7_800, 8_300), nod(9_000, 9_500)],
      }),
    );
    if (lane?.kind !== 'state') throw new Error('Listening is a lane of states.');
    const labels = [...lane.values].map((value) => lane.states[value]?.label ?? null);
    expect([...lane.t].map((time, index) => [time, labels[index]])).toEqual([
      [1_000, 'listening'],
      [2_000, 'nod'],
      [2_500, 'listening'],
      [4_000, null],
      [6_000, 'listening'],
      [7_800, 'nod'],
      [8_000, null],
    ]);
  });

  it('is left out where nobody spoke, nobody was seen, or pictures came too slowly for nods', () => {
    const signals = aSignals({ face: [{ seconds: 10 }] });
    expect(laneWith(signals, [])).toBeUndefined();
    expect(laneWith(aSignals({}))).toBeUndefined();
    const weight = signals.face.weight.map(() => 90);
    expect(laneWith({ ...signals, face: { ...signals.face, weight } })).toBeUndefined();
    expect(laneWith(signals)).toBeDefined();
  });
});

it('the lane of the seat goes down as the person does', () => {
  const face = [
    { seconds: 1, slidCm: 0 },
    { seconds: 1, slidCm: 4 },
  ];
  expect(pointsOf('seat-height', face).map(([, value]) => value)).toEqual([
    -0, -0, -0, -0, -4, -4, -4, -4,
  ]);
});
