import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import type { ExportFormat } from '../../core/notes/types.ts';

const FILTERS: Readonly<Record<ExportFormat, FileFilter>> = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  html: { name: 'Web page', extensions: ['html'] },
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
};

/** The system's own save dialog; null = the user thought better of it. */
export async function chooseTarget(
  window: BrowserWindow | null,
  suggestedName: string,
  format: ExportFormat,
): Promise<string | null> {
  const options = {
    title: 'Save the session notes',
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [FILTERS[format]],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
