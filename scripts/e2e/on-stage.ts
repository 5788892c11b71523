import { spawn } from 'node:child_process';
import { E2E_VARIABLE } from '../e2e-environment.ts';
import { setUp } from '../set-up/set-up.ts';
import { ensureBuilt } from '../shared/build.ts';
import { projectDir } from '../shared/project.ts';
import { hasDisplay, startVirtualDisplay } from '../shared/virtual-display.ts';
import { prepareStage } from './prepare.ts';

/** Runs a command, given as arguments for Node, and resolves with its exit code. */
export type RunOnStage = (args: readonly string[]) => Promise<number>;

/**
 * Prepares Electron, the build and a display, lets `work` run commands with all that, and clears up
 * afterwards, also when it is interrupted.
 */
export async function onStage(work: (runOnStage: RunOnStage) => Promise<number>): Promise<number> {
  const needsDisplay = !hasDisplay(process.platform, process.env);
  const runtime = await setUp({ virtualDisplay: needsDisplay });
  await ensureBuilt();
  const stage = await prepareStage(runtime);
  try {
    const display = needsDisplay ? await startVirtualDisplay() : undefined;
    const env = {
      ...process.env,
      [E2E_VARIABLE]: JSON.stringify(stage.environment),
      ...(display === undefined ? {} : { DISPLAY: display.name }),
    };
    try {
      return await work((args) => runInterruptible(args, env));
    } finally {
      display?.stop();
    }
  } finally {
    stage.cleanUp();
  }
}

// The signal goes on to the child, and this process lives until the child has ended, to clear up.
function runInterruptible(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectDir, env, stdio: 'inherit' });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, pass);
    const release = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code) => {
      release();
      resolve(code ?? 1);
    });
  });
}
