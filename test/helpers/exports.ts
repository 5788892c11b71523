import type { Page } from '@playwright/test';
import { button } from './rehearse.ts';
import type { Studio } from './studio.ts';

/** The system's save dialog cannot be driven from here; whoever asks gets this path. */
export const stubSaveDialog = (studio: Studio, filePath: string): Promise<void> =>
  studio.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

/** Opens the review's export dialog, unless it is open, chooses a format and saves. */
export async function saveExport(
  page: Page,
  format: 'Markdown' | 'PDF' | 'HTML page' | 'JSON' | 'CSV tracks' | 'Session bundle',
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Export this session' });
  if (!(await dialog.isVisible())) await button(page, 'Export').click();
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
}
