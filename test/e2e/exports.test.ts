import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aNewSession, aDataQuality } from '../helpers/builders-session.ts';
import { saveExport, stubSaveDialog } from '../helpers/exports.ts';
import { stubOpenDialog } from '../helpers/recordings.ts';
import { button } from '../helpers/rehearse.ts';
import { dismissMessages, shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

/** A session with a marker, stored as the window stores one. */
async function storeSession(page: Page): Promise<string> {
  return page.evaluate(
    async ({ session, dataQuality }) => {
      const created = await window.studio['sessions:create'](session);
      if (!created.ok) throw new Error(created.error.text);
      const { id: sessionId } = created.value;
      await window.studio['markers:create']({ sessionId, atMs: 2_000, note: 'The good example' });
      await window.studio['sessions:finish']({ sessionId, endMs: 60_000, dataQuality });
      return sessionId;
    },
    { session: aNewSession({ camera: null }), dataQuality: aDataQuality() },
  );
}

const openReview = async (page: Page, sessionId: string): Promise<void> => {
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, sessionId);
  await expect(button(page, 'Export')).toBeVisible();
};

test('what goes into the notes is chosen, seen at once and written as seen', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  await openReview(page, await storeSession(page));
  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export this session' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Session notes: Blue Harbour');
  await expect(preview).toContainText('The good example');
  // Its own styles apply: nothing of them is stopped by the window's policy.
  const heading = preview.getByRole('heading', { name: 'Summary' });
  await expect(heading).toHaveCSS('border-top-width', '1px');
  await expectAccessible(page, 'export dialog');
  await expectNoSidewaysScrolling(page, 'export dialog');
  await shoot(page, 'export-dialog');

  await dialog.getByRole('checkbox', { name: 'Markers' }).uncheck();
  await expect(preview).not.toContainText('The good example');
  const file = join(electronLaunchOptions().makeSharedDir('notes'), 'notes.html');
  await stubSaveDialog(studio, file);
  await saveExport(page, 'HTML page');
  await expect(page.getByText('Saved as notes.html')).toBeVisible();
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('Session notes: Blue Harbour');
  expect(html).not.toContain('The good example');

  // Remembered.
  await button(page, 'Export').click();
  await expect(dialog.getByRole('checkbox', { name: 'Markers' })).not.toBeChecked();
  await studio.close();
});

test('a session goes to another computer as a bundle; a damaged one is refused in words', async ({
  launch,
}) => {
  const first = await launch();
  const sessionId = await storeSession(first.page);
  await openReview(first.page, sessionId);
  const folder = electronLaunchOptions().makeSharedDir('bundles');
  const file = join(folder, 'rehearsal.greenroom');
  await stubSaveDialog(first, file);
  await saveExport(first.page, 'Session bundle');
  await expect(first.page.getByText('Saved as rehearsal.greenroom')).toBeVisible();
  await first.close();

  const second = await launch();
  const { page } = second;
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  const cut = join(folder, 'cut.greenroom');
  writeFileSync(cut, readFileSync(file));
  truncateSync(cut, Math.floor(statSync(file).size / 2));
  await stubOpenDialog(second, cut);
  await button(page, 'Open a session bundle').click();
  await expect(page.getByText('cut.greenroom is incomplete or damaged.')).toBeVisible();

  await stubOpenDialog(second, file);
  await button(page, 'Open a session bundle').click();
  const dialog = page.getByRole('dialog', { name: 'Open a session bundle' });
  await expect(dialog).toContainText('Blue Harbour · Analyst');
  await expectAccessible(page, 'a session bundle');
  await shoot(page, 'bundle-open');
  await button(page, 'Add to my sessions').click();
  const row = page.getByRole('link', { name: 'Blue Harbour · Analyst' });
  await expect(row).toHaveCount(1);
  await button(page, 'Open a session bundle').click();
  await expect(dialog).toContainText('is in your list already');
  await button(page, 'Keep both').click();
  await expect(row).toHaveCount(2);
  await openReview(page, sessionId);
  await dismissMessages(page);
  await button(page, 'Export').click();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('The good example');
  await second.close();
});
