import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import type { Tiles } from '../../../../core/review/interviewer-places.ts';
import { buildPanel, isToldApart } from '../../../../core/review/panel.ts';
import type { CalibrationTarget } from '../../../../core/vision/calibration.ts';
import { createKnownEyes } from '../../../../renderer/src/interview/known-eyes.ts';
import { createCalibrationController } from '../../../../renderer/src/features/calibration/calibration-controller.ts';
import { aFace, createFakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeClock } from '../vision/fake-clock.ts';

const TARGETS: readonly CalibrationTarget[] = ['lens', 'interviewer', 'person-1', 'person-2'];
/** As an eye that is read without an error sees tiles 14 cm to the sides from 60 cm. */
const LOOKS: Partial<Record<CalibrationTarget, readonly [yaw: number, pitch: number]>> = {
  lens: [1, -2],
  interviewer: [1, -5.8],
  'person-1': [14.1, -5.8],
  'person-2': [-12.1, -5.8],
};

const rowOf = (asideCm: number): Tiles => [
  { xCm: 0, yCm: -4 },
  { xCm: asideCm, yCm: -4 },
  { xCm: -asideCm, yCm: -4 },
];

function ofThree(tiles: Tiles = rowOf(14)) {
  const clock = createFakeClock(1_000);
  const observer = createFakeObserver();
  const controller = createCalibrationController({
    observer,
    clock,
    facts: { width: 640, height: 480 },
    tiles,
    knownEyes: createKnownEyes(),
    placeOf: () => ({ leftCm: 0, belowCm: 0 }),
    now: () => '2026-03-04T09:00:00.000Z',
  });
  const { view } = controller;
  /** Looks where it is asked to, until the check would begin; says what was asked for. */
  const follow = async (looks = LOOKS): Promise<readonly CalibrationTarget[]> => {
    const asked: CalibrationTarget[] = [];
    const isAsking = () => ['get-ready', 'gathering'].includes(view.getState().stage.kind);
    for (let frame = 0; frame < 2_000 && isAsking(); frame += 1) {
      clock.advance(33);
      const { stage } = view.getState();
      if (stage.kind === 'gathering') {
        if (asked.at(-1) !== stage.target) asked.push(stage.target);
        const [gazeYaw, gazePitch] = looks[stage.target] ?? [Number.NaN, Number.NaN];
        observer.show(aFace({ t: clock.now(), gazeYaw, gazePitch }));
      }
      await Promise.resolve();
    }
    return asked;
  };
  /** What came of it, the check left out. */
  const result = (): Calibration => {
    controller.skipCheck();
    const { stage } = view.getState();
    if (stage.kind !== 'result' || !stage.outcome.ok) throw new Error(`No result: ${stage.kind}`);
    return stage.outcome.value;
  };
  return { controller, view, follow, result };
}

describe('the calibration of a panel of three', () => {
  it('has a look at the lens and one at each person, in the order of the plan', async () => {
    const { controller, view, follow, result } = ofThree();
    expect(view.getState().targets).toEqual(TARGETS);
    controller.begin();
    expect(await follow()).toEqual(TARGETS);
    const { people, steps, interviewerGazeYaw } = result();
    expect(steps.map(({ target }) => target)).toEqual(TARGETS);
    expect(interviewerGazeYaw?.median).toBeCloseTo(0, 4);
    expect(people.map((person) => person?.gazeYaw.median)).toEqual([
      expect.closeTo(13.1, 4),
      expect.closeTo(-13.1, 4),
    ]);
  });

  it('redoes the look at one person and keeps those at the others', async () => {
    const { controller, follow, result } = ofThree();
    controller.begin();
    await follow();
    const before = result();
    controller.repeat('person-1');
    expect(await follow({ 'person-1': [12.6, -5.3] })).toEqual(['person-1']);
    const after = result();
    expect(after.people[0]?.gazeYaw.median).toBeCloseTo(11.6, 4);
    expect(after.people[1]).toEqual(before.people[1]);
    expect(after.lensGazeYaw).toEqual(before.lensGazeYaw);
    expect(after.interviewerGazeYaw).toEqual(before.interviewerGazeYaw);
  });

  it('takes no look at the middle for one at a person aside, and says how far off it was', async () => {
    const { controller, follow, result } = ofThree();
    controller.begin();
    await follow({ ...LOOKS, 'person-2': [1, -5.8] });
    const { people, steps } = result();
    expect(people[0]).not.toBeNull();
    expect(people[1]).toBeNull();
    expect(steps.find(({ target }) => target === 'person-2')?.offTarget).toBeCloseTo(13.1, 0);
    controller.repeat('person-2');
    await follow();
    expect(result().people[1]).not.toBeNull();
  });

  it('is made of a panel too close to tell apart as well, which is not told apart then', async () => {
    const close = rowOf(5);
    const { controller, follow, result } = ofThree(close);
    controller.begin();
    await follow({ ...LOOKS, 'person-1': [5.8, -5.8], 'person-2': [-3.8, -5.8] });
    const calibration = result();
    expect(calibration.people).toEqual([expect.anything(), expect.anything()]);
    const input = { calibration, gazeSource: 'landmarks', holdOut: null } as const;
    const told = (tiles: Tiles) => {
      const panel = buildPanel({ ...input, tiles });
      return panel !== null && isToldApart(panel);
    };
    expect(told(close)).toBe(false);
    expect(told(rowOf(14))).toBe(true);
  });
});
