import { spawn, spawnSync } from 'node:child_process';

export type RunResult = {
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
};

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** Let the command write to the terminal as it goes; its output is then not kept. */
  readonly show?: boolean;
};

/** Exit code for a command that could not be started at all, as shells use it. */
const NOT_STARTED = 127;

/** Runs a command to its end. Never throws: a command that cannot start gives code 127. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: string[] = [];
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    const keep = (chunk: Buffer) => chunks.push(chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const finish = (code: number) => {
      clearTimeout(timer);
      resolve({ code, output: chunks.join(''), timedOut });
    };
    child.on('error', (error) => {
      chunks.push(error.message);
      finish(NOT_STARTED);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs a script or tool of this project with the Node that runs us, not the one on the PATH. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, args, options);
}

/** For quick questions to the system; undefined when the command is missing or fails. */
export function ask(command: string, args: readonly string[]): string | undefined {
  const answer = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  return answer.status === 0 ? answer.stdout : undefined;
}

/** True when a program of that name is on the PATH. */
export function hasProgram(name: string): boolean {
  return ask('sh', ['-c', 'command -v "$1"', 'sh', name]) !== undefined;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
