import { randomUUID } from 'node:crypto';
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { VISION_FILES } from '../models/manifest.ts';
import { version } from '../package.json';
import { createAnalyser } from './analysis/analyser.ts';
import { createAnalysisDesk } from './analysis/desk.ts';
import type { Analyse } from './analysis/order.ts';
import { createRecordingRoom } from './analysis/recording-room.ts';
import { createBundleDesk } from './bundle/bundle-desk.ts';
import { createClipDesk } from './clips/clip-desk.ts';
import { closeDatabase } from './db/close-store.ts';
import { loadSettings } from './db/repositories/settings.ts';
import { interruptRunning, purge } from './db/session-lifecycle.ts';
import { createFiguresDesk } from './figures/figures-desk.ts';
import { createFiguresThread } from './figures/figures-thread.ts';
import { createHandlers } from './handlers/handlers.ts';
import { registerCalls, sendEvent } from './ipc/calls.ts';
import type { Log } from './log.ts';
import { createMediaStore } from './media/media-store.ts';
import { mediaPaths } from './media/media-folder.ts';
import { purgeMedia } from './media/purge-media.ts';
import { createRemuxer } from './media/remuxer.ts';
import { checkVisionFiles } from './models/check.ts';
import { createNotices } from './notices.ts';
import { serveApp } from './protocol/register.ts';
import { createAppHandler } from './protocol/serve.ts';
import { servedFolders } from './protocol/served-folders.ts';
import { createRequestGuard } from './security/blocked-requests.ts';
import { hardenSession } from './security/harden-session.ts';
import { NO_DEVICES } from './security/permissions.ts';
import type { Unfinished } from './services/ask-to-quit.ts';
import { chooseBundle } from './services/choose-bundle.ts';
import { chooseQuestionFile } from './services/choose-question-file.ts';
import { chooseRecording } from './services/choose-recording.ts';
import { chooseTarget } from './services/choose-target.ts';
import { currentScreen } from './services/current-screen.ts';
import { createFillScreen } from './services/fill-screen.ts';
import { letGoNotice } from './services/let-go-notice.ts';
import { prepareStore } from './services/prepare-store.ts';
import { createPdfPrinter } from './services/print-pdf.ts';
import { KEEP_SCREEN_ON } from './services/power-blockers.ts';
import { createProgressDisplay } from './services/show-progress.ts';
import { startRemux } from './services/start-remux.ts';
import { createStayAwake } from './stay-awake.ts';
import { isWindowed, sqliteBinding } from './test-switches.ts';

type StudioOptions = {
  /** The folder that holds `out/` and `models/`. */
  readonly appFolder: string;
  readonly preloadFile: string;
  /** Built beside the main process; see `figures/figures-worker.ts`. */
  readonly figuresWorkerFile: string;
  readonly log: Log;
  readonly currentWindow: () => BrowserWindow | null;
};

export type Studio = {
  /** The page is gone: a session that was running in it has ended. */
  readonly pageLost: () => void;
  /** What quitting would break off; null = nothing. */
  readonly unfinished: () => Unfinished | null;
  /** Ends it; nothing of it is stored. */
  readonly breakOff: () => Promise<unknown>;
  readonly close: () => void;
};

