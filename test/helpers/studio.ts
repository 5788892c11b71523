import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { AppState } from '../../core/ipc/contract.ts';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { recordRequests } from './request-log.ts';
import type { RequestLog } from './request-log.ts';

/** A film to be played by the fake camera; no camera connected; a machine without any device. */
export type FakeCamera = { readonly film: string } | 'none' | 'absent';

export type StudioOptions = {
  readonly camera?: FakeCamera;
  /** Of an earlier run, to go on with its data. */
  readonly userDataDir?: string;
  readonly appDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
};

export type Studio = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userDataDir: string;
  readonly requests: RequestLog;
  /** Errors on the console and uncaught ones, without what the vision runtime calls errors. */
  readonly errors: readonly string[];
  readonly state: () => Promise<AppState>;
  readonly isOpen: () => boolean;
  /** Ends the app tidily and checks that it asked for nothing foreign and reported no error. */
  readonly close: () => Promise<void>;
  /** Ends it tidily and checks nothing: for tests that provoke errors on purpose. */
  readonly end: () => Promise<void>;
  /** Ends it as a crash would: no goodbye to anybody. */
  readonly kill: () => Promise<void>;
};

/** MediaPipe writes its information lines to the error stream. */
const HARMLESS = [
  /^INFO: Created TensorFlow Lite XNNPACK delegate/,
  /^(I|W)\d{4} /,
  /GL version: |Graph successfully started|OpenGL error checking is disabled|Sets FaceBlendshapesGraph/,
  /Graph finished closing successfully/,
];

/**
 * A frame that was on its way to a worker when it was ended. The stream is gone by then, so nothing
 * stalls; more of them than cameras are closed in a test would mean frames that nobody closes.
 */
const LEFT_OVER_FRAME = /^A VideoFrame was garbage collected without being closed/;
const MOST_LEFT_OVER_FRAMES = 4;

export async function launchStudio({
  camera = 'absent',
  userDataDir,
  appDir,
  env = {},
  args = [],
}: StudioOptions = {}): Promise<Studio> {
  const electron = electronLaunchOptions();
  const dataFolder = userDataDir ?? electron.makeUserDataDir();
  const netLog = join(electron.makeSharedDir('net-log'), 'net-log.json');
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [
      ...electron.extraArgs,
      ...cameraSwitches(camera),
      // Nobody is read to: the same on every machine, whatever voices it has.
      '--disable-speech-synthesis-api',
      `--log-net-log=${netLog}`,
      ...args,
      appDir ?? electron.appDir,
      `--user-data-dir=${dataFolder}`,
    ],
    chromiumSandbox: electron.sandbox,
    env: { ...electron.env, GREENROOM_WINDOWED: '1', ...env },
    cwd: electron.appDir,
  });
  const requests = recordRequests(app.context(), netLog);
  let isOpen = true;
  app.on('close', () => {
    isOpen = false;
  });
  const page = await app.firstWindow();
  const errors = recordErrors(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  return {
    app,
    page,
    userDataDir: dataFolder,
    requests,
    errors,
    state: () => readState(page),
    isOpen: () => isOpen,
    close: async () => {
      const { blockedRequests } = await readState(page);
      await app.close();
      expect(requests.foreign(), 'addresses asked for that are not the app’s own').toEqual([]);
      expect(blockedRequests, 'requests that had to be refused').toBe(0);
      expect(existsSync(netLog), 'a net log was written').toBe(true);
      expect(requests.networkUse(), 'what reached the network').toEqual([]);
      expect(errors, 'errors on the console').toEqual([]);
    },
    end: () => app.close(),
    kill: async () => {
      const ended = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

function cameraSwitches(camera: FakeCamera): readonly string[] {
  if (camera === 'absent') return [];
  // Not --use-fake-ui-for-media-stream: our own permission handler is to be asked.
  if (camera === 'none') return ['--use-fake-device-for-media-stream=device-count=0'];
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera.film}`];
}

function recordErrors(page: Page): string[] {
  const errors: string[] = [];
  let leftOver = 0;
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (LEFT_OVER_FRAME.test(text)) leftOver += 1;
    const isLeftOver = LEFT_OVER_FRAME.test(text) && leftOver <= MOST_LEFT_OVER_FRAMES;
    if (!isLeftOver && !HARMLESS.some((pattern) => pattern.test(text))) errors.push(text);
  });
  return errors;
}

async function readState(page: Page): Promise<AppState> {
  const answer = await page.evaluate(() => window.studio['app:state']());
  if (!answer.ok) throw new Error(answer.error.text);
  return answer.value;
}
