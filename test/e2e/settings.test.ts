import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { createDatabase } from '../../main/db/database.ts';
import { openConnection } from '../../main/db/open.ts';
import { DATABASE_FILE } from '../../main/db/start-store.ts';
import { saveExport, stubSaveDialog } from '../helpers/exports.ts';
import { button } from '../helpers/rehearse.ts';
import { shoot } from '../helpers/screenshots.ts';
import { seedPractice } from '../helpers/seed-practice.ts';
import { test } from '../helpers/studio-test.ts';

const OWN_TARGET = 'Held against own targets: Looks at the interviewer 40–60 % (usually 35–70 %).';

test('targets and ways to write numbers reach review and notes, are reset, and a bad value is named', async ({
  launch,
}) => {
  const { makeUserDataDir, makeSharedDir } = electronLaunchOptions();
  const userDataDir = makeUserDataDir();
  await seedPractice(userDataDir, [
    { startedAt: '2026-03-04T09:00:00.000Z', answers: [{ asideShare: 0.5 }] },
  ]);
  spoil(userDataDir);
  const studio = await launch({ userDataDir });
  const { page } = studio;
  await expect(page.getByText('Some settings are back at their default')).toBeVisible();
  await expect(page.getByText('What was stored for “Theme” could not be understood')).toBeVisible();

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByText('Comma: 1 234,5', { exact: true }).click();
  await page.getByText('2026-03-04', { exact: true }).click();
  await page.getByText('Looks at the interviewer', { exact: true }).first().click();
  await page.getByLabel('Looks at the interviewer: band from').fill('40');
  await page.getByLabel('Looks at the interviewer: band up to').fill('60');
  await button(page, 'Use this target').click();
  const staring = page.locator('details', { has: page.getByLabel('Show “Staring”') });
  await staring.locator('summary').click();
  await staring.getByLabel('Show “Staring”').click();
  await expect(staring.getByText('switched off')).toBeVisible();
  await shoot(page, 'settings-changed');

  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByText(/2026-03-04, \d\d:\d\d/).first()).toBeVisible();
  await page.getByRole('list', { name: 'Sessions' }).getByRole('link').first().click();
  await expect(page.getByText(OWN_TARGET)).toBeVisible();
  await expect(page.getByText('Switched off in the settings: Staring.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d,\d s/);
  await shoot(page, 'review-own-targets');
  const file = join(makeSharedDir('exports'), 'notes.md');
  await stubSaveDialog(studio, file);
  await saveExport(page, 'Markdown');
  await expect(page.getByText('Saved as notes.md')).toBeVisible();
  const notes = readFileSync(file, 'utf8');
  expect(notes).toContain('Held against own targets');
  expect(notes).toMatch(/\d,\d s/);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: /^Reset 3 changed settings$/ }).click();
  await expect(button(page, 'All settings are at their default')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByRole('button', { name: /^Reset 3 changed settings$/ })).toBeVisible();
  await studio.close();
});

/** What another program, or a version with other settings, may have left. */
function spoil(userDataDir: string): void {
  const connection = openConnection(join(userDataDir, DATABASE_FILE), {
    binding: null,
    readonly: false,
  });
  createDatabase(connection, () => undefined).connection.exec(
    `INSERT OR REPLACE INTO settings (key, value) VALUES ('theme', '"purple"')`,
  );
  connection.close();
}
