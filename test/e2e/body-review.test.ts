import { expect } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { aDeskCalibration, aPersonAtADesk } from '../helpers/a-person-at-a-desk.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { openReplay } from '../helpers/replaying.ts';
import { captureWindow, shoot, twoPictures } from '../helpers/screenshots.ts';
import { seedPractice } from '../helpers/seed-practice.ts';
import { test } from '../helpers/studio-test.ts';
import { resizeWindow, SMALLEST_WINDOW, ZOOMED_WINDOW } from '../helpers/window-size.ts';

test('how somebody sat is drawn and told without any recording', async ({ launch }) => {
  const userDataDir = electronLaunchOptions().makeUserDataDir();
  const [sessionId = ''] = await seedPractice(userDataDir, [
    {
      startedAt: new Date().toISOString(),
      calibration: aDeskCalibration(),
      answers: [{ asideShare: 0 }],
      answerMs: 175_000,
      person: aPersonAtADesk(),
    },
  ]);
  const { app, page, close } = await launch({ userDataDir });
  await openReplay(page, sessionId);
  const seat = page.getByRole('region', { name: /^How you sat at/ });
  const strip = page.getByRole('group', { name: /^How you sat along/ });
  const thumbs = strip.getByRole('button');

  await test.step('at the cursor, and along the axis', async () => {
    await expect(seat).toContainText('At your height, at your distance, shoulders level.');
    await expect(thumbs.last()).toHaveAccessibleName(/neither your face nor both shoulders/);
    await seat.scrollIntoViewIfNeeded();
    await shoot(page, 'silhouettes');
    await thumbs.nth((await thumbs.count()) - 2).click();
    await expect(seat).toContainText('5 cm lower, at your distance, shoulders level.');
    await expectAccessible(page, 'review with silhouettes');
  });

  await test.step('and what the body did stands in words, with a way to it', async () => {
    const findings = page.getByRole('region', { name: 'How you sat and moved' });
    await expect(findings).toContainText(/You leaned in \(1\d %, about \d+ cm nearer\) for 12 s/);
    await expect(findings).toContainText('Your arms were crossed for 12 s at 2:00.');
    await expect(findings).toContainText(/A hand was at or before your face for 6 s at 1:40/);
    await findings.scrollIntoViewIfNeeded();
    await shoot(page, 'body-findings');
    await findings.getByRole('button', { name: /Your arms were crossed/ }).click();
    await expect(seat).toContainText('How you sat at 2:00');
  });

  await test.step('in the dark, in a small window and enlarged', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'silhouettes-dark');
    await expectAccessible(page, 'review with silhouettes, dark');
    await resizeWindow({ app, page }, SMALLEST_WINDOW);
    await expectNoSidewaysScrolling(page, 'review with silhouettes, 1024 x 700');
    await page.getByRole('slider', { name: 'Time axis' }).scrollIntoViewIfNeeded();
    await shoot(page, 'silhouettes-small');
    await page.emulateMedia({ colorScheme: 'light' });
    await resizeWindow({ app, page }, ZOOMED_WINDOW);
    await seat.evaluate((panel) => panel.scrollIntoView());
    await twoPictures(page);
    await captureWindow(app, 'silhouettes-enlarged');
  });
  await close();
});
