import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aPersonLooking } from '../helpers/append-samples.ts';
import { aCountedFilm } from '../helpers/counted-film.ts';
import { button } from '../helpers/rehearse.ts';
import { cursorMs, openReplay, storeReplay } from '../helpers/replaying.ts';
import { captureWindow, shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';
import { resizeWindow, SMALLEST_WINDOW, ZOOMED_WINDOW } from '../helpers/window-size.ts';

/**
 * Answers from 6 to 23 s and from 32 to 49 s. The first has a look that is held (9 to 13.8 s); the
 * second a long look aside (34.5 to 43 s), and it ends on a look.
 */
const NOTABLE = aPersonLooking([
  [0, 8],
  [9, 13.8],
  [15, 17],
  [18, 22],
  [23, 34.5],
  [43, 45],
  [46.4, 60],
]);
/** Looks of two seconds with a second aside between them, and neither answer ends on one. */
const CALM = aPersonLooking(Array.from({ length: 20 }, (_, index) => [3 * index, 3 * index + 2]));

const filmed = () => [{ film: aCountedFilm(60), startMs: 0, endMs: 60_000 }];
const card = (page: Page) => page.getByRole('region', { name: 'Worth watching', exact: true });
const reel = (page: Page) => page.getByRole('region', { name: 'The good ones' });

test('the moments that stand out are shown, explained, and played where they were filmed', async ({
  launch,
}) => {
  const { app, page, close } = await launch();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { sessionId } = await storeReplay(page, filmed(), 60_000, NOTABLE);
  await openReplay(page, sessionId);

  await test.step('best first, each with its question and time', async () => {
    await expect(card(page).getByRole('listitem')).toHaveText([
      /^KeepEnded on a look at the interviewerQuestion 2 · /,
      /^Work onLooked to your left for [89] secondsQuestion 2 · 0:3\d–0:44/,
      /^KeepHeld the look for 5 secondsQuestion 1 · 0:07–0:15/,
    ]);
    await shoot(page, 'worth-watching');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await shoot(page, 'worth-watching-dark');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await card(page).getByText('How are these chosen?').click();
    await expect(card(page).getByText(/beyond the threshold of its kind/)).toBeVisible();
    await shoot(page, 'worth-watching-how');
    await card(page).getByText('How are these chosen?').click();
  });

  await test.step('a moment is played, and ends where it ends', async () => {
    await card(page)
      .getByRole('button', { name: /Watch Held the look/ })
      .click();
    await expect(page.getByRole('slider', { name: 'Time axis' })).toBeFocused();
    await expect.poll(() => cursorMs(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(15_200);
    await page.waitForTimeout(500);
    expect(await cursorMs(page)).toBeLessThan(15_600);
  });

  await test.step('the good ones in a row: skip, back, and Escape stops the player too', async () => {
    await button(page, 'Show me the good ones').click();
    await expect(reel(page)).toContainText('1 of 2 · Held the look');
    await shoot(page, 'reel');
    await expectAccessible(page, 'review with a reel');
    await reel(page).getByRole('button', { name: 'Skip' }).click();
    await expect(reel(page)).toContainText('2 of 2 · Ended on a look');
    await reel(page).getByRole('button', { name: 'Back' }).click();
    await expect(reel(page)).toContainText('1 of 2');
    await expect.poll(() => cursorMs(page)).toBeLessThan(15_000);
    await page.keyboard.press('Escape');
    await expect(reel(page)).toBeHidden();
    await page.waitForTimeout(300);
    const stoppedAt = await cursorMs(page);
    await page.waitForTimeout(600);
    expect(await cursorMs(page)).toBe(stoppedAt);
  });

  await test.step('the reel goes on by itself and is over after the last', async () => {
    await button(page, 'Show me the good ones').click();
    await expect(reel(page)).toContainText('2 of 2', { timeout: 20_000 });
    await expect(reel(page)).toBeHidden({ timeout: 20_000 });
    expect(await cursorMs(page)).toBeGreaterThan(48_500);
  });

  await test.step('with their answer, with figures and guidance', async () => {
    await page.getByRole('tab', { name: 'Q2' }).click();
    const moments = page.getByRole('region', { name: 'Worth watching in this answer' });
    await expect(moments.getByText(/You looked away for 8\.\d s \(/)).toBeVisible();
    await expect(moments.getByText(/Come back to the interviewer/)).toBeVisible();
    await moments.scrollIntoViewIfNeeded();
    await shoot(page, 'worth-watching-answer');
  });

  await test.step('in the smallest window and at twice the size', async () => {
    for (const fit of [SMALLEST_WINDOW, ZOOMED_WINDOW]) {
      const { zoom } = fit;
      const [width] = fit.size;
      await resizeWindow({ app, page }, fit);
      await button(page, 'Show me the good ones').click();
      await expect(reel(page)).toBeInViewport({ ratio: 1 });
      await expect(page.locator('video[data-shown="true"]')).toBeInViewport();
      await expectNoSidewaysScrolling(page, `reel at ${zoom}`);
      await captureWindow(app, `reel-${width}-${zoom}`);
      await reel(page).getByRole('button', { name: 'Stop' }).click();
      await card(page).evaluate((section) => section.scrollIntoView({ block: 'start' }));
      await captureWindow(app, `worth-watching-${width}-${zoom}`);
    }
  });
  await close();
});

test('a session without a film says why nothing plays, one without such moments shows none', async ({
  launch,
}) => {
  const { page, close } = await launch();
  const unfilmed = await storeReplay(page, [], 60_000, NOTABLE);
  await openReplay(page, unfilmed.sessionId);
  await expect(card(page).getByText(/this session has none/)).toBeVisible();
  await expect(button(page, 'Show me the good ones')).toBeHidden();
  await card(page)
    .getByRole('button', { name: /Show Held the look/ })
    .click();
  await expect.poll(() => cursorMs(page)).toBeGreaterThanOrEqual(7000);
  await expectAccessible(page, 'review with moments');

  const calm = await storeReplay(page, [], 60_000, CALM);
  await openReplay(page, calm.sessionId);
  await expect(page.getByText(/No moment of this answer stands out/)).toBeVisible();
  await expect(card(page)).toBeHidden();
  await shoot(page, 'nothing-stands-out');
  await close();
});
