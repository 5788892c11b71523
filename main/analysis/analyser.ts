import { BrowserWindow, session } from 'electron';
import type { Ms } from '../../core/units.ts';
import type { Log } from '../log.ts';
import { APP_ORIGIN } from '../protocol/address.ts';
import { serveApp } from '../protocol/register.ts';
import { createAppHandler } from '../protocol/serve.ts';
import type { ServedFolders } from '../protocol/served-folders.ts';
import type { RequestGuard } from '../security/blocked-requests.ts';
import { hardenSession } from '../security/harden-session.ts';
import { NO_DEVICES } from '../security/permissions.ts';
import type { AnalysisDesk, RunningJob } from './desk.ts';
import type { Analyse } from './order.ts';

/** The page keeps its own, closer limits; this one is for a page that hangs as a whole. */
const SILENCE_LIMIT_MS: Ms = 60_000;
const SILENCE_CHECK_MS: Ms = 1_000;
const FIRST_BAD_STATUS = 400;

/** A session of its own, in memory: files under analysis are served to this page and to no other. */
const ANALYSIS_PARTITION = 'greenroom-analysis';

type AnalyserOptions = {
  readonly desk: AnalysisDesk;
  readonly folders: ServedFolders;
  readonly preloadFile: string;
  readonly guard: RequestGuard;
  readonly log: Log;
  readonly now: () => Ms;
};

/** Analyses recordings in a hidden page that can do nothing but that. */
export async function createAnalyser(options: AnalyserOptions): Promise<Analyse> {
  const { desk, folders, guard, log } = options;
  const analysisSession = session.fromPartition(ANALYSIS_PARTITION);
  await hardenSession(analysisSession, { guard, deviceConsent: () => NO_DEVICES });
  serveApp(
    analysisSession,
    createAppHandler(folders, (problem) => log.error(problem), { recording: desk.serve }),
  );

  return async ({ signal, ...deskJob }) => {
    if (signal.aborted) return null;
    const running = desk.begin(deskJob);
    const window = openPage(options, running);
    const stopWatching = watchSilence(options.now, running);
    const cancelled = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    try {
      return await Promise.race([running.outcome, cancelled]);
    } finally {
      stopWatching();
      // Settles the job where it was cancelled; the page then finds nobody to tell.
      running.fail({ fault: 'fault', detail: 'cancelled' });
      window.destroy();
    }
  };
}

function openPage({ preloadFile, log }: AnalyserOptions, running: RunningJob): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: session.fromPartition(ANALYSIS_PARTITION),
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const fail = (detail: string): void => {
    log.error(`The analysing page: ${detail}`);
    running.fail({ fault: 'fault', detail });
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') fail(`ended: ${reason}`);
  });
  window.webContents.on('did-navigate', (_event, _url, status) => {
    if (status >= FIRST_BAD_STATUS) fail(`answered ${status}`);
  });
  window.loadURL(`${APP_ORIGIN}/analysis.html#${running.id}`).catch(() => fail('did not load'));
  return window;
}

function watchSilence(now: () => Ms, running: RunningJob): () => void {
  const timer = setInterval(() => {
    if (now() - running.heardAt() > SILENCE_LIMIT_MS)
      running.fail({ fault: 'fault', detail: 'the page said nothing for a minute' });
  }, SILENCE_CHECK_MS);
  return () => clearInterval(timer);
}
