import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { E2eEnvironment } from '../e2e-environment.ts';
import { copyApp } from '../electron-as-user/app-copy.ts';
import { type OrdinaryUser, findOrdinaryUser, runsAs } from '../electron-as-user/ordinary-user.ts';
import { prepareSandbox } from '../electron-as-user/sandbox.ts';
import { type ReadyRuntime, bindingVariable } from '../set-up/set-up.ts';
import { say } from '../shared/people.ts';
import { projectDir } from '../shared/project.ts';
import { isRoot, run } from '../shared/run.ts';

const WRAPPER = join(dirname(import.meta.dirname), 'electron-as-user', 'electron-as-user.sh');
const HOME_FOLDERS = {
  HOME: 'home',
  XDG_CONFIG_HOME: 'home/.config',
  XDG_CACHE_HOME: 'home/.cache',
  XDG_DATA_HOME: 'home/.local/share',
  XDG_RUNTIME_DIR: 'runtime',
  TMPDIR: 'tmp',
} as const;

export type PreparedStage = {
  readonly environment: E2eEnvironment;
  readonly cleanUp: () => void;
};

/** Decides who runs Electron, and makes the folders and copies which that user needs. */
export async function prepareStage(runtime: ReadyRuntime): Promise<PreparedStage> {
  const user = isRoot() ? findOrdinaryUser() : undefined;
  const workDir = makeWorkDir();
  const cleanUp = () => rmSync(workDir, { recursive: true, force: true, maxRetries: 3 });
  try {
    const electron = await readableExecutable(runtime.electron.executable, workDir, user);
    const environment: E2eEnvironment = {
      executablePath: user === undefined ? electron : WRAPPER,
      appDir: await readableApp(workDir, user),
      workDir,
      ...sandboxSettings(electron, user),
      env: {
        ...bindingVariable(runtime),
        ...makeHome(workDir, user),
        ...(user === undefined ? {} : runAsVariables(electron, user)),
      },
      user: user === undefined ? null : { uid: user.uid, gid: user.gid },
    };
    return { environment, cleanUp };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function runAsVariables(electron: string, user: OrdinaryUser): Readonly<Record<string, string>> {
  return {
    GREENROOM_ELECTRON: electron,
    GREENROOM_RUN_AS_UID: String(user.uid),
    GREENROOM_RUN_AS_GID: String(user.gid),
    USER: user.name,
    LOGNAME: user.name,
  };
}

function sandboxSettings(electron: string, user: OrdinaryUser | undefined) {
  if (isRoot() && user === undefined) {
    say(
      'Electron runs as root and without its sandbox: this system has no other user to switch to.',
    );
    return { sandbox: false, extraArgs: ['--no-sandbox'] };
  }
  if (prepareSandbox(electron, user)) {
    if (user !== undefined) say(`Electron runs as the user "${user.name}" with its sandbox on.`);
    return { sandbox: true, extraArgs: [] };
  }
  say('Electron runs without its sandbox: this system gives ordinary users no user namespaces.');
  return { sandbox: false, extraArgs: ['--no-sandbox'] };
}

function makeWorkDir(): string {
  // Root's own TMPDIR may lie where no other user can go.
  const folder = mkdtempSync(join(isRoot() ? '/tmp' : tmpdir(), 'greenroom-'));
  if (isRoot()) chmodSync(folder, 0o755);
  return folder;
}

function makeHome(
  workDir: string,
  user: OrdinaryUser | undefined,
): Readonly<Record<string, string>> {
  const variables = Object.entries(HOME_FOLDERS).map(
    ([name, folder]) => [name, join(workDir, folder)] as const,
  );
  for (const [, folder] of variables) mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user !== undefined) {
    const ours = [...variables.map(([, folder]) => folder), join(workDir, 'home/.local')];
    for (const folder of ours) chownSync(folder, user.uid, user.gid);
  }
  return Object.fromEntries(variables);
}

async function readableApp(workDir: string, user: OrdinaryUser | undefined): Promise<string> {
  if (user === undefined || canRead(user, join(projectDir, 'out', 'main', 'index.js')))
    return projectDir;
  const copy = join(workDir, 'app');
  await copyApp(projectDir, copy);
  say(`The user "${user.name}" may not read this project's folder, so the app runs from a copy.`);
  return copy;
}

// Only the official binary can be out of reach, for it lies in node_modules; the cache is open to all.
async function readableExecutable(
  executable: string,
  workDir: string,
  user: OrdinaryUser | undefined,
): Promise<string> {
  accessSync(executable, constants.X_OK);
  if (user === undefined || runsAs(user, ['test', '-x', executable])) return executable;
  const copy = join(workDir, 'electron');
  cpSync(dirname(executable), copy, { recursive: true });
  await run('chmod', ['-R', 'a+rX', copy]);
  return join(copy, basename(executable));
}

function canRead(user: OrdinaryUser, file: string): boolean {
  return runsAs(user, ['test', '-r', file]);
}
