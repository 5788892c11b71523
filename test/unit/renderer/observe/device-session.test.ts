import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../core/result.ts';
import type { Result } from '../../../../core/result.ts';
import type { OpenCamera } from '../../../../renderer/src/observe/camera.ts';
import {
  CAMERA_GONE,
  errorToCameraProblem,
} from '../../../../renderer/src/observe/camera-problem.ts';
import {
  DEVICE_RETRY_MS,
  createDeviceSession,
} from '../../../../renderer/src/observe/device-session.ts';
import type { DeviceSource } from '../../../../renderer/src/observe/device-session.ts';
import type { DeviceProblem } from '../../../../renderer/src/observe/types.ts';
import { createFakeClock } from '../vision/fake-clock.ts';
import { asTrack, FakeTrack } from './fake-camera.ts';

/** Lets everything happen that was only waiting for promises. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A gate that lets calls through until it is shut; then they wait until it opens. */
function aGate() {
  let waiting: (() => void)[] = [];
  let isShut = false;
  return {
    pass: () =>
      isShut ? new Promise<void>((resolve) => void waiting.push(resolve)) : Promise.resolve(),
    shut: () => {
      isShut = true;
    },
    open: () => {
      isShut = false;
      const released = waiting;
      waiting = [];
      for (const release of released) release();
    },
  };
}

/** Cameras that come, go and are held by others, and a driver that answers when told. */
function aDesk() {
  const plugged = new Set<string>();
  const open = new Map<FakeTrack, () => void>();
  const listeners = new Set<() => void>();
  const listing = aGate();
  const opening = aGate();
  let refusal: string | null = null;
  const attempts: (string | null)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  async function openOne(wanted: string | null): Promise<Result<OpenCamera, DeviceProblem>> {
    attempts.push(wanted);
    await opening.pass();
    if (refusal !== null) return err(errorToCameraProblem(new DOMException('', refusal)));
    // As the real one: the default takes the place of one that is not there.
    const id = wanted !== null && plugged.has(wanted) ? wanted : [...plugged][0];
    if (id === undefined) return err(errorToCameraProblem(new DOMException('', 'NotFoundError')));
    const track = new FakeTrack(id, id);
    let lost: () => void = () => undefined;
    open.set(track, () => lost());
    return ok({
      track: asTrack(track),
      stream: {} as MediaStream,
      deviceId: id,
      facts: { label: id, width: 640, height: 480, frameRate: 30 },
      notice: null,
      onLost: (listener) => {
        lost = listener;
      },
      close: () => void open.delete(track),
    });
  }

  const source: DeviceSource<OpenCamera> = {
    list: async () => {
      const found = [...plugged].map((id) => ({ id, label: id }));
      // What was there when it was asked, told when the driver pleases.
      await listing.pass();
      return found;
    },
    open: openOne,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    gone: CAMERA_GONE,
  };
  /** Cameras of this name end as when pulled out or taken by another program. */
  const takeAway = (id: string): void => {
    for (const [track, lost] of open) {
      if (track.deviceId !== id) continue;
      open.delete(track);
      track.readyState = 'ended';
      lost();
    }
  };
  const clock = createFakeClock();
  const session = createDeviceSession(source, clock, () => undefined);
  return {
    session,
    clock,
    listing,
    opening,
    attempts,
    takeAway,
    openIds: () => [...open.keys()].map(({ deviceId }) => deviceId),
    listeners: () => listeners.size,
    plug: (id: string) => {
      plugged.add(id);
      changed();
    },
    unplug: (id: string) => {
      plugged.delete(id);
      takeAway(id);
      changed();
    },
    refuse: (name: string | null) => {
      refusal = name;
    },
    state: () => {
      const state = session.state();
      return state.kind === 'lost' ? `lost: ${state.problem.kind}` : state.kind;
    },
    /** Time for one more try. */
    wait: async () => {
      clock.advance(DEVICE_RETRY_MS);
      await settle();
    },
  };
}

async function aLostCamera() {
  const desk = aDesk();
  desk.plug('a');
  await desk.session.start('a');
  desk.unplug('a');
  await settle();
  return desk;
}

