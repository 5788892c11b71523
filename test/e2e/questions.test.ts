import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { button } from '../helpers/rehearse.ts';
import { captureWindow, dismissMessages, shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const FIRST = 'Take us through a piece of work that stopped going to plan. What did you do first?';

test('the bank: searched, opened, marked, an outline, a set, and an interview from it', async ({
  launch,
}) => {
  const studio = await launch();
  const { page } = studio;
  await page.getByRole('link', { name: 'Questions' }).click();
  await expect(heading(page)).toHaveText('Questions');
  await shoot(page, 'questions');
  await page.getByLabel('Search').fill('handover shift');
  await expect(page.getByText(/^\d of \d+ questions$/)).toBeVisible();
  await button(page, 'Clear the filter').click();

  await button(page, FIRST).click();
  await page.getByLabel('Situation').fill('The boiler failed in January.');
  await page.getByLabel('Talking points').fill('who I rang first\nwhat it cost');
  await page.getByLabel('Action').focus();
  await expect(page.getByText('Stored.')).toBeVisible();
  await button(page, `Favourite: ${FIRST}`).click();
  await shoot(page, 'questions-open');
  await expectAccessible(page, 'questions');

  await page.getByRole('checkbox', { name: `Choose: ${FIRST}` }).check();
  await page.getByRole('tab', { name: /^You ask/ }).click();
  await shoot(page, 'questions-you-ask');
  await page.getByRole('tab', { name: /^They ask/ }).click();
  await page.getByRole('checkbox', { name: /^Choose: Tell us about somebody you found/ }).check();
  await button(page, 'Make a set of them').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Thursday');
  await shoot(page, 'questions-name-set');
  await button(page, 'Store the set').click();
  await page.getByRole('tab', { name: 'My sets (1)' }).click();
  await dismissMessages(page);
  await page.getByRole('button', { name: /^Move up: Tell us about somebody/ }).click();
  await expect(page.getByRole('listitem').first()).toContainText('Tell us about somebody');
  await shoot(page, 'questions-sets');
  await expectAccessible(page, 'sets');

  await button(page, 'Add a question').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot(page, 'questions-own');
  await expectAccessible(page, 'a question of one’s own');
  await page.getByRole('textbox', { name: 'Question' }).fill('Why did you leave the sea?');
  await button(page, 'Add the question').click();
  await page.getByRole('tab', { name: /^They ask/ }).click();
  await page.getByRole('checkbox', { name: 'My own' }).check();
  await expect(button(page, 'Why did you leave the sea?')).toBeVisible();

  await page.goto('app://greenroom/#/new');
  await page.getByRole('radio', { name: 'Choose myself' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Take a set' }).click();
  await page.getByRole('option', { name: 'Thursday (2)' }).click();
  await expect(page.getByText('2 of up to 10 chosen')).toBeVisible();
  await shoot(page, 'setup-from-a-set');
  await expectAccessible(page, 'setup from a set');
  await studio.close();
});

test('the bank in a small window, in large type and in the dark', async ({ launch }) => {
  const studio = await launch();
  const { page, app } = studio;
  await page.getByRole('link', { name: 'Questions' }).click();
  await button(page, FIRST).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  );
  await expectNoSidewaysScrolling(page, 'questions, 1024 x 700');
  await captureWindow(app, 'questions-1024');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await captureWindow(app, 'questions-dark');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expectNoSidewaysScrolling(page, 'questions, 200 %');
  await captureWindow(app, 'questions-200');
  await page.getByRole('checkbox', { name: `Choose: ${FIRST}` }).check();
  await captureWindow(app, 'questions-200-chosen');
  await studio.close();
});
