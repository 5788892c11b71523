import { describe, expect, it } from 'vitest';
import { EYE_NUMBERS, EYE_PATCHES_VALUES } from '../../../../core/vision/eye-view.ts';
import type { EyeView } from '../../../../core/vision/eye-view.ts';
import {
  createEyeAnalyst,
  MAX_REMEMBERED,
} from '../../../../renderer/src/vision/worker/eye-analyst.ts';
import type { EyeNetwork } from '../../../../renderer/src/vision/worker/eye-network.ts';

/** Its head and eye numbers say where it looks, so that a network of plain sums can read them. */
const aView = (yaw: number, pitch: number): EyeView => ({
  patches: new Uint8Array(EYE_PATCHES_VALUES),
  numbers: [yaw, pitch, ...Array.from({ length: EYE_NUMBERS - 2 }, () => 0)],
});

/** Sees half of every difference, and is a degree off. */
const HALF: EyeNetwork = (pairs) =>
  Promise.resolve(
    pairs.map(({ view, reference }) => ({
      yaw: ((view.numbers[0] ?? 0) - (reference.numbers[0] ?? 0)) / 2 + 1,
      pitch: ((view.numbers[1] ?? 0) - (reference.numbers[1] ?? 0)) / 2 + 1,
    })),
  );

async function aTaughtAnalyst() {
  const analyst = createEyeAnalyst(HALF);
  analyst.remember('on');
  for (const t of [1, 2, 3]) await analyst.analyse(aView(10, 4), t);
  for (const t of [11, 12, 13]) await analyst.analyse(aView(10, -6), t);
  const learnt = await analyst.learn({ lens: [1, 2, 3], others: [[11, 12, 13]] });
  return { analyst, learnt };
}

describe('looks at the eyes', () => {
  it('measure nothing before the user’s own looks are known', async () => {
    const analyst = createEyeAnalyst(HALF);
    expect(await analyst.analyse(aView(3, 4), 1)).toEqual({ yaw: Number.NaN, pitch: Number.NaN });
  });

  it('are relative to the look into the lens, whichever reference they are compared with', async () => {
    const { analyst } = await aTaughtAnalyst();
    expect(await analyst.analyse(aView(10, 4), 20)).toEqual({ yaw: 0, pitch: 0 });
    expect(await analyst.analyse(aView(14, 4), 21)).toEqual({ yaw: 2, pitch: 0 });
    expect(await analyst.analyse(aView(10, -6), 22)).toEqual({ yaw: 0, pitch: -5 });
  });

  it('are told for the pictures they were learnt from as well', async () => {
    const { learnt } = await aTaughtAnalyst();
    expect(learnt?.references).toHaveLength(2);
    expect(learnt?.eyes.map(({ t }) => t)).toEqual([1, 2, 3, 11, 12, 13]);
    expect(learnt?.eyes.at(0)).toEqual({ t: 1, yaw: 0, pitch: 0 });
    expect(learnt?.eyes.at(-1)).toEqual({ t: 13, yaw: 0, pitch: -5 });
  });

  it('are learnt from the lens alone when the look at the interviewer gave nothing', async () => {
    const analyst = createEyeAnalyst(HALF);
    analyst.remember('on');
    await analyst.analyse(aView(10, 4), 1);
    const learnt = await analyst.learn({ lens: [1], others: [[]] });
    expect(learnt?.references).toHaveLength(1);
    expect(await analyst.analyse(aView(12, 4), 2)).toEqual({ yaw: 1, pitch: 0 });
  });

  it('cannot be learnt from what was not remembered', async () => {
    const analyst = createEyeAnalyst(HALF);
    await analyst.analyse(aView(10, 4), 1);
    expect(await analyst.learn({ lens: [1], others: [] })).toBeNull();
    analyst.remember('on');
    await analyst.analyse(aView(10, 4), 2);
    analyst.remember('off');
    expect(await analyst.learn({ lens: [2], others: [] })).toBeNull();
  });

  it('go on in another worker that is given what this one learnt', async () => {
    const { learnt } = await aTaughtAnalyst();
    const other = createEyeAnalyst(HALF);
    other.use(learnt?.references ?? null);
    expect(await other.analyse(aView(14, 4), 30)).toEqual({ yaw: 2, pitch: 0 });
    other.use(null);
    expect((await other.analyse(aView(14, 4), 31)).yaw).toBeNaN();
  });

  it('are remembered up to a limit, so that a screen left open fills no memory', async () => {
    const analyst = createEyeAnalyst(HALF);
    analyst.remember('on');
    for (let t = 0; t <= MAX_REMEMBERED; t += 1) await analyst.analyse(aView(0, 0), t);
    expect(await analyst.learn({ lens: [0], others: [] })).toBeNull();
    expect(await analyst.learn({ lens: [1], others: [] })).not.toBeNull();
  });

  it('are kept while a pause lasts, in which nothing is added', async () => {
    const analyst = createEyeAnalyst(HALF);
    analyst.remember('on');
    await analyst.analyse(aView(0, 0), 1);
    analyst.remember('paused');
    await analyst.analyse(aView(0, 0), 2);
    expect(await analyst.learn({ lens: [1], others: [] })).not.toBeNull();
    expect(await analyst.learn({ lens: [2], others: [] })).toBeNull();
  });

  it('are not taken up when others were to be used while they were learnt', async () => {
    const analyst = createEyeAnalyst(HALF);
    analyst.remember('on');
    await analyst.analyse(aView(10, 4), 1);
    const learning = analyst.learn({ lens: [1], others: [] });
    analyst.use(null);
    expect(await learning).toBeNull();
    expect((await analyst.analyse(aView(10, 4), 2)).yaw).toBeNaN();
  });
});
