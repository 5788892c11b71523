import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

const DOCUMENTS = join(import.meta.dirname, '../../docs/screenshots');
/** What the README shows. */
const DOCUMENTED = new Set([
  'home',
  'setup',
  'preflight',
  'calibration-interviewer',
  'stage-answer',
  'format-panel',
  'format-case',
  'format-asking',
  'recording-mark',
  'replay',
  'trends',
  'review',
  'review-lanes',
  'review-lanes-dark',
  'silhouettes',
]);
/** A neutral grey: the person in the film has not agreed to be in our documents. */
const IN_PLACE_OF_A_FACE = '#8a938c';

/**
 * Keeps what the window shows with the results of the test, and with `GREENROOM_SCREENSHOTS=1` also
 * among the documents what the README shows.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  // Messages that slide in and numbers that count are not what a picture is for.
  const options = { animations: 'disabled', caret: 'hide' } as const;
  await page.screenshot({ ...options, path: test.info().outputPath(`${name}.png`) });
  if (process.env['GREENROOM_SCREENSHOTS'] !== '1' || !DOCUMENTED.has(name)) return;
  mkdirSync(DOCUMENTS, { recursive: true });
  await page.screenshot({
    ...options,
    path: join(DOCUMENTS, `${name}.png`),
    mask: [page.locator('video')],
    maskColor: IN_PLACE_OF_A_FACE,
  });
}

/** Messages in the corner are for reading; here they would lie on top of what is shown. */
export async function dismissMessages(page: Page): Promise<void> {
  const closing = page.getByRole('button', { name: 'Close this message' });
  // They slide about while others close, too restless for a real click.
  await closing.evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
  await expect(closing).toHaveCount(0);
}

/** The fake camera is called by the path of its film; on screen it gets an ordinary name. */
export const nameCamera = (page: Page, label: string): Promise<void> =>
  page.evaluate((name) => {
    for (const owner of [MediaStreamTrack.prototype, MediaDeviceInfo.prototype]) {
      Object.defineProperty(owner, 'label', { get: () => name });
    }
  }, label);

/** What has changed in size or colour is on screen with the second picture after it. */
export const twoPictures = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** The window as it is on screen: Playwright's own pictures cut off what is zoomed. */
export async function captureWindow(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(test.info().outputPath(`${name}.png`), Buffer.from(png, 'base64'));
}
