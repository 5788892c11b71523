import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import {
  acceptPicture,
  agreeToCamera,
  answerFor,
  button,
  chooseFormat,
  close,
  reachAnswer,
} from '../helpers/rehearse.ts';
import { realPersonFilm } from '../helpers/films.ts';
import { captureWindow, shoot, twoPictures } from '../helpers/screenshots.ts';
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
// Checks, among others, that in all this time nothing foreign was asked for.
test.afterAll(() => studio.close());

/** As it stands, in the smallest window there may be in the dark, and twice as large as usual. */
async function shootAll(name: string): Promise<void> {
  await shoot(page, name);
  await expectAccessible(page, name);
  await resizeWindow(studio, SMALLEST_WINDOW);
  await expectNoSidewaysScrolling(page, name);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await shoot(page, `${name}-small-dark`);
  await expectAccessible(page, `${name} in the dark`);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resizeWindow(studio, ZOOMED_WINDOW);
  await twoPictures(page);
  await expectNoSidewaysScrolling(page, `${name}, zoomed`);
  await captureWindow(studio.app, `${name}-zoomed`);
  await resizeWindow(studio, SMALLEST_WINDOW);
}

const uncalibrated = async (): Promise<void> => {
  await acceptPicture(page);
  await button(page, 'Skip calibration').click();
};

/**
 * A look for each of them. Nobody in the film looks from one to the next, so what is known of whom
 * is no more than the calibration says it is.
 */
async function calibratePanel(): Promise<void> {
  await acceptPicture(page);
  await expect(
    page.getByText(/^Neighbours on the panel are about \d+° apart as seen from/),
  ).toBeVisible();
  await shoot(page, 'format-panel-introduction');
  await button(page, 'Start calibration').click();
  await expect(page.getByText('look straight into the lens')).toBeVisible();
  for (const name of ['Alex Morgan', 'Maya Nair', 'Daniel Okafor'])
    await expect(page.getByText(`Now look at ${name}’s eyes.`)).toBeVisible({ timeout: 30_000 });
  await shoot(page, 'format-panel-calibration');
  await button(page, 'Skip the check').click({ timeout: 30_000 });
  await expect(
    page.getByRole('heading', { name: /^(Partly calibrated|Calibrated)$/ }),
  ).toBeVisible();
  for (const name of ['The lens', 'Alex Morgan', 'Maya Nair', 'Daniel Okafor'])
    await expect(page.getByText(new RegExp(`^${name}: [1-9]\\d* pictures used`))).toBeVisible();
  await expectAccessible(page, 'the calibration of a panel');
  await shoot(page, 'format-panel-calibrated');
  await button(page, 'Begin the interview').click();
}

test('a panel: who asks is named, each in their turn, and the choices come again as a template', async () => {
  await chooseFormat(page, 'Panel');
  await page.getByRole('textbox', { name: 'Company' }).fill('Northwind');
  await page.getByLabel('Preparation in seconds').fill('0');
  await page.getByLabel('Number of questions').fill('2');
  await button(page, 'Save these choices as a template').click();
  await page.getByLabel('Name of the template').fill('Second round');
  await button(page, 'Save the template').click();
  await expect(button(page, 'Take a template')).toBeVisible();
  await expect(page.getByText(/^Panel: 2 questions; about \d+ minutes/)).toBeVisible();
  await expectAccessible(page, 'set-up of a panel');
  await shootAll('format-setup');
  await button(page, 'Continue to the camera').click();
  await agreeToCamera(page);
  await calibratePanel();
  await expect(page.getByText(/With me are Maya Nair and Daniel Okafor/).last()).toBeVisible();
  await reachAnswer(page);
  await expect(page.getByText('Alex Morgan, Hiring manager, asks').first()).toBeVisible();
  await shootAll('format-panel');
  // The row is wider now than when its places were taken.
  await resizeWindow(studio, { size: [1280, 820], zoom: 1 });
  await expect(page.getByText('The window is not where it was')).toBeVisible();
  await shoot(page, 'format-panel-moved');
  await resizeWindow(studio, SMALLEST_WINDOW);
  await expect(page.getByText('The window is not where it was')).toBeHidden();
  await page.keyboard.press('Space');
  await expect(page.getByText('Thank you. Maya Nair has the next question.')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('Maya Nair, Team lead, asks').first()).toBeVisible();
  await answerFor(page, 1);
  await close(page);
  await expect(page.getByText(/Panel · Practice/)).toBeVisible();
  await expect(page.getByText(/asked by Alex Morgan/)).toBeVisible();
  await expect(page.getByText(/^The window was moved, resized or zoomed from/)).toBeVisible();
  await expect(page.getByText(/^(Partly calibrated|Calibrated)$/).first()).toBeVisible();
  const spread = page.getByRole('listitem', {
    name: 'Looks spread over the panel, all answers',
    exact: true,
  });
  // The window stood elsewhere for a while, so not all of it can have been measured.
  await expect(spread).toContainText(/measured (over )?\d\d? % of the time/);
  await spread.scrollIntoViewIfNeeded();
  await shoot(page, 'format-panel-review');
});

