import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASSUMED_SCREEN_WIDTH_CM } from '../../../../core/geometry/panel-layout.ts';
import { portraitToInterviewer } from '../../../../core/interview/default-choices.ts';
import { createStageScreen } from '../../../../renderer/src/interview/stage-screen.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import type { InMemoryStart } from '../../../helpers/in-memory-bridge.ts';
import { aPlan } from '../../core/interview/interview-builders.ts';

const LAPTOP = { id: '1', width: 1280, height: 800 };
const MEASURED = { screenWidthCm: 56, measuredScreen: LAPTOP };
const PANEL = aPlan({
  format: 'panel',
  interviewers: (['maya', 'daniel', 'ingrid'] as const).map(portraitToInterviewer),
});
const UNKNOWN = { type: 'Unexpected', title: 'No answer', text: 'Try again.' } as const;

function aStage(start: InMemoryStart = {}) {
  const studio = createInMemoryStudio(start);
  const fill = vi.spyOn(studio.bridge, 'stage:fill-screen');
  const screen = createStageScreen(studio.bridge, () => studio.stored.settings);
  /** From the first to the last of the row, centimetres. */
  const rowCm = async (): Promise<number> => {
    const across = ((await screen.placed(PANEL)).tiles ?? []).map(({ xCm }) => xCm);
    return Math.max(...across) - Math.min(...across);
  };
  return { ...studio, fill, screen, rowCm };
}

beforeEach(() => {
  vi.stubGlobal('window', { innerWidth: 1280, outerWidth: 1280, screen: { width: 1280 } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the whole screen', () => {
  it('is filled for the interview and given back after it', async () => {
    const { fill, screen } = aStage({ settings: { fullScreenStage: true } });
    await screen.enter();
    expect(fill.mock.calls).toEqual([[{ isFilled: true }]]);
    screen.leave();
    expect(fill.mock.lastCall).toEqual([{ isFilled: false }]);
  });

  it('is left alone where the user has it so', async () => {
    const { fill, screen } = aStage({ settings: { fullScreenStage: false } });
    await screen.enter();
    expect(fill).not.toHaveBeenCalled();
  });
});

describe('where a panel is', () => {
  it('rests on the measured width on the screen it was measured on', async () => {
    const { rowCm } = aStage({ settings: MEASURED });
    // As far aside as looks are read well, which is less than this screen has room for.
    expect(await rowCm()).toBeCloseTo(2 * 60 * Math.tan((20 * Math.PI) / 180), 1);
  });

  it('rests on an assumed one on any other screen, and on one that is not known', async () => {
    const { stored, rowCm } = aStage({ settings: MEASURED });
    stored.display = { ...LAPTOP, id: '2' };
    expect(await rowCm()).toBeLessThan(ASSUMED_SCREEN_WIDTH_CM);
    const unknown = aStage({ settings: MEASURED, failing: { 'screen:current': UNKNOWN } });
    expect(await unknown.rowCm()).toBeLessThan(ASSUMED_SCREEN_WIDTH_CM);
  });

  it('leaves a single interviewer where the settings have them', async () => {
    const { screen } = aStage();
    const plan = aPlan();
    expect(await screen.placed(plan)).toBe(plan);
  });
});
