import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { dropOnWindow } from '../helpers/drop-file.ts';
import {
  aLongTalk,
  anEmptyRoom,
  aRenamedText,
  aTalk,
  stubOpenDialog,
} from '../helpers/recordings.ts';
import type { MarkedRecording } from '../helpers/recordings.ts';
import { button } from '../helpers/rehearse.ts';
import { captureWindow, shoot } from '../helpers/screenshots.ts';
import { launchStudio } from '../helpers/studio.ts';
import type { Studio } from '../helpers/studio.ts';

test.describe.configure({ mode: 'serial' });

let studio: Studio;
let page: Page;
let folder: string;
let talk: MarkedRecording;

test.beforeAll(async () => {
  studio = await launchStudio();
  page = studio.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  folder = electronLaunchOptions().makeSharedDir('recordings');
  talk = aTalk(folder);
});
// Checks, among others, that nothing foreign was asked for while a file was read.
test.afterAll(() => studio.close());

const heading = (): Locator => page.getByRole('heading', { level: 1 });
const look = (name: string): Locator => page.getByRole('group', { name });
const sessionCount = (): Promise<number> =>
  page.evaluate(async () => {
    const answer = await window.studio['sessions:list']();
    return answer.ok ? answer.value.length : Number.NaN;
  });

async function openRecordingPage(): Promise<void> {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('link', { name: 'Analyse a recording' }).click();
  await expect(heading()).toHaveText('Analyse a recording');
}

async function choose(path: string): Promise<void> {
  await stubOpenDialog(studio, path);
  await button(page, 'Choose a file').click();
}

async function fillSpan(name: string, [begins, ends]: readonly [string, string]): Promise<void> {
  await look(name).getByLabel('Begins', { exact: true }).fill(begins);
  await look(name).getByLabel('Ends', { exact: true }).fill(ends);
  await look(name).getByLabel('Ends', { exact: true }).press('Enter');
}

test('a text under the name of a video is refused with the reason', async () => {
  await expectAccessible(page, 'home');
  await openRecordingPage();
  await expectAccessible(page, 'choosing a recording');
  await shoot(page, 'recording-choose');
  await choose(aRenamedText(folder));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('letter.mp4 is not a video that can be read here', {
    timeout: 20_000,
  });
  await expectAccessible(page, 'a file that is no video');
});

test('a video is told, played and marked by the playhead and by hand', async () => {
  await choose(talk.path);
  await expect(heading()).toHaveText('Where does the person look, and when?', { timeout: 20_000 });
  const facts = page.getByLabel('The file', { exact: true });
  await expect(facts).toContainText('640 × 480');
  await expect(facts).toContainText('0:16.0');
  await expect(facts).toContainText('H.264');
  const video = page.locator('video');
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth))
    .toBe(640);

  // Nothing is marked: that is said, and nothing starts.
  await button(page, 'Start the analysis').click();
  await expect(look('Look into the lens')).toContainText('Mark the look into the lens');

  // By buttons at the playhead.
  await video.evaluate((element: HTMLVideoElement) => {
    element.currentTime = 6;
  });
  await expect(page.getByText('0:06.0 of 0:16.0')).toBeVisible();
  await look('Look into the lens').getByRole('button', { name: 'Begins here' }).click();
  await button(page, '+1 s').click();
  await look('Look into the lens').getByRole('button', { name: 'Ends here' }).click();
  await expect(look('Look into the lens').getByLabel('Begins', { exact: true })).toHaveValue(
    '0:06.0',
  );
  await expect(look('Look into the lens')).toContainText('Mark at least 1.5 seconds.');

  // By hand.
  await fillSpan('Look into the lens', talk.lens);
  await fillSpan('Look at the interviewer', talk.lens);
  await expect(look('Look at the interviewer')).toContainText('overlaps');
  await fillSpan('Look at the interviewer', talk.interviewer);
  await expect(page.getByText('The whole recording, calibrated by both looks')).toBeVisible();
  await expectAccessible(page, 'marking the looks');
  await shoot(page, 'recording-mark');
});

test('what is entered survives a look at another page', async () => {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('link', { name: 'Go on with it' }).click();
  await expect(look('Look into the lens').getByLabel('Ends', { exact: true })).toHaveValue(
    talk.lens[1],
  );
});

test('the analysis shows its progress, and ends in the review with figures', async () => {
  test.setTimeout(240_000);
  await page.getByLabel('Title').fill('Northwind, second round');
  await button(page, 'Start the analysis').click();
  await expect(heading()).toHaveText('Analysing talk.mp4');
  await expect(page.getByText('Every picture is measured')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel('Progress')).toContainText('pictures a second', { timeout: 60_000 });
  await expectAccessible(page, 'progress');
  await shoot(page, 'recording-progress');
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 180_000 });
  await expect(heading()).toHaveText('Northwind, second round');
  await expect(page.getByText('Recording: talk.mp4').first()).toBeVisible();
  await expect(page.getByText('Calibrated', { exact: true })).toBeVisible();
  await expect(page.getByText(/\d+ cm/).first()).toBeVisible();
  // A recording has no greeting, no questions and no clock.
  await expect(page.getByRole('heading', { name: 'Greeting' })).toHaveCount(0);
  await expect(page.getByText('Q1')).toHaveCount(0);
  await expectAccessible(page, 'review of a recording');
  await shoot(page, 'recording-review');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Sessions' })).toContainText('Recording: talk.mp4');
});