test('a case: material, a long preparation that can be ended, and questions about it', async () => {
  await chooseFormat(page, 'Case study');
  await expect(page.getByText(/^Case study: 4 questions; about \d+ minutes/)).toBeVisible();
  await shootAll('format-case-setup');
  await button(page, 'Continue to the camera').click();
  await uncalibrated();
  await expect(page.getByRole('textbox', { name: 'Notepad' })).toBeVisible({ timeout: 40_000 });
  await page.getByRole('textbox', { name: 'Notepad' }).fill('trend, price, bridge');
  await shootAll('format-case');
  await answerFor(page, 1);
  for (const followUp of [2, 3, 4]) {
    await expect(page.getByText(`Question ${followUp} of 4`, { exact: true })).toBeVisible();
    await page.keyboard.press('n');
  }
  await close(page);
  await expect(page.getByText(/Case study · Practice/)).toBeVisible();
  const covers = page.getByRole('group', { name: 'What a good answer covers' });
  await covers.getByRole('checkbox').first().check();
  await expect(covers.getByText(/^1 of \d+ covered, by your own judgement\./)).toBeVisible();
  await expectAccessible(page, 'review of a case');
  await covers.scrollIntoViewIfNeeded();
  await shoot(page, 'format-case-review');
});

test('your questions, by keys only: picked, asked, answered, and named in the review', async () => {
  await chooseFormat(page, 'Your questions');
  await button(page, 'Continue to the camera').click();
  await acceptPicture(page);
  await button(page, 'Skip calibration').press('Enter');
  const list = page.getByRole('list', { name: 'Your questions' });
  await expect(list).toBeVisible({ timeout: 30_000 });
  const second = (await list.getByRole('button').nth(1).innerText()).replace(/^2\s*/, '');
  await page.keyboard.press('2');
  await expect(list.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, 'your questions');
  await shootAll('format-asking');
  await page.keyboard.press('Space');
  await expect(page.getByText(`You asked: ${second}`)).toBeVisible();
  await shoot(page, 'format-listening');
  await page.keyboard.press('Space');
  await expect(list.getByText('Asked', { exact: true })).toHaveCount(1);
  await page.keyboard.press('0');
  await page.keyboard.press('Space');
  await expect(page.getByText('You asked something else.')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(list).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/Goodbye/).first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 15_000 });
  await expect(
    page.getByText(/^You asked 2 questions, and listened to the answers for /),
  ).toBeVisible();
  const asked = page.getByRole('region', { name: 'Your questions to them' });
  await expect(asked).toContainText(second);
  await expect(asked).toContainText('Something that was not on your list');
  await shoot(page, 'format-asked-review');
});

test('a warm-up starts with one press, with the devices of the last time', async () => {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await button(page, 'Warm up: 90 seconds').click();
  await expect(page.getByText(/Warm-up · Practice · uncalibrated/)).toBeVisible({
    timeout: 30_000,
  });
  await reachAnswer(page);
  await expect(page.getByRole('timer')).toContainText(/1:00|0:5\d/);
});
