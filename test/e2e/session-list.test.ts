import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aNewSession } from '../helpers/builders-session.ts';
import { button } from '../helpers/rehearse.ts';
import { captureWindow, shoot, twoPictures } from '../helpers/screenshots.ts';
import { launchStudio } from '../helpers/studio.ts';
import type { Studio } from '../helpers/studio.ts';
import { resizeWindow, SMALLEST_WINDOW, ZOOMED_WINDOW } from '../helpers/window-size.ts';

test.describe.configure({ mode: 'serial' });

const COMPANIES = ['Northwind', 'Blue Harbour', 'Zürich Rail'];

let studio: Studio;
let page: Page;
test.beforeAll(async () => {
  studio = await launchStudio();
  page = studio.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const base = aNewSession();
  const sessions = Array.from({ length: 60 }, (_, index) => ({
    ...base,
    plan: {
      ...base.plan,
      company: COMPANIES[index % COMPANIES.length] ?? '',
      format: index % 5 === 0 ? ('panel' as const) : ('one-to-one' as const),
      mode: index % 4 === 0 ? ('interview' as const) : ('practice' as const),
    },
  }));
  await page.evaluate(async (drafts) => {
    for (const draft of drafts) {
      const created = await window.studio['sessions:create'](draft);
      if (!created.ok) throw new Error(created.error.text);
    }
  }, sessions);
});
test.afterAll(() => studio.close());

const rows = () => page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
const search = () => page.getByRole('searchbox', { name: 'Search sessions' });

test('a session is found by a word, and going back from it shows the same list', async () => {
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(rows()).toHaveCount(50);
  await expect(page.getByText('60 sessions', { exact: true })).toBeVisible();
  await shoot(page, 'session-list');
  await page.keyboard.press('/');
  await expect(search()).toBeFocused();
  await page.keyboard.type('zÜRICH');
  await expect(page.getByText('20 of 60 sessions')).toBeVisible();
  await expect(rows()).toHaveCount(20);
  await button(page, 'Filters').click();
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('interview');
  await expect(page.getByText('5 of 60 sessions')).toBeVisible();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('panel');
  await expect(page.getByText('1 of 60 sessions')).toBeVisible();
  await expect(rows().first()).toContainText('Panel');
  await expectAccessible(page, 'filtered list');
  await shoot(page, 'session-list-filtered');

  await rows().first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Zürich Rail/);
  await page.goBack();
  await expect(page.getByText('1 of 60 sessions')).toBeVisible();
  await expect(search()).toHaveValue('zÜRICH');
});

test('what cannot be found says where was looked, and clearing shows all again', async () => {
  await search().fill('no such word');
  await expect(page.getByRole('heading', { name: 'No session fits' })).toBeVisible();
  await expectAccessible(page, 'nothing found');
  await shoot(page, 'session-list-none');
  await button(page, 'Clear filters').click();
  await expect(page.getByText('60 sessions', { exact: true })).toBeVisible();
  await button(page, 'Show more').click();
  await expect(rows()).toHaveCount(60);
});

test('a session is renamed where it stands and found by its new name', async () => {
  await rows()
    .first()
    .getByRole('button', { name: /^Rename/ })
    .click();
  await page.keyboard.type('Dress rehearsal');
  await expectAccessible(page, 'renaming');
  await shoot(page, 'session-list-renaming');
  await page.keyboard.press('Enter');
  await expect(rows().first().getByRole('link')).toHaveText('Dress rehearsal');
  await expect(
    rows()
      .first()
      .getByRole('button', { name: /^Rename Dress/ }),
  ).toBeFocused();
  await search().fill('dress');
  await expect(rows()).toHaveCount(1);
  await rows().first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dress rehearsal');
  await page.goBack();
});

for (const { name, fit } of [
  { name: 'small', fit: SMALLEST_WINDOW },
  { name: 'zoomed', fit: ZOOMED_WINDOW },
] as const) {
  test(`the ${name} window hides nothing of the list`, async () => {
    await resizeWindow(studio, fit);
    await page.evaluate(() => {
      window.location.hash = '#/sessions/found/mode=practice';
    });
    await expect(page.getByText('45 of 60 sessions')).toBeVisible();
    await expectNoSidewaysScrolling(page, 'list of sessions');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await twoPictures(page);
    await captureWindow(studio.app, `session-list-${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await twoPictures(page);
    await captureWindow(studio.app, `session-list-${name}`);
  });
}
