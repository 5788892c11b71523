import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessibility.ts';
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

test('a calibration is checked with further looks, may gain movements, and is offered again on the same desk', async ({
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

  await button(page, 'Add movements (optional, 30 s)').click();
  await makeMovements(page);
  await expectAccessible(page, 'movements');
  await shoot(page, 'movements');
  await page.keyboard.press('Enter');
  const made = page.getByText('Movements: hands in the lap, back and forward.');
  await expect(made).toBeVisible();
  await shoot(page, 'calibration-with-movements');

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
  await expect(made).toBeVisible();
  await shoot(page, 'calibration-used-again');
  await button(page, 'Begin the interview').click();
  await endAtOnce(page);
  await expect(facts).toContainText(`${share} % of the looks told right`);
  await close();
});

/** What a rendered head without hands can do: it comes nearer, and hardly smiles. */
async function makeMovements(page: Page): Promise<void> {
  const asked = (words: string) => page.getByRole('heading', { name: words });
  await expect(asked('Lay your hands in your lap.')).toBeVisible();
  await expectAccessible(page, 'a movement');
  await shoot(page, 'movement-lap');
  await expect(asked('Explain something with your hands.')).toBeVisible({ timeout: 20_000 });
  await button(page, 'Skip this').click();
  await expect(asked('Nod twice.')).toBeVisible();
  await button(page, 'Skip this').click();
  await expect(asked('Sit back, then come forward.')).toBeVisible();
  const ring = page.getByRole('progressbar', { name: 'How far the movement has come' });
  await expect(ring).toHaveAttribute('aria-valuenow', /^[1-9]\d$/, { timeout: 15_000 });
  await shoot(page, 'movement-nearing');
  await expect(asked('Smile, as it comes to you.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/^Hands in the lap: out of the picture/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText(/looks like rising by \d\.\d cm/)).toBeVisible();
  await expect(page.getByText(/^A smile: your face hardly changed/)).toBeVisible();
  await expect(button(page, 'Done')).toBeFocused();
}

async function endAtOnce(page: Page): Promise<void> {
  await expect(page.getByText(/^Hello, and welcome/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'End now and keep').click();
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible({ timeout: 15_000 });
}
