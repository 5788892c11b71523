import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Providers } from './app/providers.tsx';
import { createAppStore } from './app/store.ts';
import { windowBridge } from './bridge/window-bridge.ts';

const bridge = windowBridge();
const appStore = createAppStore(bridge);
const services = {
  createObserver: () => {
    throw new Error('The camera is not connected to the window yet');
  },
  createTrackWriter: () => {
    throw new Error('The camera is not connected to the window yet');
  },
  now: () => performance.now(),
};

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <Providers bridge={bridge} appStore={appStore} services={services}>
    <App />
  </Providers>,
);
