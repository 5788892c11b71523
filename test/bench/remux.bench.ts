/** What it costs to make a minute of recording seekable. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remuxFile } from '../../main/media/remux-file.ts';
import { realRemux } from '../helpers/remuxing.ts';
import { aLiveWebm } from '../helpers/webm.ts';
import { figuresToLines, quantile } from './print-figures.ts';

const SECONDS = 60;
const RUNS = 5;
const BYTES_IN_MB = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const from = join(folder, 'recording.part');
const to = join(folder, 'recording.tmp');
const film = aLiveWebm(SECONDS, 'both', { size: '1280x720', rate: '2500k' });
writeFileSync(from, film);

async function timesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    rmSync(to, { force: true });
    const begun = performance.now();
    await work();
    times.push((performance.now() - begun) / 1_000);
  }
  return times;
}

const { signal } = new AbortController();
const alone = await timesOf(() => remuxFile(from, to));
const inProcess = await timesOf(async () => {
  const outcome = await realRemux({ from, to, limitMs: 90_000, signal });
  if (!outcome.ok) throw new Error(`The film could not be remuxed: ${outcome.error.kind}`);
});
rmSync(folder, { recursive: true, force: true });

const lines = figuresToLines([
  { name: 'A minute of 720p', value: film.byteLength / BYTES_IN_MB, unit: 'MB' },
  { name: 'Copied to be seekable', value: quantile(alone, 0.5), unit: 's (median)', digits: 2 },
  {
    name: 'With a process started',
    value: quantile(inProcess, 0.5),
    unit: 's (median)',
    digits: 2,
  },
]);
for (const line of lines) process.stdout.write(`${line}\n`);
