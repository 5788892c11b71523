/** How long an hour's session takes to open, and how much of the disk it takes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launchStudio } from '../helpers/studio.ts';
import { figuresToLines, quantile } from './print-figures.ts';
import { storeSyntheticHour } from './synthetic-hour.ts';

const OPENINGS = 5;
const BYTES_IN_MB = 1_000_000;

const studio = await launchStudio();
const { page } = studio;
const sessionId = await storeSyntheticHour(page);

const answered: number[] = [];
const shown: number[] = [];
for (let opening = 0; opening < OPENINGS; opening += 1) {
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  answered.push(
    await page.evaluate(async (id) => {
      const from = performance.now();
      const review = await window.studio['review:open']({ sessionId: id });
      if (!review.ok) throw new Error(review.error.text);
      return performance.now() - from;
    }, sessionId),
  );
  const from = performance.now();
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, sessionId);
  await page.getByRole('heading', { name: 'Moment by moment' }).waitFor();
  shown.push(performance.now() - from);
}
await studio.close();
const databaseBytes = statSync(join(studio.userDataDir, 'greenroom.db')).size;

const lines = figuresToLines([
  {
    name: 'A one-hour session, opened and shown',
    value: quantile(shown, 0.5),
    unit: 'ms (median)',
    digits: 0,
    target: { atMost: 1_000 },
  },
  { name: 'The slowest opening', value: Math.max(...shown), unit: 'ms', digits: 0 },
  { name: 'Reading and computing, at first', value: answered[0] ?? null, unit: 'ms', digits: 0 },
  { name: 'The same, later', value: quantile(answered.slice(1), 0.5), unit: 'ms', digits: 0 },
  { name: 'Database', value: databaseBytes / BYTES_IN_MB, unit: 'MB' },
]);
for (const line of lines) process.stdout.write(`${line}\n`);
