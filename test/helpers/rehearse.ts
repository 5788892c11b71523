import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type Rehearsal = {
  readonly company: string;
  readonly role?: string;
  readonly questions: number;
  readonly preparationSeconds: number;
  readonly mode?: 'Practice' | 'Interview';
};

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** From any screen with the header to the set-up of an interview of this kind. */
export async function chooseFormat(
  page: Page,
  format: 'One-to-one' | 'Panel' | 'Case study' | 'Your questions',
): Promise<void> {
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('link', { name: 'New interview' }).click();
  await page.getByRole('radio', { name: format, exact: true }).click();
}

/** From any screen with the header to the camera screen. */
export async function setUpInterview(
  page: Page,
  { company, role = '', questions, preparationSeconds, mode = 'Practice' }: Rehearsal,
): Promise<void> {
  await chooseFormat(page, 'One-to-one');
  await page.getByRole('textbox', { name: 'Company' }).fill(company);
  await page.getByRole('textbox', { name: 'Role' }).fill(role);
  await page.getByRole('radio', { name: mode }).check();
  await page.getByLabel('Preparation in seconds').fill(String(preparationSeconds));
  await page.getByLabel('Number of questions').fill(String(questions));
  await button(page, 'Continue to the camera').click();
}

/** Keeps nothing but the measurements, which is what most tests are about. */
export async function agreeToCamera(page: Page): Promise<void> {
  await button(page, 'Agree and switch on the camera').click();
  await chooseRecording(page, 'Measurements only');
}

/** At the question that is asked once, before the first interview. */
export async function chooseRecording(
  page: Page,
  choice: 'Video and sound' | 'Sound only' | 'Measurements only',
): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await button(page, 'Continue').click();
}

/** Waits until the look into the mirror shows live checks, then goes on to the calibration. */
export async function acceptPicture(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'Pre-flight checks' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: /^Start (and record|without recording)$/ }).click();
}

/** Through greeting, question and preparation, until the answer clock runs. */
export async function reachAnswer(page: Page): Promise<void> {
  const hasBegun = button(page, 'Stop the answer').or(page.getByText('Your answer starts in'));
  const notepad = page.getByRole('textbox', { name: 'Notepad' });
  // The greeting and a question end by themselves; Space only shortens what may be shortened.
  await expect(async () => {
    // The notepad keeps Space for itself; the next stop is the button.
    if (await notepad.isVisible()) await page.keyboard.press('Tab');
    if (!(await hasBegun.isVisible())) await page.keyboard.press('Space');
    await expect(hasBegun).toBeVisible({ timeout: 400 });
  }).toPass({ timeout: 30_000, intervals: [100] });
  await expect(button(page, 'Stop the answer')).toBeVisible({ timeout: 10_000 });
}

/** Answers for so many seconds, then goes on to whatever follows. */
export async function answerFor(page: Page, seconds: number): Promise<void> {
  await reachAnswer(page);
  await page.waitForTimeout(seconds * 1000);
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Thank you\. /)).toBeVisible();
  await page.keyboard.press('Space');
}

/** Past the question of how it went, which stands before the first look at a review. */
export const passRating = (page: Page): Promise<void> => button(page, 'Skip this').click();

/** From the closing words to the question of how it went. */
export async function closeUnrated(page: Page): Promise<void> {
  await expect(page.getByText(/Goodbye/)).toBeVisible();
  await button(page, 'To the review').click();
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible({
    timeout: 15_000,
  });
}

/** From the closing words to the review. */
export async function close(page: Page): Promise<void> {
  await closeUnrated(page);
  await passRating(page);
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible();
}

/** How many camera tracks the window holds open. */
export const openTracks = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['openTracks'] ?? 0));
