import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyRoomFilm } from '../helpers/films.ts';
import { launchStudio } from '../helpers/studio.ts';
import type { Studio } from '../helpers/studio.ts';

let studio: Studio;
test.beforeAll(async () => {
  studio = await launchStudio({ camera: { film: emptyRoomFilm() } });
});
test.afterAll(async () => {
  await studio.end();
  // All these attempts, and still nothing got as far as a look-up or a connection.
  expect(studio.requests.networkUse()).toEqual([]);
});

for (const address of ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
  test(`a page cannot fetch ${address}`, async () => {
    const outcome = await studio.page.evaluate(async (url) => {
      try {
        await fetch(url);
        return 'fetched';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    }, address);
    expect(outcome).toBe('TypeError');
  });
}

test('a page can open no socket, picture, frame or beacon elsewhere', async () => {
  const outcome = await studio.page.evaluate(async () => {
    const settled = (target: EventTarget, good: string) =>
      new Promise<string>((resolve) => {
        target.addEventListener(good, () => resolve(good));
        target.addEventListener('error', () => resolve('refused'));
      });
    const socketTo = async (url: string): Promise<string> => {
      try {
        return await settled(new WebSocket(url), 'open');
      } catch {
        return 'refused';
      }
    };
    const picture = new Image();
    const pictureOutcome = settled(picture, 'load');
    picture.src = 'https://example.org/picture.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    const violation = settled(document, 'securitypolicyviolation');
    document.body.append(frame);
    const frameOutcome = await violation;
    frame.remove();
    navigator.sendBeacon('https://example.org/', 'x');
    return {
      socket: await socketTo('wss://example.org/'),
      plainSocket: await socketTo('ws://127.0.0.1:9/'),
      picture: await pictureOutcome,
      frame: frameOutcome,
    };
  });
  expect(outcome).toEqual({
    socket: 'refused',
    plainSocket: 'refused',
    picture: 'refused',
    frame: 'securitypolicyviolation',
  });
});

test('behind the policy of the page, the request block refuses and counts', async () => {
  const before = (await studio.state()).blockedRequests;
  const outcome = await studio.app.evaluate(async ({ session }) => {
    try {
      await session.defaultSession.fetch('https://example.org/');
      return 'fetched';
    } catch (error) {
      return String(error);
    }
  });
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect((await studio.state()).blockedRequests).toBe(before + 1);
});

test('no window opens and no page leads away', async () => {
  const opened = await studio.page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  const before = studio.page.url();
  await studio.page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await studio.page.waitForTimeout(300);
  expect(studio.page.url()).toBe(before);
  expect(
    await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  ).toBe(1);
});

test('no text becomes code', async () => {
  const ran = await studio.page.evaluate(
    () =>
      // In a turn of its own: what the test runner evaluates is exempt from the policy.
      new Promise((resolve) => {
        setTimeout(() => {
          const outcomes: Record<string, boolean> = {};
          const attempt = (name: string, run: () => unknown) => {
            try {
              run();
              outcomes[name] = true;
            } catch {
              outcomes[name] = false;
            }
          };
          attempt('function', () => Reflect.construct(Function, ['return 1'])());
          attempt('eval', () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1']));
          const script = document.createElement('script');
          script.textContent = 'document.documentElement.dataset.inline = "ran"';
          document.head.append(script);
          outcomes['inline'] = document.documentElement.dataset['inline'] === 'ran';
          script.remove();
          resolve(outcomes);
        }, 0);
      }),
  );
  expect(ran).toEqual({ function: false, eval: false, inline: false });
});

test('the page knows nothing of Node and only the bridge of Electron', async () => {
  const found = await studio.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
  const { web, ...spelling } = await studio.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window.');
    // Not documented, so not promised: some versions of Electron lack it.
    const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
    return {
      web: typeof read === 'function' ? Reflect.apply(read, contents, []) : null,
      isEnabled: contents.session.isSpellCheckerEnabled(),
      languages: contents.session.getSpellCheckerLanguages(),
    };
  });
  expect(spelling).toEqual({ isEnabled: false, languages: [] });
  if (web !== null) {
    expect(web).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  }
});

test('the camera is refused before the agreement, everything else always', async () => {
  const ask = () =>
    studio.page.evaluate(async () => {
      const outcomeOf = async (run: () => Promise<unknown>): Promise<string> => {
        try {
          const value = await run();
          if (value instanceof MediaStream) {
            for (const track of value.getTracks()) track.stop();
            return 'granted';
          }
          return String(value);
        } catch (error) {
          return error instanceof DOMException ? error.name : String(error);
        }
      };
      const located = () =>
        new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('denied'),
          );
        });
      return {
        camera: await outcomeOf(() => navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await outcomeOf(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        both: await outcomeOf(() =>
          navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
        ),
        notifications: await outcomeOf(() => Notification.requestPermission()),
        location: await outcomeOf(located),
        clipboard: await outcomeOf(() => navigator.clipboard.readText()),
      };
    });
  const refused = {
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    notifications: 'denied',
    location: 'denied',
    clipboard: 'NotAllowedError',
  };
  expect(await ask()).toEqual({ ...refused, camera: 'NotAllowedError' });
  await studio.page.evaluate(() => window.studio['settings:change']({ cameraConsent: true }));
  expect(await ask()).toEqual({ ...refused, camera: 'granted' });
  await studio.page.evaluate(() => window.studio['settings:change']({ microphoneConsent: true }));
  const granted = { camera: 'granted', microphone: 'granted', both: 'granted' };
  expect(await ask()).toEqual({ ...refused, ...granted });
  await studio.page.evaluate(() => window.studio['settings:change']({ microphoneConsent: false }));
  await studio.page.evaluate(() => window.studio['settings:change']({ cameraConsent: false }));
  expect(await ask()).toEqual({ ...refused, camera: 'NotAllowedError' });
});

test('the scheme serves the app with its policy, and no other file', async () => {
  const answers = await studio.page.evaluate(async () => {
    const statusOf = async (path: string) => (await fetch(`app://greenroom/${path}`)).status;
    const entry = await fetch('app://greenroom/index.html');
    return {
      policy: entry.headers.get('content-security-policy'),
      sniffing: entry.headers.get('x-content-type-options'),
      above: await statusOf('%2e%2e/%2e%2e/package.json'),
      encoded: await statusOf('..%2f..%2fpackage.json'),
      elsewhere: await statusOf('etc/passwd'),
      model: await statusOf('models/manifest.ts'),
    };
  });
  expect(answers.policy).toContain("default-src 'none'");
  expect(answers.policy).not.toContain("'unsafe-inline'");
  expect(answers.sniffing).toBe('nosniff');
  for (const status of [answers.above, answers.encoded, answers.elsewhere, answers.model]) {
    expect([400, 404]).toContain(status);
  }
});

test('a call with input of the wrong shape is refused in words', async () => {
  const answer = await studio.page.evaluate(() =>
    window.studio['sessions:delete']({ sessionId: "'; DROP TABLE sessions; --" }),
  );
  expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
});

test('what is stored is readable by its owner alone', () => {
  const { mode } = statSync(join(studio.userDataDir, 'greenroom.db'));
  expect(mode & 0o077).toBe(0);
});
