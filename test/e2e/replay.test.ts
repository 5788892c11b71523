import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aCountedFilm, COUNTED_RATE } from '../helpers/counted-film.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { realPersonFilm } from '../helpers/films.ts';
import {
  acceptPicture,
  answerFor,
  button,
  chooseRecording,
  close as closeRehearsal,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { cursorMs, openReplay, shownNumber, storeReplay } from '../helpers/replaying.ts';
import type { FilmPart } from '../helpers/replaying.ts';
import { captureWindow, shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

/** Recorded from 5 to 25 s, paused, and from 30 to 50 s; the session lasts a minute. */
const twoParts = (): readonly FilmPart[] => [
  { film: aCountedFilm(20), startMs: 5_000, endMs: 25_000, endReason: 'paused' },
  { film: aCountedFilm(20), startMs: 30_000, endMs: 50_000 },
];

const axis = (page: Page) => page.getByRole('slider', { name: 'Time axis' });
const frameAt = (sessionMs: number, startMs: number): number =>
  Math.floor(((sessionMs - startMs) * COUNTED_RATE) / 1_000);

/** Where the axis is once its upper end is in view, below the picture. */
async function axisBox(page: Page) {
  await axis(page).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const box = await axis(page).boundingBox();
  if (box === null) throw new Error('The axis is not shown.');
  return box;
}

/** Presses a key of the axis and waits until the picture has stopped changing. */
async function press(page: Page, key: string): Promise<void> {
  await axis(page).press(key);
  await page.waitForTimeout(400);
}

/** The picture belongs to where the cursor stands, to one picture. */
async function expectInStep(page: Page, startMs: number): Promise<void> {
  // Another part's file may still be opening; until its first picture is there, none is shown.
  await expect.poll(() => shownNumber(page), { timeout: 15_000 }).not.toBeNull();
  const [number, atMs] = await Promise.all([shownNumber(page), cursorMs(page)]);
  // The axis says tenths of a second, cut off: up to three pictures lie in one.
  expect(number).not.toBeNull();
  expect((number ?? 0) + 1).toBeGreaterThanOrEqual(frameAt(atMs, startMs));
  expect((number ?? 0) - 1).toBeLessThanOrEqual(frameAt(atMs + 100, startMs));
}

test('a recorded session is watched beside its lanes', async ({ launch }) => {
  const { page, close } = await launch();
  const { sessionId } = await storeReplay(page, twoParts());
  await openReplay(page, sessionId);
  await expect.poll(() => shownNumber(page)).toBe(0);
  await axis(page).press('Home');
  await expect(page.getByText('The recording had not begun yet.')).toBeVisible();

  await test.step('a jump by keys shows the picture of that moment', async () => {
    await axis(page).press('Home');
    for (let leap = 0; leap < 10; leap += 1) await axis(page).press('ArrowRight');
    await expect.poll(() => cursorMs(page)).toBeGreaterThanOrEqual(9_900);
    await page.waitForTimeout(400);
    const number = (await shownNumber(page)) ?? Number.NaN;
    expect(Math.abs(number - frameAt(10_000, 5_000))).toBeLessThanOrEqual(1);
    await expectInStep(page, 5_000);
  });

  await test.step('single pictures, one at a time', async () => {
    const before = (await shownNumber(page)) ?? Number.NaN;
    for (let count = 1; count <= 5; count += 1) {
      await press(page, '.');
      await expect.poll(() => shownNumber(page)).toBe(before + count);
    }
    for (let count = 4; count >= 2; count -= 1) {
      await press(page, ',');
      await expect.poll(() => shownNumber(page)).toBe(before + count);
    }
  });

  await test.step('a click in the lanes goes there', async () => {
    const box = await axisBox(page);
    await page.mouse.click(box.x + box.width * 0.7, box.y + 120);
    await expect.poll(async () => (await cursorMs(page)) > 30_000).toBe(true);
    await page.waitForTimeout(400);
    await expectInStep(page, 30_000);
  });

  await test.step('dragging along the ruler ends with the picture under it', async () => {
    const box = await axisBox(page);
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
    await page.mouse.down();
    for (let step = 0; step <= 20; step += 1)
      await page.mouse.move(box.x + box.width * (0.3 + 0.01 * step), box.y + 30);
    await page.mouse.move(box.x + box.width * 0.35, box.y + 30);
    await page.mouse.up();
    await page.waitForTimeout(500);
    expect(await cursorMs(page)).toBeLessThan(25_000);
    await expectInStep(page, 5_000);
  });

  await test.step('plays with Space, faster with L, stops with K', async () => {
    const before = await cursorMs(page);
    await axis(page).press(' ');
    await expect(button(page, 'Pause')).toBeVisible();
    await page.waitForTimeout(1_500);
    await axis(page).press('l');
    await expect(page.getByLabel('Speed')).toHaveValue('1.25');
    await axis(page).press('k');
    await expect(button(page, 'Play')).toBeVisible();
    const passed = (await cursorMs(page)) - before;
    expect(passed).toBeGreaterThan(500);
    await page.waitForTimeout(300);
    await expectInStep(page, 5_000);
    await shoot(page, 'replay');
  });

  await test.step('through a gap that says why, into the next part', async () => {
    await page.getByLabel('Speed').selectOption('2');
    await axis(page).focus();
    await axis(page).press('Home');
    for (let leap = 0; leap < 24; leap += 1) await axis(page).press('ArrowRight');
    await axis(page).press(' ');
    await expect(page.getByText('The interview was paused.')).toBeVisible();
    await shoot(page, 'replay-gap');
    await expect(page.getByText('The interview was paused.')).toBeHidden({ timeout: 10_000 });
    await axis(page).press('k');
    await page.waitForTimeout(400);
    await expectInStep(page, 30_000);
  });

  await test.step('a loop stays where it is', async () => {
    await page.getByLabel('Speed').selectOption('1');
    await axis(page).focus();
    await axis(page).press('Home');
    for (let leap = 0; leap < 12; leap += 1) await axis(page).press('ArrowRight');
    await expect.poll(() => cursorMs(page)).toBeGreaterThanOrEqual(11_900);
    await axis(page).press('i');
    await axis(page).press('ArrowRight');
    await expect.poll(() => cursorMs(page)).toBeGreaterThanOrEqual(12_900);
    await axis(page).press('o');
    await expect(button(page, 'Loop')).toHaveAttribute('aria-pressed', 'true');
    await axis(page).press(' ');
    for (let look = 0; look < 6; look += 1) {
      await page.waitForTimeout(500);
      const number = (await shownNumber(page)) ?? Number.NaN;
      expect(number).toBeGreaterThanOrEqual(frameAt(12_000, 5_000) - 1);
      // A busy machine leaves pictures out; three seconds without a loop would end far beyond.
      expect(number).toBeLessThanOrEqual(frameAt(13_000, 5_000) + 30);
    }
    await axis(page).press('k');
    await button(page, 'Loop').click();
  });

  await test.step('a marker stands where the picture is', async () => {
    await page.waitForTimeout(300);
    const at = await cursorMs(page);
    await axis(page).press('m');
    const note = page.getByRole('textbox', { name: /^Note at/ });
    await note.fill('Said it well');
    await note.press('Enter');
    const seconds = Math.floor(at / 1_000);
    await expect(
      page.getByRole('button', { name: new RegExp(`^Go to the marker at 0:${seconds}\\.`) }),
    ).toBeVisible();
  });
  await close();
});

test('the player is usable by everybody, in small windows, enlarged, and in the dark', async ({
  launch,
}) => {
  const { app, page, close } = await launch();
  const { sessionId } = await storeReplay(page, twoParts());
  await openReplay(page, sessionId);
  await axis(page).press('Home');
  for (let leap = 0; leap < 8; leap += 1) await axis(page).press('ArrowRight');
  await expect.poll(() => shownNumber(page)).not.toBeNull();
  await expectAccessible(page, 'review with a player');

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1_024, 700),
  );
  await page.waitForTimeout(300);
  await page.getByRole('heading', { name: 'Moment by moment' }).scrollIntoViewIfNeeded();
  await axis(page).evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await shoot(page, 'replay-1024');
  const screen = await page.locator('video[data-shown="true"]').boundingBox();
  const lanes = await axis(page).boundingBox();
  // Both in view: the picture whole, and below it lanes.
  expect(screen?.y ?? -1).toBeGreaterThanOrEqual(0);
  expect((screen?.y ?? 0) + (screen?.height ?? 0)).toBeLessThan(320);
  expect((lanes?.y ?? 0) + (lanes?.height ?? 0)).toBeGreaterThan(600);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'replay-1024-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('switch', { name: 'Full width' }).check();
  await page.waitForTimeout(200);
  await page.locator('video[data-shown="true"]').scrollIntoViewIfNeeded();
  await shoot(page, 'replay-wide');
  await page.getByRole('switch', { name: 'Full width' }).uncheck();

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await page.waitForTimeout(400);
  await page
    .locator('video[data-shown="true"]')
    .evaluate((video) => video.scrollIntoView({ block: 'center' }));
  await expectNoSidewaysScrolling(page, 'review at 200 %');
  await captureWindow(app, 'replay-200');
  await close();
});

