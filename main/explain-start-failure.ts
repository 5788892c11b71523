import { dialog } from 'electron';
import type { App } from 'electron';
import { causeToText } from './log.ts';

/** Without a window nobody would ever know: says it in a dialog and ends, instead of hanging unseen. */
export function explainStartFailure(app: App, cause: unknown): void {
  dialog.showErrorBox(
    'Greenroom could not start',
    'Nothing of yours was changed. Start it again; if that does not help, install it again (from source: ' +
      `"npm ci", then "npm run doctor").\n\n${causeToText(cause).slice(0, 500)}`,
  );
  app.exit(1);
}
