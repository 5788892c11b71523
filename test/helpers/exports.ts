import type { Page } from '@playwright/test';
import { button } from './rehearse.ts';
import type { Studio } from './studio.ts';

/** The system's save dialog cannot be driven from here; whoever asks gets this path. */
export const stubSaveDialog = (studio: Studio, filePath: string): Promise<void> =>
  studio.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

/** Chooses one format of the review's export menu. */
export async function saveExport(
  page: Page,
  format: 'Markdown' | 'PDF' | 'HTML page' | 'JSON' | 'CSV tracks',
): Promise<void> {
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: format }).click();
}
