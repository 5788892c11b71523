import { E2E_VARIABLE } from '../e2e-environment.ts';
import { setUp } from '../set-up/set-up.ts';
import { ensureBuilt } from '../shared/build.ts';
import { projectDir } from '../shared/project.ts';
import { findDisplay } from '../shared/display.ts';
import { runInterruptible } from '../shared/run-interruptible.ts';
import { startVirtualDisplay } from '../shared/virtual-display.ts';
import { prepareStage } from './prepare.ts';

/** Runs a command, given as arguments for Node, and resolves with its exit code. */
export type RunOnStage = (args: readonly string[]) => Promise<number>;

/**
 * Prepares Electron, the build and a display, lets `work` run commands with all that, and clears up
 * afterwards, also when it is interrupted.
 */
export async function onStage(work: (runOnStage: RunOnStage) => Promise<number>): Promise<number> {
  // Tests run on X11 everywhere on Linux, so that a Wayland desktop gives the same results.
  const display = findDisplay(process.platform, process.env);
  const needsDisplay = display === undefined || display === 'wayland';
  const runtime = await setUp({ virtualDisplay: needsDisplay });
  await ensureBuilt();
  const stage = await prepareStage(runtime);
  try {
    const virtual = needsDisplay ? await startVirtualDisplay() : undefined;
    const env = {
      ...process.env,
      [E2E_VARIABLE]: JSON.stringify(stage.environment),
      ...(virtual === undefined ? {} : { DISPLAY: virtual.name }),
    };
    try {
      return await work((args) =>
        runInterruptible(process.execPath, args, { cwd: projectDir, env }),
      );
    } finally {
      await virtual?.stop();
    }
  } finally {
    stage.cleanUp();
  }
}
