/**
 * npm run --silent greenroom -- COMMAND: measure a video file, list and export sessions, without a
 * window. Sets up what is missing without a word, and ends with the exit codes that --help tells.
 */
import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';
import { resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { openInputFile } from '../main/analysis/input-file.ts';
import { EXIT_CODE, type StudioCommand } from '../main/cli/command.ts';
import { HELP } from '../main/cli/help.ts';
import { parseCommandLine } from '../main/cli/parse-arguments.ts';
import { type CommandLineRequest, REQUEST_VARIABLE } from '../main/cli/request.ts';
import { prepareSandbox } from './electron-as-user/sandbox.ts';
import { presentElectronRuntime } from './electron-runtime/electron-runtime.ts';
import { preparedAddon } from './electron-runtime/sqlite-addon.ts';
import { environmentFor } from './e2e-environment.ts';
import { type ReadyRuntime, bindingVariable, setUp } from './set-up/set-up.ts';
import { ensureBuilt } from './shared/build.ts';
import { findDisplay } from './shared/display.ts';
import { beQuiet, complain, runScript } from './shared/people.ts';
import { projectDir } from './shared/project.ts';
import { hasProgram, isRoot } from './shared/run.ts';
import { startVirtualDisplay } from './shared/virtual-display.ts';

const STDERR = 2;
/** Our own lines go over this descriptor, because Chromium writes to standard error as it likes. */
const MESSAGES = 3;
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm changes to the project's folder; file names are meant from where the user is. */
function callersFolder(): string {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env;
  return event === 'greenroom' && folder !== undefined ? folder : process.cwd();
}

/** What is there already is taken without asking the network; the app's own start looks for better. */
async function findRuntime(virtualDisplay: boolean): Promise<ReadyRuntime> {
  const electron = presentElectronRuntime();
  const sqliteBinding = electron?.kind === 'fallback' ? preparedAddon() : undefined;
  const isReady =
    electron !== undefined &&
    (electron.kind === 'official' || sqliteBinding !== undefined) &&
    (!virtualDisplay || hasProgram('Xvfb'));
  return isReady ? { electron, sqliteBinding } : setUp({ virtualDisplay });
}

let isInterrupted = false;

async function runStudio(commandLine: readonly string[], folder: string): Promise<number> {
  // From here on there is something to clear up, so a signal no longer ends this process at once.
  for (const signal of PASSED_ON)
    process.on(signal, () => {
      isInterrupted = true;
    });
  const display = findDisplay(process.platform, process.env);
  const runtime = await findRuntime(display === undefined);
  await ensureBuilt();
  const { executable } = runtime.electron;
  const needsNoSandbox = isRoot() || !prepareSandbox(executable, undefined);
  if (needsNoSandbox && isatty(STDERR))
    complain('The analysis runs without Chromium’s sandbox, which this user cannot have.');
  const virtual = display === undefined ? await startVirtualDisplay({ ownGroup: true }) : undefined;
  const request: CommandLineRequest = {
    commandLine: [...commandLine],
    folder,
    messageDescriptor: MESSAGES,
    isTerminal: isatty(STDERR),
  };
  try {
    return await runElectron(
      executable,
      [
        ...(display === 'wayland' ? ['--ozone-platform=wayland'] : []),
        ...(needsNoSandbox ? ['--no-sandbox'] : []),
        projectDir,
      ],
      {
        ...environmentFor(process.env),
        ...bindingVariable(runtime),
        ...(virtual === undefined ? {} : { DISPLAY: virtual.name }),
        [REQUEST_VARIABLE]: JSON.stringify(request),
      },
    );
  } finally {
    await virtual?.stop();
  }
}

/** Resolves with the exit code; a signal goes on to Electron, which clears up and ends. */
function runElectron(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  if (isInterrupted) return Promise.resolve(EXIT_CODE.interrupted);
  return new Promise((ended, failed) => {
    const child = spawn(executable, args, {
      cwd: projectDir,
      env,
      stdio: ['ignore', 'inherit', 'ignore', STDERR],
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, pass);
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (isInterrupted) return ended(EXIT_CODE.interrupted);
      if (code === null) complain(`Greenroom was ended by ${signal ?? 'the system'}.`);
      return ended(code ?? EXIT_CODE.failed);
    });
  });
}

/** What can be said about the file at once, without a build or a start of the app. */
async function inputProblem(command: StudioCommand, folder: string): Promise<string | null> {
  if (command.kind !== 'analyze') return null;
  const opened = await openInputFile(resolve(folder, command.file));
  if (!opened.ok) return `${command.file} ${opened.error.text}.`;
  await opened.value.handle.close();
  return null;
}

await runScript(async () => {
  beQuiet();
  const commandLine = process.argv.slice(2);
  const parsed = parseCommandLine(commandLine);
  if (!parsed.ok) {
    complain(`${parsed.error} "greenroom --help" shows what there is.`);
    return EXIT_CODE.wrongUsage;
  }
  const command = parsed.value;
  if (command.kind === 'help') {
    process.stdout.write(HELP);
    return EXIT_CODE.done;
  }
  if (command.kind === 'version') {
    process.stdout.write(`${manifest.version}\n`);
    return EXIT_CODE.done;
  }
  const folder = callersFolder();
  const problem = await inputProblem(command, folder);
  if (problem !== null) {
    complain(problem);
    return EXIT_CODE.inputUnreadable;
  }
  return runStudio(commandLine, folder);
});
