/**
 * The contract between the scripts that prepare Electron (e2e.ts, bench.ts) and what drives it.
 *
 * A test asks `electronLaunchOptions()` and starts the app with Playwright:
 *
 *   const electron = electronLaunchOptions();
 *   const app = await _electron.launch({
 *     executablePath: electron.executablePath,
 *     args: [...electron.extraArgs, electron.appDir, `--user-data-dir=${electron.makeUserDataDir()}`],
 *     chromiumSandbox: electron.sandbox,
 *     env: electron.env,
 *     cwd: electron.appDir,
 *   });
 *
 * - `executablePath`: Electron, or a wrapper that becomes Electron under the same process id as an
 *   ordinary user. That is so when the tests run as root, because Chromium's sandbox refuses root.
 * - `appDir`: the folder with the built app; a copy where Electron's user may not read the project.
 * - `env`: the whole environment for Electron. Its home, XDG and temporary folders lie in a work
 *   folder that is deleted after the run; `GREENROOM_SQLITE_BINDING` is set where the runtime needs
 *   its own SQLite addon; `DISPLAY` is set.
 * - `extraArgs`: switches that this machine needs; they go before `appDir`.
 * - `sandbox`: pass it as `chromiumSandbox`, or Playwright adds `--no-sandbox` by itself.
 * - `makeUserDataDir()`: a new empty folder that Electron may write to. One for each test.
 * - `makeSharedDir()`: a new empty folder that both the test and Electron can read and write, for
 *   files handed to the app (a fake camera's film) or made by it (an export).
 */
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { SetUpError } from './shared/people.ts';

export const E2E_VARIABLE = 'GREENROOM_E2E';

export const e2eEnvironment = z.object({
  executablePath: z.string(),
  appDir: z.string(),
  workDir: z.string(),
  sandbox: z.boolean(),
  extraArgs: z.array(z.string()),
  env: z.record(z.string(), z.string()),
  /** Who runs Electron, when that is somebody else than who runs the tests. */
  user: z.object({ uid: z.number(), gid: z.number() }).nullable(),
});
export type E2eEnvironment = z.infer<typeof e2eEnvironment>;

export type ElectronLaunchOptions = {
  readonly executablePath: string;
  readonly appDir: string;
  readonly env: Record<string, string>;
  readonly extraArgs: readonly string[];
  readonly sandbox: boolean;
  readonly makeUserDataDir: () => string;
  readonly makeSharedDir: (name?: string) => string;
};

export function electronLaunchOptions(
  source: NodeJS.ProcessEnv = process.env,
): ElectronLaunchOptions {
  const text = source[E2E_VARIABLE];
  if (text === undefined) {
    throw new SetUpError(
      'The end-to-end tests were started without their set-up, so there is no Electron to drive. ' +
        'Start them with "npm run test:e2e -- <arguments for Playwright>".',
    );
  }
  const prepared = e2eEnvironment.parse(JSON.parse(text));
  const makeDir = (name: string) => makeDirFor(prepared, name);
  return {
    executablePath: prepared.executablePath,
    appDir: prepared.appDir,
    env: { ...withoutSession(environmentFor(source)), ...prepared.env },
    extraArgs: prepared.extraArgs,
    sandbox: prepared.sandbox,
    makeUserDataDir: () => makeDir('user-data'),
    makeSharedDir: (name = 'shared') => makeDir(name),
  };
}

/** What of the caller's environment may reach the app: all but what changes how Electron starts. */
export function environmentFor(source: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(source).filter(([name]) => !WITHHELD.has(name));
  return Object.fromEntries(
    kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const WITHHELD = new Set([E2E_VARIABLE, 'NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE']);

/** The desktop session belongs to whoever runs the tests; a test must not reach it. */
function withoutSession(env: Record<string, string>): Record<string, string> {
  const { DBUS_SESSION_BUS_ADDRESS: _bus, WAYLAND_DISPLAY: _wayland, ...rest } = env;
  return rest;
}

const OPEN_TO_OWNER_READABLE_BY_ALL = 0o755;

function makeDirFor({ workDir, user }: E2eEnvironment, name: string): string {
  const folder = mkdtempSync(join(workDir, `${name}-`));
  chmodSync(folder, OPEN_TO_OWNER_READABLE_BY_ALL);
  if (user !== null) chownSync(folder, user.uid, user.gid);
  return folder;
}
