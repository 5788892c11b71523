import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import { version } from '../../package.json';
import { createAnalyser } from '../analysis/analyser.ts';
import { createAnalysisDesk } from '../analysis/desk.ts';
import { CLOSED_BUNDLE_DESK } from '../bundle/bundle-desk.ts';
import { closeDatabase } from '../db/close-store.ts';
import type { WriteDatabase } from '../db/database.ts';
import { MIGRATIONS } from '../db/migrations/migrations.ts';
import { listSummaries } from '../db/repositories/session-summaries.ts';
import { startStore } from '../db/start-store.ts';
import { CallFailure, causeToCallError } from '../failure.ts';
import { CLOSED_FIGURES_DESK } from '../figures/figures-desk.ts';
import { createHandlers } from '../handlers/handlers.ts';
import { registerCalls } from '../ipc/calls.ts';
import type { Log } from '../log.ts';
import { createClipDesk } from '../clips/clip-desk.ts';
import { createMediaStore } from '../media/media-store.ts';
import { createNotices } from '../notices.ts';
import { servedFolders } from '../protocol/served-folders.ts';
import { createRequestGuard } from '../security/blocked-requests.ts';
import { hardenSession } from '../security/harden-session.ts';
import { NO_DEVICES } from '../security/permissions.ts';
import { currentScreen } from '../services/current-screen.ts';
import { createPdfPrinter } from '../services/print-pdf.ts';
import { runAnalyze, runExport } from './analyze.ts';
import { EXIT_CODE } from './command.ts';
import type { ExitCode, StudioCommand } from './command.ts';
import { parseCommandLine } from './parse-arguments.ts';
import type { CommandLineRequest } from './request.ts';
import { sessionListText } from './session-list.ts';
import { createTerminal, descriptorWriter } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { sqliteBinding } from '../test-switches.ts';

/**
 * Chromium keeps files of its own beside the database. A second process must not share those with a
 * running app, so they go to a folder that is deleted at the end; the database is made for sharing.
 */
export function useOwnChromiumFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-'));
  app.setPath('sessionData', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

type Surroundings = {
  readonly appFolder: string;
  readonly preloadFile: string;
  readonly log: Log;
};

/** Does what the command line says, without a window. Call once the app is ready. */
export async function runCommandLine(
  request: CommandLineRequest,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const terminal = createTerminal(
    descriptorWriter(request.messageDescriptor),
    request.isTerminal,
    () => performance.now(),
  );
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interruption.abort());
  // Hidden windows come and go; the program ends when its work does.
  app.on('window-all-closed', () => undefined);
  const parsed = parseCommandLine(request.commandLine);
  if (!parsed.ok || parsed.value.kind === 'help' || parsed.value.kind === 'version') {
    // The starting script answers these without the app.
    terminal.say(parsed.ok ? version : parsed.error);
    return parsed.ok ? EXIT_CODE.done : EXIT_CODE.wrongUsage;
  }
  try {
    return await runCommand(parsed.value, request, surroundings, terminal, interruption.signal);
  } catch (cause) {
    const expected = cause instanceof CallFailure ? cause.callError : causeToCallError(cause);
    if (expected === null) surroundings.log.error('The command line failed', cause);
    terminal.say(
      expected === null
        ? 'Something went wrong inside Greenroom; the log in the data folder says more.'
        : `${expected.title}. ${expected.text}`,
    );
    return EXIT_CODE.failed;
  }
}

async function runCommand(
  command: StudioCommand,
  request: CommandLineRequest,
  surroundings: Surroundings,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  // Not `prepareStore`: what an app that is running at the same time has begun or deleted is its own.
  const store = startStore({
    folder: app.getPath('userData'),
    migrations: MIGRATIONS,
    binding: sqliteBinding(),
    now: () => new Date(),
    log: surroundings.log,
  });
  for (const { title, text } of store.notices) terminal.say(`${title}. ${text}`);
  if (store.kind === 'unavailable') return EXIT_CODE.failed;
  try {
    return await withStore(command, store.database, request, surroundings, terminal, signal);
  } finally {
    closeDatabase(store.database);
  }
}

async function withStore(
  command: StudioCommand,
  database: WriteDatabase,
  request: CommandLineRequest,
  surroundings: Surroundings,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (command.kind === 'list-sessions') {
    descriptorWriter(1)(sessionListText(listSummaries(database)));
    return EXIT_CODE.done;
  }
  const { log, appFolder, preloadFile } = surroundings;
  const guard = createRequestGuard(({ origin, kind }) =>
    log.warn(`Refused a request to ${origin} (${kind})`),
  );
  await hardenSession(session.defaultSession, { guard, deviceConsent: () => NO_DEVICES });
  const desk = createAnalysisDesk(randomUUID, () => performance.now());
  const folders = servedFolders(appFolder);
  const now = () => new Date();
  const notes = {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    printPdf: await createPdfPrinter(guard),
  };
  const store = { kind: 'ready', database, notices: [] } as const;
  const dataFolder = app.getPath('userData');
  registerCalls(
    createHandlers(
      {
        store,
        media: createMediaStore({ store, dataFolder, log }),
        bundles: CLOSED_BUNDLE_DESK,
        figures: CLOSED_FIGURES_DESK,
        clips: createClipDesk({
          store,
          dataFolder,
          timeZone: notes.timeZone,
          createId: randomUUID,
          chooseTarget: async () => null,
        }),
        notices: createNotices(() => undefined),
        log,
        now,
        createId: randomUUID,
        appVersion: version,
        electronVersion: process.versions.electron ?? 'unknown',
        dataFolder,
        blockedRequests: guard.count,
        checkModels: async () => ({ problems: [] }),
        chooseTarget: async () => null,
        chooseQuestionFile: async () => null,
        currentScreen: () => currentScreen(null),
        fillScreen: async () => false,
        ...notes,
      },
      desk,
    ),
    log,
  );
  const context = {
    database,
    folder: request.folder,
    terminal,
    signal,
    analyse: await createAnalyser({
      desk,
      folders,
      preloadFile,
      guard,
      log,
      now: () => performance.now(),
    }),
    notes,
    print: descriptorWriter(1),
    now,
    createId: randomUUID,
    appVersion: version,
  };
  return command.kind === 'analyze' ? runAnalyze(command, context) : runExport(command, context);
}