test('sound without a picture plays along the lanes', async ({ launch }) => {
  const { page, close } = await launch();
  const { sessionId } = await storeReplay(page, [
    { film: aCountedFilm(20, 'sound'), startMs: 0, endMs: 20_000, hasVideo: false },
  ]);
  await openReplay(page, sessionId);
  await expect(page.getByText('Sound only')).toBeVisible();
  await axis(page).press(' ');
  await page.waitForTimeout(1_500);
  await axis(page).press('k');
  expect(await cursorMs(page)).toBeGreaterThan(500);
  await shoot(page, 'replay-sound');
  await close();
});

test('an interview is recorded and watched with what was measured drawn over it', async ({
  launch,
}) => {
  const { page, end } = await launch({ camera: { film: realPersonFilm() } });
  await setUpInterview(page, { company: 'Blue Harbour', questions: 1, preparationSeconds: 0 });
  await button(page, 'Agree and switch on the camera').click();
  await chooseRecording(page, 'Video and sound');
  await acceptPicture(page);
  await button(page, 'Skip calibration').click();
  await answerFor(page, 12);
  await closeRehearsal(page);

  await expect(page.locator('video[data-shown="true"]')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Whole session' }).scrollIntoViewIfNeeded();
  await axis(page).press('Home');
  for (let leap = 0; leap < 10; leap += 1) await axis(page).press('ArrowRight');
  await page.waitForTimeout(500);
  expect(await drawnPixels(page)).toBe(0);
  await page.getByRole('switch', { name: 'Overlay' }).check();
  await expect.poll(() => drawnPixels(page)).toBeGreaterThan(0);
  await shoot(page, 'replay-overlay');
  await page.getByRole('switch', { name: 'Mirrored' }).check();
  await page.waitForTimeout(300);
  await shoot(page, 'replay-overlay-mirrored');
  await page.getByRole('switch', { name: 'Mirrored' }).uncheck();

  // The overlay goes along: what is drawn changes while the person moves.
  await axis(page).press(' ');
  await page.waitForTimeout(3_000);
  await axis(page).press('k');
  await page.waitForTimeout(300);
  await shoot(page, 'replay-overlay-later');
  await end();
});

/** How much the overlay has drawn; 0 = nothing, or there is none. */
const drawnPixels = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('video ~ canvas');
    const pen = canvas?.getContext('2d') ?? null;
    if (canvas === null || pen === null) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
