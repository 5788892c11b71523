/** How long the figures of fifty sessions take, and how long the main process is held up meanwhile. */
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { launchStudio } from '../helpers/studio.ts';
import { seedPractice } from '../helpers/seed-practice.ts';
import { aQuestion } from '../helpers/a-session-record.ts';
import { figuresToLines } from './print-figures.ts';

const SESSIONS = 50;
/** Four answers of two and a half minutes: ten minutes of samples each. */
const ANSWERS = 4;
const ANSWER_MS = 150_000;
const DAY_MS = 86_400_000;
/** A timer this often shows how late the main process is. */
const TICK_MS = 2;

const userDataDir = electronLaunchOptions().makeUserDataDir();
await seedPractice(
  userDataDir,
  Array.from({ length: SESSIONS }, (_, index) => ({
    startedAt: new Date(Date.UTC(2026, 0, 1) + index * DAY_MS).toISOString(),
    answerMs: ANSWER_MS,
    answers: Array.from({ length: ANSWERS }, (_answer, answer) => ({
      question: aQuestion({ id: `q-${answer}`, text: `Question ${answer}?` }),
      asideShare: 0.7 - 0.008 * index,
    })),
  })),
);

const studio = await launchStudio({ userDataDir });
const { app, page } = studio;

type Ticking = { longestMs: number; timer: NodeJS.Timeout };

const watchMain = (): Promise<void> =>
  app.evaluate((_electron, tickMs) => {
    const watch = globalThis as unknown as { ticking?: Ticking };
    let before = performance.now();
    const ticking: Ticking = {
      longestMs: 0,
      timer: setInterval(() => {
        const now = performance.now();
        ticking.longestMs = Math.max(ticking.longestMs, now - before - tickMs);
        before = now;
      }, tickMs),
    };
    watch.ticking = ticking;
  }, TICK_MS);

const longestBlock = (): Promise<number> =>
  app.evaluate(() => {
    const { ticking } = globalThis as unknown as { ticking: Ticking };
    clearInterval(ticking.timer);
    return ticking.longestMs;
  });

async function openTrends(): Promise<number> {
  const from = performance.now();
  await page.getByRole('link', { name: 'Trends', exact: true }).click();
  await page.getByText('What is noticed first').waitFor({ timeout: 300_000 });
  return performance.now() - from;
}

await watchMain();
const firstMs = await openTrends();
const blockMs = await longestBlock();
await page.getByRole('link', { name: 'Home', exact: true }).click();
await watchMain();
const laterMs = await openTrends();
const laterBlockMs = await longestBlock();
await studio.close();

const lines = figuresToLines([
  {
    name: `Trends of ${SESSIONS} sessions of ten minutes, measured and shown`,
    value: firstMs / 1000,
    unit: 's',
  },
  { name: 'A session of ten minutes', value: firstMs / SESSIONS, unit: 'ms (mean)', digits: 0 },
  {
    name: 'Main process held up meanwhile, at most',
    value: blockMs,
    unit: 'ms',
    target: { atMost: 50 },
  },
  { name: 'The same page again', value: laterMs, unit: 'ms', digits: 0 },
  { name: 'Main process held up then, at most', value: laterBlockMs, unit: 'ms' },
]);
for (const line of lines) process.stdout.write(`${line}\n`);
