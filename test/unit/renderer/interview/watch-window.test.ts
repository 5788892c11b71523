import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWindow } from '../../../../renderer/src/interview/watch-window.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';

const LAPTOP = { id: '1', width: 1280, height: 800 };
const MEASURED = { screenWidthCm: 32, measuredScreen: LAPTOP };
/** Of that screen: 40 pixels a centimetre. */
const PIXELS_PER_CM = 40;

async function aWatch(people = 3) {
  const studio = createInMemoryStudio({ settings: MEASURED });
  const told: boolean[] = [];
  const watch = watchWindow({
    bridge: studio.bridge,
    people,
    settings: () => studio.stored.settings,
    onChange: (isAway) => told.push(isAway),
  });
  await watch.takeAnew();
  /** The window moves by so many pixels from where it is. */
  const move = async (leftPx: number, topPx = 0): Promise<void> => {
    const { content } = studio.stored;
    studio.stored.content = {
      ...content,
      left: content.left + leftPx,
      top: content.top + topPx,
    };
    studio.emit('screen:moved');
    await vi.waitFor(() => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { studio, told, watch, move };
}

beforeEach(() => {
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      innerWidth: 1280,
      outerWidth: 1280,
      screen: { width: 1280 },
    }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where the interviewers are during an interview', () => {
  it('is left when the window moves by a centimetre, and not by less', async () => {
    const { told, move } = await aWatch();
    await move(0.9 * PIXELS_PER_CM);
    expect(told).toEqual([]);
    await move(0.2 * PIXELS_PER_CM);
    expect(told).toEqual([true]);
  });

  it('is where it was when the window is back', async () => {
    const { told, move } = await aWatch(1);
    await move(0, 80);
    await move(0, 40);
    expect(told).toEqual([true]);
    await move(0, -120);
    expect(told).toEqual([true, false]);
  });

  it('is left when the window is narrower, or all in it is larger', async () => {
    const { told } = await aWatch();
    vi.stubGlobal('window', Object.assign(window, { innerWidth: 1024 }));
    window.dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(told).toEqual([true]));
  });

  it('is left when the window is on another screen, wherever it is there', async () => {
    const { studio, told } = await aWatch();
    studio.stored.display = { ...LAPTOP, id: '2' };
    studio.emit('screen:moved');
    await vi.waitFor(() => expect(told).toEqual([true]));
  });

  it('is held against what was taken anew, and against nothing once it has ended', async () => {
    const { told, move, watch } = await aWatch();
    await move(100);
    await watch.takeAnew();
    await move(20);
    expect(told).toEqual([true]);
    watch.end();
    await move(500);
    expect(told).toEqual([true]);
  });
});
