import type { Page } from '@playwright/test';
import type { RecordingChoice } from '../../core/media/segment-plan.ts';

const ANSWER_LIMIT_MS = 60_000;
/** Loading both models takes a few seconds; a busy machine takes longer. */
const MODELS_READY_MS = 60_000;

/** Settings as a user with one short question would have them. */
export async function chooseOneQuestion(page: Page, recording: RecordingChoice): Promise<void> {
  await page.evaluate(
    ([answerLimitMs, choice]) =>
      window.studio['settings:change']({
        cameraConsent: true,
        microphoneConsent: choice !== 'nothing',
        recording: choice,
        questionCount: 1,
        preparationMs: 0,
        answerLimitMs,
      }),
    [ANSWER_LIMIT_MS, recording] as const,
  );
  // Settings are read at the start of the window.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
}

/**
 * From the set-up to the stage. Calibration is skipped, since nobody in a film looks where they
 * are told to.
 */
export async function reachStage(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/new';
  });
  await page.getByRole('button', { name: 'Continue to the camera' }).click();
  const goOn = page.getByRole('button', { name: /^Start (and record|without recording)$/ });
  await goOn.waitFor();
  const isLoading = page.getByText('The analysis is starting');
  await isLoading.waitFor({ state: 'hidden', timeout: MODELS_READY_MS });
  await goOn.click({ timeout: MODELS_READY_MS });
  await page.getByRole('button', { name: 'Skip calibration' }).click();
  await page.getByRole('button', { name: 'First question' }).waitFor();
}

/** One question, answered for so long. */
export async function answerOneQuestion(page: Page, answerMs: number): Promise<void> {
  await page.getByRole('button', { name: 'First question' }).click();
  await page.getByRole('button', { name: 'Start the answer' }).click();
  const stop = page.getByRole('button', { name: 'Stop the answer' });
  await stop.waitFor();
  await page.waitForTimeout(answerMs);
  await stop.click();
  await page.getByRole('button', { name: 'To the closing' }).click();
}

export async function leaveForReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'To the review' }).click();
  await page.waitForURL(/#\/sessions\//);
}

/** Collects tasks of over 50 ms from now on; `read` gives their lengths in milliseconds. */
export async function recordLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const lengths: number[] = [];
    new PerformanceObserver((list) => {
      lengths.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: lengths });
  });
  return () =>
    page.evaluate(() => {
      const lengths: unknown = Reflect.get(window, 'longTasks');
      return Array.isArray(lengths) ? lengths.map(Number) : [];
    });
}
