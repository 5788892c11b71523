import { expect } from '@playwright/test';
import { expectAccessible } from '../helpers/accessibility.ts';
import { emptyRoomFilm } from '../helpers/films.ts';
import {
  acceptPicture,
  agreeToCamera,
  button,
  close,
  reachAnswer,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

const WORDS = 'Move back into the middle of the picture';

test('who is out of the picture is invited back, once, and finds it in the review', async ({
  launch,
}) => {
  const { page } = await launch({ camera: { film: emptyRoomFilm() } });
  await setUpInterview(page, { company: 'Acme', questions: 1, preparationSeconds: 0 });
  await agreeToCamera(page);
  await acceptPicture(page);
  await button(page, 'Skip calibration').click();
  await reachAnswer(page);
  const cue = page.getByRole('note', { name: 'Cue' });
  await expect(cue).toHaveText(WORDS, { timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: WORDS })).toHaveCount(1);
  await shoot(page, 'stage-cue');
  await expectAccessible(page, 'stage with a cue');
  await page.keyboard.press('m');
  await expect(page.getByText(/^Marker set at/)).toBeVisible();
  await expect(cue).toBeHidden({ timeout: 15_000 });
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await close(page);
  const inAnswer = page.getByRole('region', { name: 'Cues in this answer' });
  await expect(inAnswer).toContainText(`“${WORDS}” out of the picture or half out`);
  await inAnswer.scrollIntoViewIfNeeded();
  await shoot(page, 'review-cue');
});
