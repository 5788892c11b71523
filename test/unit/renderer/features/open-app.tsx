import { act, cleanup, render } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { vi } from 'vitest';
import { App } from '../../../../renderer/src/app/app.tsx';
import { Providers } from '../../../../renderer/src/app/providers.tsx';
import { createAppStore } from '../../../../renderer/src/app/store.ts';
import { createRehearsal } from '../../../../renderer/src/interview/rehearsal.ts';
import { watchState } from '../../../../renderer/src/interview/watch-state.ts';
import { createTrackWriter } from '../../../../renderer/src/observe/track-writer.ts';
import { createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { FakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeRecorder } from '../../../helpers/fake-recorder.ts';
import type { FakeRecorder } from '../../../helpers/fake-recorder.ts';
import { createInMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import type { InMemoryStart, InMemoryStudio } from '../../../helpers/in-memory-bridge.ts';
import { createFakeClock } from '../vision/fake-clock.ts';
import type { FakeClock } from '../vision/fake-clock.ts';

// A window full of components starts slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

export type OpenApp = InMemoryStudio & {
  readonly observer: FakeObserver;
  readonly recorder: FakeRecorder;
  readonly clock: FakeClock;
  /** Lets time pass, with what the screens do about it. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

/** The whole window at an address, over an in-memory main process, camera and clock. */
export async function openApp(
  address: string,
  start: InMemoryStart = {},
  observer: FakeObserver = createFakeObserver(),
): Promise<OpenApp> {
  window.location.hash = `#${address}`;
  const studio = createInMemoryStudio(start);
  const clock = createFakeClock(1_000);
  const recorder = createFakeRecorder();
  const rehearsal = createRehearsal({
    bridge: studio.bridge,
    observer,
    recorder,
    clock,
    createTracks: createTrackWriter,
  });
  await act(async () => {
    render(
      <Providers
        bridge={studio.bridge}
        appStore={createAppStore(studio.bridge)}
        services={{
          observer,
          observed: watchState(observer),
          recorder,
          recorded: watchState(recorder),
          rehearsal,
          clock,
          drawSeed: () => 4_711,
          recordingDrafts: new Map(),
        }}
      >
        <App />
      </Providers>,
    );
  });
  return {
    ...studio,
    observer,
    recorder,
    clock,
    pass: (milliseconds) => act(async () => clock.advance(milliseconds)),
  };
}

export function closeApp(): void {
  notifications.clean();
  cleanup();
  window.location.hash = '';
}
