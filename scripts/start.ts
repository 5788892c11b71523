/**
 * npm start: sets up what is missing, builds when a source changed, and opens the app.
 * With --dev: the development server, which reloads the window as files change.
 */
import { prepareSandbox } from './electron-as-user/sandbox.ts';
import { environmentFor } from './e2e-environment.ts';
import { bindingVariable, setUp } from './set-up/set-up.ts';
import { ensureBuilt } from './shared/build.ts';
import { type Display, findDisplay } from './shared/display.ts';
import { SetUpError, runScript, say } from './shared/people.ts';
import { packageCommand, projectDir } from './shared/project.ts';
import { isRoot } from './shared/run.ts';
import { runInterruptible } from './shared/run-interruptible.ts';

const NO_SANDBOX = '--no-sandbox';

function requireDisplay(): Display {
  const display = findDisplay(process.platform, process.env);
  if (display !== undefined) return display;
  throw new SetUpError(
    'Greenroom cannot open its window: there is no display here. Start it from a desktop session.',
  );
}

/** Switches for this machine. The app itself never switches its sandbox off. */
function machineSwitches(executable: string, display: Display): readonly string[] {
  const wayland = display === 'wayland' ? ['--ozone-platform=wayland'] : [];
  if (isRoot()) {
    say(
      'You are root, and Chromium has no sandbox for root: the app runs without it. Better start it as an ordinary user.',
    );
    return [...wayland, NO_SANDBOX];
  }
  if (prepareSandbox(executable, undefined)) return wayland;
  say(
    'This system gives ordinary users no user namespaces, so the app runs without its sandbox. To have it, make ' +
      'the file chrome-sandbox beside Electron belong to root, with mode 4755.',
  );
  return [...wayland, NO_SANDBOX];
}

await runScript(async () => {
  const display = requireDisplay();
  const given = process.argv.slice(2);
  const isDevelopment = given.includes('--dev');
  const runtime = await setUp({ virtualDisplay: false });
  const { executable } = runtime.electron;
  const switches = machineSwitches(executable, display);
  const env = { ...environmentFor(process.env), ...bindingVariable(runtime) };
  if (isDevelopment) {
    const sandbox = switches.includes(NO_SANDBOX) ? { NO_SANDBOX: '1' } : {};
    return runInterruptible(process.execPath, [packageCommand('electron-vite'), 'dev'], {
      cwd: projectDir,
      env: { ...env, ...sandbox, ELECTRON_EXEC_PATH: executable },
    });
  }
  await ensureBuilt();
  return runInterruptible(executable, [...switches, projectDir, ...given], {
    cwd: projectDir,
    env,
  });
});
