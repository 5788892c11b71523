import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Providers } from './app/providers.tsx';
import { createAppStore } from './app/store.ts';
import { windowBridge } from './bridge/window-bridge.ts';
import { createRehearsal } from './interview/rehearsal.ts';
import { watchObserver } from './interview/watch-observer.ts';
import { windowClock } from './observe/clock.ts';
import { createWindowObserver } from './observe/create-window-observer.ts';
import { createTrackWriter } from './observe/track-writer.ts';

const bridge = windowBridge();
const clock = windowClock;
const observer = createWindowObserver(bridge);
const rehearsal = createRehearsal({ bridge, observer, clock, createTracks: createTrackWriter });
// Shown to the user and typed in again at will, so six digits.
const drawSeed = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000;

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Providers
    bridge={bridge}
    appStore={createAppStore(bridge)}
    services={{
      observer,
      observed: watchObserver(observer),
      rehearsal,
      clock,
      drawSeed,
      recordingDrafts: new Map(),
    }}
  >
    <App />
  </Providers>,
);
