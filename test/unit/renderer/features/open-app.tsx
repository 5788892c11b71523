import { act, cleanup, render } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { vi } from 'vitest';
import { App } from '../../../../renderer/src/app/app.tsx';
import { Providers } from '../../../../renderer/src/app/providers.tsx';
import { createAppStore } from '../../../../renderer/src/app/store.ts';
import { createStageScreen } from '../../../../renderer/src/interview/stage-screen.ts';
import { createRehearsal } from '../../../../renderer/src/interview/rehearsal.ts';
import { watchState } from '../../../../renderer/src/interview/watch-state.ts';
import { createTrackWriter } from '../../../../renderer/src/observe/track-writer.ts';
import { createSpeaker } from '../../../../renderer/src/voice/create-speaker.ts';
import { createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { FakeObserver } from '../../../helpers/fake-observer.ts';
import { createFakeRecorder } from '../../../helpers/fake-recorder.ts';
import type { FakeRecorder } from '../../../helpers/fake-recorder.ts';
import { createFakeSynthesis } from '../../../helpers/fake-synthesis.ts';
import type { FakeSynthesis } from '../../../helpers/fake-synthesis.ts';
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
  readonly synthesis: FakeSynthesis;
  /** Lets time pass, with what the screens do about it. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

/** The whole window at an address, over an in-memory main process, camera and clock. */
export async function openApp(
  address: string,
  start: InMemoryStart = {},
  observer: FakeObserver = createFakeObserver(),
  /** Less movement is wished for: words are there at once, and no portrait moves. */
  { isStill = true }: { readonly isStill?: boolean } = {},
): Promise<OpenApp> {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => mediaQuery(query, isStill));
  window.location.hash = `#${address}`;
  const studio = createInMemoryStudio(start);
  const clock = createFakeClock(1_000);
  const recorder = createFakeRecorder();
  const synthesis = createFakeSynthesis(clock);
  const { createUtterance } = synthesis;
  const appStore = createAppStore(studio.bridge);
  const rehearsal = createRehearsal({
    bridge: studio.bridge,
    observer,
    recorder,
    clock,
    screen: createStageScreen(studio.bridge, () => appStore.store.getState().settings),
    createTracks: createTrackWriter,
  });
  await act(async () => {
    render(
      <Providers
        bridge={studio.bridge}
        appStore={appStore}
        services={{
          observer,
          observed: watchState(observer),
          recorder,
          recorded: watchState(recorder),
          rehearsal,
          clock,
          speaker: createSpeaker({ synthesis, createUtterance, clock }),
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
    synthesis,
    pass: (milliseconds) => act(async () => clock.advance(milliseconds)),
  };
}

export function closeApp(): void {
  notifications.clean();
  cleanup();
  window.location.hash = '';
}

/** As if the system had been asked for it, or not; happy-dom knows nothing else. */
const mediaQuery = (query: string, isStill: boolean): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: isStill && query.includes('prefers-reduced-motion'),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