/** Everything behind the window: store, scheme, session rules, calls. Made once the app is ready. */
export async function createStudio({
  appFolder,
  preloadFile,
  figuresWorkerFile,
  log,
  currentWindow,
}: StudioOptions): Promise<Studio> {
  const dataFolder = app.getPath('userData');
  const notices = createNotices((notice) => {
    const contents = currentWindow()?.webContents;
    if (contents !== undefined) sendEvent(contents, 'app:notice', notice);
  });
  const store = prepareStore({
    folder: dataFolder,
    binding: sqliteBinding(),
    now: () => new Date(),
    log,
    notices,
  });
  const guard = createRequestGuard(({ origin, kind }) =>
    log.warn(`Refused a request to ${origin} (${kind})`),
  );
  const folders = servedFolders(appFolder);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  await hardenSession(session.defaultSession, {
    guard,
    deviceConsent: () => {
      if (store.kind !== 'ready') return NO_DEVICES;
      const { settings } = loadSettings(store.database);
      return { camera: settings.cameraConsent, microphone: settings.microphoneConsent };
    },
  });
  const desk = createAnalysisDesk(randomUUID, () => performance.now());
  let analyser: Promise<Analyse> | null = null;
  const showProgress = createProgressDisplay(currentWindow);
  const common = { store, log, now: () => new Date(), createId: randomUUID, appVersion: version };
  const room = createRecordingRoom({
    ...common,
    // Most starts of the app analyse nothing, so the page for it is prepared by the first who asks.
    analyse: async (order) => {
      analyser ??= createAnalyser({
        desk,
        folders,
        preloadFile,
        guard,
        log,
        now: () => performance.now(),
      });
      return (await analyser)(order);
    },
    onChange: (state) => {
      showProgress(state);
      const contents = currentWindow()?.webContents;
      if (contents !== undefined) sendEvent(contents, 'recordings:changed', state);
    },
  });
  const media = createMediaStore({
    store,
    dataFolder,
    log,
    remux: createRemuxer(startRemux),
    onRecording: createStayAwake(KEEP_SCREEN_ON),
    onLetGo: (sessions, kept) => notices.add(letGoNotice(sessions, kept, new Date())),
    onChange: (sessionId) => {
      const contents = currentWindow()?.webContents;
      if (contents !== undefined) sendEvent(contents, 'media:changed', { sessionId });
    },
  });
  const bundles = createBundleDesk({
    ...common,
    dataFolder,
    timeZone,
    chooseTarget: (name) => chooseTarget(currentWindow(), name, 'bundle'),
    chooseBundle: () => chooseBundle(currentWindow()),
    onProgress: (progress) => {
      const contents = currentWindow()?.webContents;
      if (contents !== undefined) sendEvent(contents, 'bundle:progress', progress);
    },
  });
  const clips = createClipDesk({
    ...common,
    dataFolder,
    timeZone,
    chooseTarget: (name, format) => chooseTarget(currentWindow(), name, format),
  });
  serveApp(
    session.defaultSession,
    createAppHandler(folders, (problem) => log.error(problem), {
      recording: room.serve,
      segment: media.serveSegment,
      thumbnail: media.serveThumbnail,
    }),
  );
  registerCalls(
    createHandlers(
      {
        ...common,
        notices,
        media,
        bundles,
        figures: createFiguresDesk(createFiguresThread(figuresWorkerFile)),
        clips,
        electronVersion: process.versions.electron ?? 'unknown',
        dataFolder,
        timeZone,
        blockedRequests: guard.count,
        checkModels: () => checkVisionFiles(folders, VISION_FILES),
        chooseTarget: (name, format, title) => chooseTarget(currentWindow(), name, format, title),
        chooseQuestionFile: () => chooseQuestionFile(currentWindow()),
        currentScreen: () => currentScreen(currentWindow()),
        fillScreen: createFillScreen(
          isWindowed() ? () => null : currentWindow,
          (milliseconds, done) => {
            const timer = setTimeout(done, milliseconds);
            return () => clearTimeout(timer);
          },
        ),
        printPdf: await createPdfPrinter(guard),
      },
      desk,
      { room, chooseRecording: () => chooseRecording(currentWindow()) },
    ),
    log,
  );

  // Nothing of it holds up the window.
  void media.recover();
  return {
    pageLost: () => {
      void clips.cancelAll();
      if (store.kind === 'unavailable') return;
      interruptRunning(store.database);
      media.sessionEnded();
    },
    unfinished: () => {
      const state = room.state();
      if (state.kind === 'running') return { kind: 'analysis', fileName: state.recording.fileName };
      if (clips.isBusy()) return { kind: 'clip' };
      return bundles.isBusy() ? { kind: 'bundle' } : null;
    },
    breakOff: () => Promise.all([room.cancel(), bundles.cancel(), clips.cancelAll()]),
    close: () => {
      void media.close();
      if (store.kind === 'unavailable') return;
      try {
        clips.close();
        purge(store.database, purgeMedia(store.database, mediaPaths(dataFolder), log));
        closeDatabase(store.database);
      } catch (cause) {
        log.error('The database could not be closed tidily', cause);
      }
    },
  };
}
