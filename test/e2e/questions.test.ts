import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { dropOnWindow } from '../helpers/drop-file.ts';
import { stubSaveDialog } from '../helpers/exports.ts';
import { stubOpenDialog } from '../helpers/recordings.ts';
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
  await page.getByText('My own', { exact: true }).click();
  await expect(button(page, 'Why did you leave the sea?')).toBeVisible();

  await page.goto('app://greenroom/#/new');
  await page.getByText('Choose myself', { exact: true }).click();
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
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await shoot(page, 'questions-dark');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expectNoSidewaysScrolling(page, 'questions, 200 %');
  await captureWindow(app, 'questions-200');
  await page.getByRole('checkbox', { name: `Choose: ${FIRST}` }).check();
  await captureWindow(app, 'questions-200-chosen');
  await studio.close();
});

test('a file of questions: faults with their lines, dropped, a preview, stored and written out again', async ({
  launch,
}) => {
  const studio = await launch();
  const { page } = studio;
  const folder = electronLaunchOptions().makeSharedDir('questions');
  await page.getByRole('link', { name: 'Questions' }).click();
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    // Electron may run as somebody else.
    chmodSync(path, 0o644);
    return path;
  };
  const choose = (name: string, text: string) => stubOpenDialog(studio, write(name, text));

  await choose('mine.csv', 'category,question\ntechnical,\nmagic,Why?\nteam,"Who?\n');
  await button(page, 'Import or export').click();
  await page.getByRole('menuitem', { name: /^Import a file/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import questions' });
  await expect(dialog.getByText('Line 4')).toBeVisible();
  await choose('mine.csv', 'category,question\ntechnical,\nmagic,Why?\nteam,Who?\n');
  await dialog.getByRole('button', { name: 'Choose a file again' }).click();
  await expect(dialog.getByText('mine.csv has 2 faults', { exact: false })).toBeVisible();
  await expect(dialog.getByText('Line 2')).toBeVisible();
  await shoot(page, 'questions-import-faults');
  await expectAccessible(page, 'faults of a file');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const mended = write(
    'mine.csv',
    'category,question,sets,situation,colour\ntechnical,Why boats?,Sea,=a leak,red\nteam,Who steers?,Sea,,blue\n',
  );
  await dropOnWindow(page, mended);
  await expect(dialog.getByText('4 entries: 2 questions, 1 set, 1 outline.')).toBeVisible();
  await expect(dialog.getByText('Question: Why boats?')).toBeVisible();
  await expect(dialog.getByText('the column “colour” is not used')).toBeVisible();
  await shoot(page, 'questions-import');
  await expectAccessible(page, 'what is in a file');
  await dialog.getByRole('button', { name: 'Store 4 entries' }).click();
  await expect(page.getByRole('tab', { name: 'My sets (1)' })).toBeVisible();
  await page.getByLabel('Search').fill('boats');
  await expect(button(page, 'Why boats?')).toBeVisible();

  const target = join(folder, 'out.csv');
  await stubSaveDialog(studio, target);
  await button(page, 'Import or export').click();
  await page.getByRole('menuitem', { name: /^Export mine as CSV/ }).click();
  await expect(page.getByText('Your questions are in out.csv.')).toBeVisible();
  expect(readFileSync(target, 'utf8')).toContain("'=a leak");
  await studio.close();
});
