import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createFillScreen } from '../../../main/services/fill-screen.ts';

/** A window that fills its screen when the system says so: at once, or never. */
class FakeWindow extends EventEmitter {
  isManaged: boolean;
  isFilled = false;
  isGone = false;
  readonly setFullScreen = vi.fn((isFilled: boolean) => {
    if (!this.isManaged) return;
    this.isFilled = isFilled;
    this.emit(isFilled ? 'enter-full-screen' : 'leave-full-screen');
  });
  constructor(isManaged = true) {
    super();
    this.isManaged = isManaged;
  }
  isFullScreen(): boolean {
    return this.isFilled;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
}

function aDesk(window: FakeWindow | null = new FakeWindow()) {
  const waits: (() => void)[] = [];
  const stopped = vi.fn();
  const fill = createFillScreen(
    () => window,
    (_milliseconds, done) => {
      waits.push(done);
      return stopped;
    },
  );
  return { window, fill, waits, stopped };
}

describe('filling the screen', () => {
  it('fills it for an interview and gives the window back after it', async () => {
    const { window, fill, stopped } = aDesk();
    expect(await fill(true)).toBe(true);
    expect(await fill(false)).toBe(false);
    expect(window?.setFullScreen.mock.calls).toEqual([[true], [false]]);
    expect(stopped).toHaveBeenCalledTimes(2);
    expect(window?.eventNames()).toEqual([]);
  });

  it('gives the window back also when the interview ends while it is still filling the screen', async () => {
    const window = new FakeWindow(false);
    const { fill } = aDesk(window);
    const filled = fill(true);
    const left = fill(false);
    await Promise.resolve();
    // The slide of the system is over only now.
    window.isManaged = true;
    window.isFilled = true;
    window.emit('enter-full-screen');
    expect(await filled).toBe(true);
    expect(await left).toBe(false);
    expect(window.isFilled).toBe(false);
  });

  it('leaves a window filled that the user had filled', async () => {
    const { window, fill } = aDesk();
    if (window !== null) window.isFilled = true;
    expect(await fill(true)).toBe(true);
    expect(await fill(false)).toBe(true);
    expect(window?.setFullScreen).not.toHaveBeenCalled();
  });

  it('does not wait for ever where the system fills no screen', async () => {
    const { window, fill, waits } = aDesk(new FakeWindow(false));
    const filled = fill(true);
    await Promise.resolve();
    waits.at(-1)?.();
    expect(await filled).toBe(false);
    expect(window?.eventNames()).toEqual([]);
  });

  it('is nothing without a window, or with one that is gone', async () => {
    expect(await aDesk(null).fill(true)).toBe(false);
    const { window, fill } = aDesk();
    if (window !== null) window.isGone = true;
    expect(await fill(true)).toBe(false);
    expect(window?.setFullScreen).not.toHaveBeenCalled();
  });
});
