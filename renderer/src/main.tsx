import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Providers } from './app/providers.tsx';
import { createAppStore } from './app/store.ts';
import { windowBridge } from './bridge/window-bridge.ts';
import { createWindowRecorder } from './capture/create-window-recorder.ts';
import { createRehearsal } from './interview/rehearsal.ts';
import { createStageScreen } from './interview/stage-screen.ts';
import { watchState } from './interview/watch-state.ts';
import { windowClock } from './observe/clock.ts';
import { createWindowObserver } from './observe/create-window-observer.ts';
import { createOpenTracks } from './observe/open-tracks.ts';
import { createTrackWriter } from './observe/track-writer.ts';
import { createWindowSpeaker } from './voice/window-speaker.ts';

const bridge = windowBridge();
const clock = windowClock;
const tracks = createOpenTracks((count) => {
  // Read by the end-to-end tests: leaving a screen must leave no camera and no microphone open.
  document.documentElement.dataset['openTracks'] = String(count);
});
const observer = createWindowObserver(bridge, tracks);
const recorder = createWindowRecorder(bridge, observer, tracks);
const appStore = createAppStore(bridge);
const rehearsal = createRehearsal({
  bridge,
  observer,
  recorder,
  clock,
  screen: createStageScreen(bridge, () => appStore.store.getState().settings),
  createTracks: createTrackWriter,
});
// Shown to the user and typed in again at will, so six digits.
const drawSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000;

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Providers
    bridge={bridge}
    appStore={appStore}
    services={{
      observer,
      observed: watchState(observer),
      recorder,
      recorded: watchState(recorder),
      rehearsal,
      clock,
      speaker: createWindowSpeaker(clock),
      drawSeed,
      recordingDrafts: new Map(),
    }}
  >
    <App />
  </Providers>,
);
