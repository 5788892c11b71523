import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type E2eEnvironment, electronLaunchOptions } from '../../../scripts/e2e-environment.ts';

let workDir = '';
beforeEach(() => {
  workDir = mkdtempSync(join(tmpdir(), 'greenroom-environment-'));
});
afterEach(() => rmSync(workDir, { recursive: true }));

const prepared = (): E2eEnvironment => ({
  executablePath: '/runtime/electron',
  appDir: '/app',
  workDir,
  sandbox: true,
  extraArgs: [],
  env: { HOME: '/stage/home' },
  user: null,
});

describe('electronLaunchOptions', () => {
  it('says how to start the tests when nothing was prepared', () => {
    expect(() => electronLaunchOptions({})).toThrow(/npm run test:e2e/);
  });

  it('hands Electron the prepared environment and withholds what would change its start', () => {
    const { env } = electronLaunchOptions({
      GREENROOM_E2E: JSON.stringify(prepared()),
      NODE_OPTIONS: '--inspect',
      ELECTRON_RUN_AS_NODE: '1',
      WAYLAND_DISPLAY: 'wayland-0',
      HOME: '/root',
      DISPLAY: ':5',
    });
    expect(env).toEqual({ HOME: '/stage/home', DISPLAY: ':5' });
  });

  it('makes a new folder for every test', () => {
    const options = electronLaunchOptions({ GREENROOM_E2E: JSON.stringify(prepared()) });
    const folders = [
      options.makeUserDataDir(),
      options.makeUserDataDir(),
      options.makeSharedDir('films'),
    ];
    expect(new Set(folders).size).toBe(3);
    expect(folders.every((folder) => existsSync(folder) && dirname(folder) === workDir)).toBe(true);
  });
});
