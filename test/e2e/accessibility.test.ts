import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { realPersonFilm } from '../helpers/films.ts';
import { acceptPicture, answerFor, button, passRating, reachAnswer } from '../helpers/rehearse.ts';
import { captureWindow } from '../helpers/screenshots.ts';
import { launchStudio } from '../helpers/studio.ts';
import type { Studio } from '../helpers/studio.ts';
import { resizeWindow, SMALLEST_WINDOW, ZOOMED_WINDOW } from '../helpers/window-size.ts';

test.describe.configure({ mode: 'serial' });

let studio: Studio;
let page: Page;
test.beforeAll(async () => {
  studio = await launchStudio({ camera: { film: realPersonFilm() } });
  page = studio.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => studio.close());

/** Tab until the focus is on it; a person who cannot use a mouse has no other way. */
async function tabTo(name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
  await expect(target.first()).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await target
      .first()
      .evaluate((element) => element === element.ownerDocument.activeElement);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached “${String(name)}”.`);
}

async function activate(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

/** At the top and in the middle of the window, whatever is scrolled below. */
async function expectInterviewerUnderLens(): Promise<void> {
  const portrait = page.getByRole('img', { name: /, interviewer, / });
  // A wheel over the words: they may move, the interviewer may not.
  await page.mouse.move(200, 250);
  await page.mouse.wheel(0, 400);
  await expect(portrait).toBeInViewport({ ratio: 1 });
  const { top, middle, width } = await portrait.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { top: box.top, middle: box.left + box.width / 2, width: window.innerWidth };
  });
  expect(top).toBeLessThan(12);
  expect(Math.abs(middle - width / 2)).toBeLessThan(2);
}

test('a whole interview by the keyboard alone, each screen checked on the way', async () => {
  test.setTimeout(240_000);
  await expectAccessible(page, 'home');
  await activate('New interview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New interview');
  await expectAccessible(page, 'setup');
  await activate('Continue to the camera');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/May Greenroom use/);
  await expectAccessible(page, 'consent');
  await activate('Agree and switch on the camera');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Shall the interview/);
  await expectAccessible(page, 'the choice of the recording');
  await page.getByRole('radio', { name: 'Video and sound' }).focus();
  await page.keyboard.press('Space');
  await activate('Continue');
  await expect(page.getByRole('list', { name: 'Pre-flight checks' })).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page, 'pre-flight');
  await activate('Measure the screen');
  await expect(page.getByRole('slider', { name: 'Width of the outline' })).toBeVisible();
  await expectAccessible(page, 'the size of the screen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('heading', { level: 1 }).focus();
  await activate('Start and record');
  await expect(button(page, 'Start calibration')).toBeFocused();
  await expectAccessible(page, 'calibration');
  await activate('Skip calibration');
  await expect(page.getByText('Hello, and welcome')).toBeVisible();
  await expectAccessible(page, 'greeting');
  await reachAnswer(page);
  await expectAccessible(page, 'answer');
  await page.keyboard.press('p');
  await expect(page.getByText('Paused.', { exact: false }).first()).toBeVisible();
  await expectAccessible(page, 'pause');
  await page.keyboard.press('p');
  await answerFor(page, 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'End the interview now?' })).toBeVisible();
  await expectAccessible(page, 'the question whether to end');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await activate('End now and keep');
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible({
    timeout: 15_000,
  });
  await expectAccessible(page, 'the question how it went');
  await page.getByRole('combobox', { name: 'The answer as a whole' }).focus();
  await page.keyboard.type('4');
  await activate('Show the review');
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible();
  await expect(page.getByText('you gave it 4 of 5')).toBeVisible();
  await expectAccessible(page, 'review');
});

test('the review by the keyboard: axis, marker, explanation, export', async () => {
  const axis = page.getByRole('slider', { name: 'Time axis' });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await axis.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(axis).toBeFocused();
  const before = await axis.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  // Where there is a film the cursor waits for its picture.
  await expect(axis).not.toHaveAttribute('aria-valuenow', before ?? '');
  await page.keyboard.press('m');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Enter');
  await expect(axis).toBeFocused();
  await activate(/how is this measured\?/i);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'explanation');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('heading', { level: 1 }).focus();
  await activate('Export');
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await expectAccessible(page, 'export dialog');
  await page.keyboard.press('Escape');
});

test('list of sessions, settings and an address that leads nowhere', async () => {
  for (const screen of ['Sessions', 'Settings']) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
    await expectAccessible(page, screen);
  }
  await page.evaluate(() => {
    window.location.hash = '#/nowhere';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing here');
  await expectAccessible(page, 'an address that leads nowhere');
});

for (const { name, fit } of [
  { name: 'the smallest window', fit: SMALLEST_WINDOW },
  { name: 'twice the size of everything', fit: ZOOMED_WINDOW },
] as const) {
  test(`${name} needs no scrolling sideways and hides nothing`, async () => {
    await resizeWindow(studio, fit);
    for (const address of ['#/', '#/new', '#/sessions', '#/settings']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScrolling(page, address);
    }
    await page.getByRole('link', { name: 'Sessions', exact: true }).click();
    await page.getByRole('list', { name: 'Sessions' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible();
    await expectNoSidewaysScrolling(page, 'review');
    await captureWindow(studio.app, 'review');

    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('link', { name: 'New interview' }).click();
    await button(page, 'Continue to the camera').click();
    await expect(page.getByRole('heading', { name: 'Fix this' })).toBeVisible({ timeout: 30_000 });
    await expectNoSidewaysScrolling(page, 'pre-flight');
    await captureWindow(studio.app, 'preflight');
    await acceptPicture(page);
    await expectNoSidewaysScrolling(page, 'calibration');
    await captureWindow(studio.app, 'calibration');
    await expectInterviewerUnderLens();
    await button(page, 'Skip calibration').click();
    await reachAnswer(page);
    await expectNoSidewaysScrolling(page, 'answer');
    await captureWindow(studio.app, 'answer');
    await expectInterviewerUnderLens();
    await expect(button(page, 'Stop the answer')).toBeInViewport({ ratio: 1 });
    await expect(button(page, 'End')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('timer', { name: 'left to answer' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await button(page, 'End now and keep').click();
    await passRating(page);
    await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 15_000 });
  });
}
