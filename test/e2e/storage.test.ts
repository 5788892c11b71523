import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aNewSession } from '../helpers/builders-session.ts';
import { finishFilm, recordFilm } from '../helpers/record-film.ts';
import { button } from '../helpers/rehearse.ts';
import { captureWindow, dismissMessages, shoot } from '../helpers/screenshots.ts';
import { launchStudio } from '../helpers/studio.ts';
import type { Studio } from '../helpers/studio.ts';
import { aLiveWebm } from '../helpers/webm.ts';
import { resizeWindow, SMALLEST_WINDOW, ZOOMED_WINDOW } from '../helpers/window-size.ts';

test.describe.configure({ mode: 'serial' });

const LENGTHS = [6, 12, 30, 20] as const;
const COMPANIES = ['Northwind', 'Blue Harbour', 'Zürich Rail', 'Acme'] as const;

let studio: Studio;
let page: Page;
const ids: string[] = [];
test.beforeAll(async () => {
  studio = await launchStudio();
  page = studio.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(() => studio.close());

const rows = () => page.getByRole('list', { name: 'Recordings' }).getByRole('listitem');

test('before anything was recorded it is said what will be here', async () => {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('link', { name: 'Storage' }).click();
  await expect(page.getByRole('heading', { name: 'No recordings yet' })).toBeVisible();
  await expectAccessible(page, 'empty storage');
  await shoot(page, 'storage-empty');
});

test('each recorded session is listed with its length and its size', async () => {
  for (const [index, seconds] of LENGTHS.entries()) {
    const base = aNewSession();
    const plan = { ...base.plan, company: COMPANIES[index] ?? '' };
    const film = await recordFilm(page, aLiveWebm(seconds), seconds, { ...base, plan });
    await finishFilm(page, film, seconds);
    ids.push(film.sessionId);
    await expect(async () => {
      const listed = await page.evaluate(
        (sessionId) => window.studio['media:list']({ sessionId }),
        film.sessionId,
      );
      expect(listed).toMatchObject({ value: [{ state: 'ready' }] });
    }).toPass();
  }
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: /What recordings take/ }).click();
  await expect(rows()).toHaveCount(4);
  await expect(rows().nth(1)).toContainText('Zürich Rail');
  await expect(rows().nth(1)).toContainText(/30 s of video, \d/);
  await expect(page.getByText(/in 4 sessions, 1 min 8 s/)).toBeVisible();
  await expectAccessible(page, 'storage');
  await shoot(page, 'storage');
});

test('one is removed with the keyboard, brought back, and by the rule it goes with the next', async () => {
  await rows()
    .nth(3)
    .getByRole('button', { name: /^Remove the video/ })
    .press('Enter');
  await expect(rows().nth(3)).toContainText('are freed when Greenroom is closed');
  await expectAccessible(page, 'storage with a removed recording');
  await shoot(page, 'storage-removed');
  await dismissMessages(page);
  await rows()
    .nth(3)
    .getByRole('button', { name: /^Bring it back/ })
    .press('Enter');
  await expect(rows().nth(3)).toContainText('6 s of video');

  await page.getByLabel('Keep the recordings of').selectOption('3');
  await expect(page.getByText(/The next recorded interview removes 2\./)).toBeVisible();
  const film = await recordFilm(page, aLiveWebm(6), 6);
  await finishFilm(page, film, 6);
  await expect(rows()).toHaveCount(5);
  await expect(rows().nth(4)).toContainText('Removed');
  await expect(rows().nth(3)).toContainText('Removed');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByText('The recordings of 2 older sessions were removed')).toBeVisible();
  await shoot(page, 'storage-let-go');
});

for (const { name, fit } of [
  { name: 'small', fit: SMALLEST_WINDOW },
  { name: 'zoomed', fit: ZOOMED_WINDOW },
] as const) {
  test(`the ${name} window hides nothing of the storage`, async () => {
    await resizeWindow(studio, fit);
    await page.evaluate(() => {
      window.location.hash = '#/storage';
    });
    await expect(rows()).toHaveCount(5);
    await expectNoSidewaysScrolling(page, 'storage');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.waitForFunction(() => document.readyState === 'complete');
    await captureWindow(studio.app, `storage-${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });
}

test('everything is removed after it was asked, and gone when the app was closed', async () => {
  await button(page, 'Remove all recordings').click();
  await expect(page.getByRole('dialog')).toContainText('Remove everything that was recorded?');
  await shoot(page, 'storage-remove-all');
  await button(page, 'Remove the recordings of 3 sessions').click();
  await expect(page.getByRole('button', { name: /^Bring it back/ })).toHaveCount(5);
  const folders = ids.map((id) => join(studio.userDataDir, 'media', id));
  expect(folders.map((folder) => existsSync(folder))).toEqual(ids.map(() => true));
  await studio.close();
  expect(folders.map((folder) => existsSync(folder))).toEqual(ids.map(() => false));

  studio = await launchStudio({ userDataDir: studio.userDataDir });
  page = studio.page;
  await page.evaluate(() => {
    window.location.hash = '#/storage';
  });
  await expect(page.getByRole('heading', { name: 'No recordings yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByText('5 sessions', { exact: true })).toBeVisible();
});