test('a cancelled analysis leaves no session, and a second one is refused meanwhile', async () => {
  const before = await sessionCount();
  await openRecordingPage();
  await choose(aLongTalk(folder));
  await expect(heading()).toHaveText(/^Where does the person look/, { timeout: 20_000 });
  await page.getByText('Not calibrated', { exact: true }).click();
  await expect(page.getByText('What that costs')).toBeVisible();
  await button(page, 'Start the analysis').click();
  await expect(heading()).toHaveText('Analysing long.webm');
  await page.getByRole('link', { name: 'Go to Home' }).click();
  await expect(page.getByText('long.webm is being analysed')).toBeVisible();
  await expectAccessible(page, 'home during an analysis');
  await shoot(page, 'recording-home');

  await dropOnWindow(page, talk.path);
  await expect(page.getByText('An analysis is running already')).toBeVisible();
  await expect(heading()).toHaveText('Analysing long.webm');
  await button(page, 'Close this message').click();

  await button(page, 'Cancel the analysis').click();
  await expect(heading()).toHaveText(/^Where does the person look/, { timeout: 20_000 });
  expect(await sessionCount()).toBe(before);
});

test('quitting meanwhile asks, and a no keeps it running', async () => {
  await studio.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => {
      Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked') ?? 0) + 1);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await button(page, 'Start the analysis').click();
  await expect(heading()).toHaveText('Analysing long.webm');
  await studio.app.evaluate(({ app }) => app.quit());
  const asked = () => studio.app.evaluate(() => Reflect.get(globalThis, 'asked'));
  await expect.poll(asked).toBe(1);
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.close(),
  );
  await expect.poll(asked).toBe(2);
  await expect(heading()).toHaveText('Analysing long.webm');
  await button(page, 'Cancel the analysis').click();
  await expect(heading()).toHaveText(/^Where does the person look/, { timeout: 20_000 });
});

test('a dropped file without anybody in it is stored, and that is said plainly', async () => {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(heading()).toHaveText('Sessions');
  await dropOnWindow(page, anEmptyRoom(folder));
  await expect(page.getByRole('heading', { name: 'nobody.mov' })).toBeVisible({ timeout: 20_000 });
  const width = () =>
    page.locator('video').evaluate((element: HTMLVideoElement) => element.videoWidth);
  await expect.poll(width, 'a MOV is played as well').toBe(320);
  await page.getByText('Not calibrated', { exact: true }).click();
  await button(page, 'Start the analysis').click();
  await expect(heading()).toHaveText('No face was found', { timeout: 60_000 });
  await expectAccessible(page, 'no face found');
  await shoot(page, 'recording-no-face');
  await page.getByRole('link', { name: 'Open the review' }).click();
  await expect(heading()).toHaveText('Recording: nobody.mov');
  await expect(page.getByText('No face was found in this recording').first()).toBeVisible();
  await shoot(page, 'recording-no-face-review');
});

test('a page cannot name a path', async () => {
  const answer = await page.evaluate(async (path) => {
    const made = new File(['x'], path);
    Object.defineProperty(made, 'path', { value: path });
    return window.studio['recordings:open-dropped'](made);
  }, talk.path);
  expect(answer.ok).toBe(false);
});

test('once through by the keyboard alone', async () => {
  test.setTimeout(240_000);
  await page.getByRole('link', { name: 'Home', exact: true }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('link', { name: 'Analyse a recording' }));
  await page.keyboard.press('Enter');
  await stubOpenDialog(studio, talk.path);
  await tabTo(button(page, 'Choose a file'));
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText(/^Where does the person look/, { timeout: 20_000 });
  await tabTo(button(page, '−1 s'));
  await page.keyboard.press('l');
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('0:02.0 of')).toBeVisible();
  await page.keyboard.press('l');
  await expect(look('Look into the lens').getByLabel('Ends', { exact: true })).toHaveValue(
    '0:02.0',
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('i');
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('i');
  await tabTo(page.getByRole('radio', { name: 'The whole recording' }));
  await page.keyboard.press('ArrowRight');
  await tabTo(look('Part to analyse').getByLabel('Ends', { exact: true }));
  await page.keyboard.type('0:07');
  await tabTo(button(page, 'Start the analysis'));
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('Analysing talk.mp4');
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 180_000 });
});

for (const { name, size, zoom } of [
  { name: 'the smallest window', size: [1024, 700], zoom: 1 },
  { name: 'twice the size of everything', size: [1280, 820], zoom: 2 },
] as const) {
  test(`${name} needs no scrolling sideways`, async () => {
    await studio.app.evaluate(
      ({ BrowserWindow }, { width, height, factor }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
        window?.setContentSize(width, height);
        window?.webContents.setZoomFactor(factor);
      },
      { width: size[0], height: size[1], factor: zoom },
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size[0] / zoom);
    await openRecordingPage();
    await expectNoSidewaysScrolling(page, 'choosing a recording');
    await captureWindow(studio.app, 'choose');
    await choose(talk.path);
    await expect(heading()).toHaveText(/^Where does the person look/, { timeout: 20_000 });
    await page.getByText('Only a part', { exact: true }).click();
    await expectNoSidewaysScrolling(page, 'marking the looks');
    await captureWindow(studio.app, 'mark');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await look('Look into the lens').scrollIntoViewIfNeeded();
    await captureWindow(studio.app, 'mark-dark');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await button(page, 'Choose another file').click();
    await expect(heading()).toHaveText('Analyse a recording');
  });
}

async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached it.');
}
