import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import { BUNDLE_ENDING } from '../../core/bundle/manifest.ts';
import type { SavedFormat } from '../../core/notes/export-file-name.ts';

const FILTERS: Readonly<Record<SavedFormat, FileFilter>> = {
  markdown: { name: 'Markdown', extensions: ['md'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  html: { name: 'Web page', extensions: ['html'] },
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  bundle: { name: 'Session bundle', extensions: [BUNDLE_ENDING] },
  webm: { name: 'WebM video', extensions: ['webm'] },
  mp4: { name: 'MP4 video', extensions: ['mp4'] },
};

const TITLES: Readonly<Partial<Record<SavedFormat, string>>> = {
  bundle: 'Save the session bundle',
  webm: 'Save the clip',
  mp4: 'Save the clip',
};

/** The system's own save dialog; null = the user thought better of it. */
export async function chooseTarget(
  window: BrowserWindow | null,
  suggestedName: string,
  format: SavedFormat,
  title = TITLES[format] ?? 'Save the session notes',
): Promise<string | null> {
  const options = {
    title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [FILTERS[format]],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
