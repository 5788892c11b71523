import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aQuestion } from '../helpers/a-session-record.ts';
import { captureWindow, shoot } from '../helpers/screenshots.ts';
import { seedPractice } from '../helpers/seed-practice.ts';
import { test } from '../helpers/studio-test.ts';
import { aFinishedWebm } from '../helpers/webm.ts';

const WHY = aQuestion({ id: 'why', category: 'cultural-fit', text: 'Why us?' });
const ONCE = aQuestion({ id: 'once', text: 'What is your plan?' });

/** Take 1 from 5 s, take 2 from 50 s of a filmed session; a third, uncalibrated, the day before. */
async function threeTakes(): Promise<{
  readonly userDataDir: string;
  readonly filmedId: string;
}> {
  const userDataDir = electronLaunchOptions().makeUserDataDir();
  const [, filmedId = ''] = await seedPractice(userDataDir, [
    {
      startedAt: '2026-03-03T09:00:00.000Z',
      calibration: null,
      answers: [{ question: WHY, asideShare: 0.5 }],
    },
    {
      startedAt: '2026-03-04T09:00:00.000Z',
      answers: [
        { question: WHY, asideShare: 0.75 },
        { question: WHY, take: 2, asideShare: 0.3 },
        { question: ONCE, asideShare: 0.3 },
      ],
      film: aFinishedWebm(135),
    },
    {
      startedAt: '2026-03-05T09:00:00.000Z',
      answers: [{ question: WHY, asideShare: 0.2 }],
      isUnrated: true,
    },
  ]);
  return { userDataDir, filmedId };
}

/** Seconds of the file that each of the pictures on the screen shows. */
const shownSeconds = (page: Page): Promise<readonly number[]> =>
  page
    .locator('video[data-shown=true]')
    .evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).currentTime));

/** Both takes are of the same file, 45 seconds apart. */
async function expectInStep(page: Page): Promise<void> {
  const [first = Number.NaN, second = Number.NaN] = await shownSeconds(page);
  expect(Math.abs(second - first - 45), `${first} and ${second}`).toBeLessThan(0.25);
}

test('two takes: what changed, both pictures in step, every figure', async ({ launch }) => {
  test.setTimeout(180_000);
  const { userDataDir, filmedId } = await threeTakes();
  const { app, page, close } = await launch({ userDataDir });
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, filmedId);
  await page.getByRole('tab', { name: 'Q1 · take 2' }).click();
  await page.getByRole('link', { name: 'Compare with another take' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two takes' })).toBeVisible();
  await expect(page.getByText(/^Your looks away were shorter: /)).toBeVisible();
  await expect(page.locator('video[data-shown=true]')).toHaveCount(2, { timeout: 20_000 });
  await expect(async () => expectInStep(page)).toPass();
  await expectAccessible(page, 'two takes');
  await shoot(page, 'compare');
  await page.screenshot({ path: test.info().outputPath('compare-full.png'), fullPage: true });

  const axis = page.getByRole('slider', { name: 'Time axis' });
  await axis.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(async () => {
    const [first = Number.NaN] = await shownSeconds(page);
    expect(Math.abs(first - 10)).toBeLessThan(0.1);
    await expectInStep(page);
  }).toPass();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause both' })).toBeVisible();
  await expect(async () => {
    const [first = Number.NaN] = await shownSeconds(page);
    expect(first).toBeGreaterThan(11.5);
  }).toPass();
  await expectInStep(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play both' })).toBeVisible();

  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'compare-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await expectNoSidewaysScrolling(page, 'two takes at 1024 x 700');
  await shoot(page, 'compare-small');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expectNoSidewaysScrolling(page, 'two takes at 200 %');
  await captureWindow(app, 'compare-200');
  await close();
});

test('what cannot be compared is said: calibrated or not, not rated yet, no other take', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { userDataDir, filmedId } = await threeTakes();
  const { page, close } = await launch({ userDataDir });
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, filmedId);
  await page.getByRole('link', { name: 'Compare with another take' }).click();
  // The take before it is that of the day before.
  await expect(page.getByText(/was uncalibrated, .* was calibrated\./)).toBeVisible();
  await expect(page.getByText(/^Eye contact: not compared/)).toBeVisible();
  await expectAccessible(page, 'takes of two kinds');
  await shoot(page, 'compare-two-kinds');
  const second = page.getByLabel('Second take');
  const unrated = await second
    .locator('option', { hasText: 'not rated yet' })
    .getAttribute('value');
  await second.selectOption(unrated);
  await expect(page.getByText('Say first how it went')).toBeVisible();
  await expect(page.getByText('All figures')).toHaveCount(0);

  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, filmedId);
  await page.getByRole('tab', { name: 'Q2' }).click();
  await page.getByRole('link', { name: 'Compare with another take' }).click();
  await expect(page.getByText('There is no other take yet')).toBeVisible();
  await expectAccessible(page, 'no other take');
  await close();
});
