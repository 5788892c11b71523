import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aQuestion } from '../helpers/a-session-record.ts';
import { captureWindow, shoot } from '../helpers/screenshots.ts';
import { seedPractice } from '../helpers/seed-practice.ts';
import { test } from '../helpers/studio-test.ts';

const DAY_MS = 86_400_000;
const WHY = aQuestion({ id: 'why', category: 'cultural-fit', text: 'Why us?' });

/** So many days before now, at an ordinary hour. */
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** Twelve sessions of a month in which one looks more and more, the third and fourth uncalibrated. */
async function aMonthOfPractice(): Promise<string> {
  const userDataDir = electronLaunchOptions().makeUserDataDir();
  await seedPractice(
    userDataDir,
    Array.from({ length: 12 }, (_, index) => ({
      startedAt: daysAgo(30 - 2.5 * index),
      mode: index % 3 === 0 ? ('interview' as const) : ('practice' as const),
      company: index < 8 ? 'Blue Harbour' : 'Umbra',
      ...(index === 2 || index === 3 ? { calibration: null } : {}),
      answers: [
        { asideShare: 0.7 - 0.03 * index },
        { question: WHY, asideShare: 0.72 - 0.03 * index },
      ],
      isUnrated: index === 11,
    })),
  );
  return userDataDir;
}

const openTrends = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Trends', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trends' })).toBeVisible();
};

test('sessions of a month: what changed, what did not, and what is not shown yet', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { app, page, close } = await launch({ userDataDir: await aMonthOfPractice() });
  await openTrends(page);
  const looks = page.getByRole('region', { name: 'Looks at the interviewer', exact: true });
  await expect(looks).toContainText('you looked at the interviewer more', { timeout: 60_000 });
  await expect(looks).toContainText('Uncalibrated sessions: too few sessions to say');
  await expect(page.getByText('Not shown before you have said how it went')).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Looks at the interviewer, 11 sessions/ }),
  ).toBeVisible();
  await expectAccessible(page, 'trends');
  await shoot(page, 'trends');
  await page.screenshot({ path: test.info().outputPath('trends-full.png'), fullPage: true });

  await page.getByLabel('Calibrated sessions only').check();
  await expect(looks).toContainText('over 9 sessions');
  await page.getByLabel('Company').selectOption({ label: 'Umbra · Analyst' });
  await expect(looks).toContainText('Too few sessions to say (3 of the 6 it takes).');
  await page.getByLabel('Mode').selectOption({ label: 'Interview' });
  await page.getByLabel('Questions').selectOption({ label: 'Technical' });
  await expect(page.getByText('No session like this')).toBeVisible();
  await page.getByRole('button', { name: 'Show all sessions' }).click();
  await expect(looks).toContainText('you looked at the interviewer more');

  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'trends-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  });
  await expectNoSidewaysScrolling(page, 'trends at 1024 x 700');
  await shoot(page, 'trends-small');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expectNoSidewaysScrolling(page, 'trends at 200 %');
  await captureWindow(app, 'trends-200');
  await close();
});

test('without a session it says what will appear here', async ({ launch }) => {
  const { page, close } = await launch();
  await openTrends(page);
  await expect(page.getByText('No sessions yet')).toBeVisible();
  await expectAccessible(page, 'trends without sessions');
  await shoot(page, 'trends-empty');
  await close();
});