describe('a camera that was lost', () => {
  it('is noticed although it returned while the cameras were being looked at', async () => {
    const desk = await aLostCamera();
    desk.listing.shut();
    desk.plug('b');
    desk.plug('a');
    desk.listing.open();
    await settle();
    expect(desk.state()).toBe('on');
    expect(desk.openIds()).toEqual(['a']);
  });

  it('is tried again when its return did not work at once', async () => {
    const desk = await aLostCamera();
    desk.refuse('NotReadableError');
    desk.plug('a');
    await settle();
    expect(desk.state()).toBe('lost: busy');
    desk.refuse(null);
    await desk.wait();
    expect(desk.state()).toBe('on');
    expect(desk.session.losses()).toBe(1);
  });

  it('comes back without any event when another program took it and lets it go', async () => {
    const desk = aDesk();
    desk.plug('a');
    await desk.session.start(null);
    desk.refuse('NotReadableError');
    desk.takeAway('a');
    await desk.wait();
    expect(desk.state()).toBe('lost: busy');
    await desk.wait();
    desk.refuse(null);
    expect(desk.state()).toBe('lost: busy');
    await desk.wait();
    expect(desk.state()).toBe('on');
  });

  it('is tried on after a failure that tells nothing', async () => {
    const desk = await aLostCamera();
    desk.refuse('TypeError');
    desk.plug('a');
    await settle();
    expect(desk.state()).toBe('lost: gone');
    desk.refuse(null);
    await desk.wait();
    expect(desk.state()).toBe('on');
  });

  it('is not tried any more once access is refused', async () => {
    const desk = await aLostCamera();
    desk.refuse('NotAllowedError');
    desk.plug('a');
    await settle();
    expect(desk.state()).toBe('lost: denied');
    const asked = desk.attempts.length;
    await desk.wait();
    expect(desk.attempts).toHaveLength(asked);
    expect(desk.clock.timers()).toBe(0);
  });

  it('is not replaced by another, even when it goes again just before it is opened', async () => {
    const desk = await aLostCamera();
    desk.plug('b');
    desk.opening.shut();
    desk.plug('a');
    await settle();
    desk.unplug('a');
    desk.opening.open();
    await settle();
    expect(desk.state()).toBe('lost: gone');
    expect(desk.openIds()).toEqual([]);
    desk.plug('a');
    await settle();
    expect(desk.openIds()).toEqual(['a']);
  });

  it('is tried once at a time, however long the driver takes', async () => {
    const desk = await aLostCamera();
    desk.opening.shut();
    desk.plug('a');
    await settle();
    const asked = desk.attempts.length;
    await desk.wait();
    await desk.wait();
    expect(desk.attempts).toHaveLength(asked);
    desk.opening.open();
    await settle();
    expect(desk.state()).toBe('on');
  });

  it('leaves nothing ticking once it is back', async () => {
    const desk = await aLostCamera();
    expect(desk.clock.timers()).toBe(1);
    desk.plug('a');
    await settle();
    expect(desk.clock.timers()).toBe(0);
  });
});

it('a camera that was taken away in the moment it opened counts as lost, and comes back', async () => {
  const desk = aDesk();
  desk.plug('a');
  const starting = desk.session.start('a');
  await Promise.resolve();
  desk.takeAway('a');
  await starting;
  expect(desk.state()).toBe('lost: gone');
  expect(desk.session.losses()).toBe(1);
  await desk.wait();
  expect(desk.state()).toBe('on');
});

describe('a camera that could not be opened at the start', () => {
  it('is taken as soon as the other program lets it go', async () => {
    const desk = aDesk();
    desk.plug('a');
    desk.refuse('NotReadableError');
    await desk.session.start('a');
    expect(desk.state()).toBe('lost: busy');
    desk.refuse(null);
    await desk.wait();
    expect(desk.state()).toBe('on');
    expect(desk.session.losses()).toBe(0);
  });

  it('may be any camera when the one used last time is not there', async () => {
    const desk = aDesk();
    await desk.session.start('used-last-time');
    expect(desk.state()).toBe('lost: none');
    desk.plug('b');
    await settle();
    expect(desk.openIds()).toEqual(['b']);
  });
});

describe('stopping', () => {
  it('ends the tries', async () => {
    const desk = await aLostCamera();
    desk.session.stop();
    const asked = desk.attempts.length;
    desk.plug('a');
    await desk.wait();
    expect(desk.attempts).toHaveLength(asked);
    expect(desk.clock.timers()).toBe(0);
    expect(desk.listeners()).toBe(0);
  });

  it.each(['listing', 'opening'] as const)('during the %s of a try opens nothing', async (gate) => {
    const desk = await aLostCamera();
    desk[gate].shut();
    desk.plug('a');
    await settle();
    desk.session.stop();
    desk[gate].open();
    await settle();
    expect(desk.state()).toBe('off');
    expect(desk.openIds()).toEqual([]);
  });

  it('and starting during a try opens one camera, not two', async () => {
    const desk = await aLostCamera();
    desk.listing.shut();
    desk.plug('a');
    await settle();
    desk.session.stop();
    const starting = desk.session.start('a');
    desk.listing.open();
    await starting;
    await settle();
    expect(desk.openIds()).toEqual(['a']);
  });
});

it('whatever happens in whichever order: at most one camera, the right one, none after a stop', async () => {
  const action = fc.constantFrom(
    ...(['plug a', 'plug b', 'unplug a', 'unplug b', 'take a', 'busy', 'free'] as const),
    ...(['start', 'stop', 'wait', 'settle', 'shut', 'open'] as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const desk = aDesk();
      let isStarted = false;
      const run: Record<(typeof actions)[number], () => unknown> = {
        'plug a': () => desk.plug('a'),
        'plug b': () => desk.plug('b'),
        'unplug a': () => desk.unplug('a'),
        'unplug b': () => desk.unplug('b'),
        'take a': () => desk.takeAway('a'),
        busy: () => desk.refuse('NotReadableError'),
        free: () => desk.refuse(null),
        start: () => {
          isStarted = true;
          void desk.session.start('a');
        },
        stop: () => {
          isStarted = false;
          desk.session.stop();
        },
        wait: () => void desk.clock.advance(DEVICE_RETRY_MS),
        settle,
        shut: () => {
          desk.listing.shut();
          desk.opening.shut();
        },
        open: () => {
          desk.listing.open();
          desk.opening.open();
        },
      };
      for (const each of actions) await run[each]();
      // In the end nobody holds anything, and both cameras are there.
      run.open();
      await settle();
      desk.refuse(null);
      desk.plug('a');
      desk.plug('b');
      await settle();
      await desk.wait();
      await desk.wait();
      const current = desk.session.current();
      expect(desk.openIds()).toEqual(isStarted ? [current?.deviceId] : []);
      expect(desk.state()).toBe(isStarted ? 'on' : 'off');
      expect(desk.clock.timers()).toBe(0);
    }),
    { numRuns: 150 },
  );
});
