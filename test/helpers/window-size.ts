import { expect } from '@playwright/test';
import type { Studio } from './studio.ts';

/** A size of the window's content, pixels, and how much larger than usual everything in it is. */
export type WindowSize = { readonly size: readonly [number, number]; readonly zoom: number };

/** What every screen has to fit into. */
export const SMALLEST_WINDOW: WindowSize = { size: [1024, 700], zoom: 1 };
export const ZOOMED_WINDOW: WindowSize = { size: [1280, 820], zoom: 2 };

/** Done when the page has the new size. */
export async function resizeWindow(
  { app, page }: Pick<Studio, 'app' | 'page'>,
  { size: [width, height], zoom }: WindowSize,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / zoom);
}
