import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import { readRequest } from './cli/request.ts';
import type { CommandLineRequest } from './cli/request.ts';
import { runCommandLine, useOwnChromiumFolder } from './cli/run-command-line.ts';
import { createStudio } from './create-studio.ts';
import { explainStartFailure } from './explain-start-failure.ts';
import { sendEvent } from './ipc/calls.ts';
import { createFileLog } from './log.ts';
import type { Log } from './log.ts';
import { installMenu } from './menu.ts';
import { createQuitGuard } from './quit-guard.ts';
import { registerAppScheme } from './protocol/register.ts';
import { guardContents } from './security/guard-contents.ts';
import { applyStartSwitches } from './security/start-switches.ts';
import { askToQuit } from './services/ask-to-quit.ts';
import { tellOfMoves } from './services/tell-of-moves.ts';
import { claimSingleInstance } from './single-instance.ts';
import { openWindow } from './window.ts';

// Files made here are for this user only.
process.umask(0o077);

const outFolder = join(import.meta.dirname, '..');
const preloadFile = join(outFolder, 'preload', 'index.cjs');
let window: BrowserWindow | null = null;

const commandLine = readRequest(process.env);
if (commandLine !== null) {
  // Beside a running app, not instead of it: see `runCommandLine`.
  registerAppScheme();
  applyStartSwitches(app);
  guardContents(app);
  startCommandLine(commandLine);
} else if (claimSingleInstance(app, () => window)) {
  registerAppScheme();
  applyStartSwitches(app);
  guardContents(app);
  void app
    .whenReady()
    .then(start)
    .catch((cause: unknown) => explainStartFailure(app, cause));
} else {
  app.exit(0);
}

function openLog(): Log {
  const log = createFileLog(app.getPath('userData'));
  process.on('uncaughtException', (cause) => log.error('Uncaught', cause));
  process.on('unhandledRejection', (cause) => log.error('Unhandled', cause));
  return log;
}

function startCommandLine(request: CommandLineRequest): void {
  const clearUp = useOwnChromiumFolder();
  process.on('exit', clearUp);
  const surroundings = { appFolder: join(outFolder, '..'), preloadFile, log: openLog() };
  void app
    .whenReady()
    .then(() => runCommandLine(request, surroundings))
    .then((code) => app.exit(code))
    .catch((cause: unknown) => {
      surroundings.log.error('The command line failed', cause);
      app.exit(1);
    });
}

async function start(): Promise<void> {
  const log = openLog();

  const studio = await createStudio({
    appFolder: join(outFolder, '..'),
    preloadFile,
    figuresWorkerFile: join(outFolder, 'main', 'figures-worker.js'),
    log,
    currentWindow: () => window,
  });
  installMenu(app.isPackaged);
  window = openWindow({
    preloadFile,
    isPackaged: app.isPackaged,
    log,
    now: () => performance.now(),
    onPageLost: studio.pageLost,
  });
  window.on('closed', () => {
    window = null;
  });
  tellOfMoves(window, () => {
    if (window !== null) sendEvent(window.webContents, 'screen:moved', undefined);
  });
  const guardQuit = createQuitGuard({
    isBusy: () => studio.unfinished() !== null,
    ask: async () => {
      const unfinished = studio.unfinished();
      return unfinished === null || askToQuit(window, unfinished);
    },
    stop: studio.breakOff,
    quit: () => app.quit(),
  });
  window.on('close', guardQuit);
  app.on('before-quit', guardQuit);
  powerMonitor.on('suspend', () => {
    if (window !== null) sendEvent(window.webContents, 'power:suspend', undefined);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', studio.close);
}
