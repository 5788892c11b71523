import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { emptyRoomFilm } from '../helpers/films.ts';
import {
  hasObedientPerson,
  INTERVIEWER_BELOW_LENS_CM,
  seatObedientPerson,
} from '../helpers/obedient-person.ts';
import { acceptPicture, agreeToCamera, button, setUpInterview } from '../helpers/rehearse.ts';
import { nameCamera, shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

base.skip(
  !hasObedientPerson(),
  'Skipped: ../shared/bench/gaze with the rendered heads is not on this machine.',
);

test('a calibration is checked with further looks, and offered again on the same desk', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page, close } = await launch({ camera: { film: emptyRoomFilm() } });
  await page.evaluate(
    (interviewerFromLensCm) => window.studio['settings:change']({ interviewerFromLensCm }),
    INTERVIEWER_BELOW_LENS_CM,
  );
  await page.reload();
  await seatObedientPerson(page);
  // A drawn picture has another name each time; a camera keeps its own.
  await nameCamera(page, 'Laptop camera');
  await setUpInterview(page, { company: 'Desk', questions: 1, preparationSeconds: 0 });
  await agreeToCamera(page);
  await acceptPicture(page);
  await button(page, 'Start calibration').click();
  await expect(page.getByText('Now a check of about eight seconds.')).toBeVisible({
    timeout: 45_000,
  });
  await shoot(page, 'calibration-check-ready');
  const dot = page.getByRole('progressbar', { name: 'Look at the dot' });
  await expect(dot).toHaveAttribute('aria-valuenow', /^[1-9]\d$/, { timeout: 15_000 });
  await shoot(page, 'calibration-check-left');
  await expect(page.getByRole('heading', { name: 'Look at the dot below.' })).toBeVisible();
  await shoot(page, 'calibration-check-down');
  const found = page.getByText(/^In the check \d+ % of your looks were told right/);
  await expect(found).toBeVisible({ timeout: 30_000 });
  const words = (await found.textContent()) ?? '';
  process.stdout.write(`${words}\n`);
  await shoot(page, 'calibration-checked');
  const share = Number(/(\d+) %/.exec(words)?.[1]);
  // Guessing would get half of them right.
  expect(share, words).toBeGreaterThanOrEqual(75);

  await button(page, 'Begin the interview').click();
  await endAtOnce(page);
  const facts = page.getByLabel('Data quality');
  await expect(facts).toContainText(`Check of the calibration${share} % of the looks told right`);
  await shoot(page, 'review-checked');

  await setUpInterview(page, { company: 'Desk', questions: 1, preparationSeconds: 0 });
  await acceptPicture(page);
  await expect(button(page, 'Check and use it')).toBeFocused();
  await shoot(page, 'calibration-offered');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: /^(Calibrated|Partly calibrated|Not calibrated yet)$/ }),
  ).toBeVisible({
    timeout: 45_000,
  });
  // Where it was refused, the screen says why.
  await expect(page.getByRole('main')).toContainText('still fits and is used again');
  // The window still knows the eyes, so the check made with them still counts.
  await expect(found).toHaveText(words);
  await shoot(page, 'calibration-used-again');
  await button(page, 'Begin the interview').click();
  await endAtOnce(page);
  await expect(facts).toContainText(`${share} % of the looks told right`);
  await close();
});

async function endAtOnce(page: Page): Promise<void> {
  await expect(page.getByText(/^Hello, and welcome/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'End now and keep').click();
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 15_000 });
}
