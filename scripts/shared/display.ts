import { existsSync, readFileSync } from 'node:fs';

export type Display = 'x11' | 'wayland' | 'native';

/**
 * Where windows can open: on X11, on Wayland, or by the system's own means (Windows, macOS). Undefined
 * when there is nowhere, also when DISPLAY names a local server that is not running.
 */
export function findDisplay(
  platform: string,
  env: NodeJS.ProcessEnv,
  isRunning: (displayNumber: string) => boolean = localServerRuns,
): Display | undefined {
  if (platform !== 'linux') return 'native';
  const name = env['DISPLAY'] ?? '';
  const local = /^(?:unix)?:(\d+)/.exec(name)?.[1];
  if (name !== '' && (local === undefined || isRunning(local))) return 'x11';
  return env['WAYLAND_DISPLAY'] ? 'wayland' : undefined;
}

// An X server has a socket file, an abstract socket, or both.
function localServerRuns(displayNumber: string): boolean {
  const socket = `/tmp/.X11-unix/X${displayNumber}`;
  if (existsSync(socket)) return true;
  const openSockets = existsSync('/proc/net/unix') ? readFileSync('/proc/net/unix', 'utf8') : '';
  return openSockets.split('\n').some((line) => line.endsWith(`@${socket}`));
}
