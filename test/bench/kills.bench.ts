/** What is lost of a recording when the window crashes, or the whole app is killed: ten times each. */
import { realPersonFilm } from '../helpers/films.ts';
import { finishedSegments, readSegment } from '../helpers/recorded-segments.ts';
import { launchStudio } from '../helpers/studio.ts';
import { chooseOneQuestion, reachStage } from './hold-interview.ts';
import { figuresToLines, quantile } from './print-figures.ts';
import { readLatestSession } from './stored-session.ts';

const KILLS_OF_EACH = 10;
const SECOND_MS = 1_000;
/** Recorded before the kill; a bit longer each time, so that it meets every moment of a chunk. */
const RECORDED_MS = 4_000;
const LONGER_EACH_TIME_MS = 130;

type Victim = 'window' | 'app';

const LIMITS: Readonly<Record<Victim, number>> = { window: 1, app: 2 };

/** Seconds between the last picture that was kept and the kill. */
async function lostInKill(victim: Victim, turn: number): Promise<number> {
  const first = await launchStudio({ camera: { film: realPersonFilm() } });
  await chooseOneQuestion(first.page, 'video-and-sound');
  await reachStage(first.page);
  await first.page.waitForTimeout(RECORDED_MS + turn * LONGER_EACH_TIME_MS);
  const killedAt = Date.now();
  if (victim === 'app') await first.kill();
  else {
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    // The window comes back by itself; a new start is only the simplest way to look at what it left.
    await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
    await first.kill();
  }
  const second = await launchStudio({ userDataDir: first.userDataDir });
  const [segment] = await finishedSegments(second.page);
  await second.kill();
  if (segment === undefined) return Number.POSITIVE_INFINITY;
  const tracks = await readSegment(first.userDataDir, segment);
  const lastSeconds = Math.max(...tracks.map((track) => track.lastSeconds));
  const { startedAt } = readLatestSession(first.userDataDir);
  const keptUntil = Date.parse(startedAt) + segment.startMs + lastSeconds * SECOND_MS;
  return (killedAt - keptUntil) / SECOND_MS;
}

for (const victim of ['window', 'app'] as const) {
  const lost: number[] = [];
  for (let turn = 0; turn < KILLS_OF_EACH; turn += 1) {
    const seconds = await lostInKill(victim, turn);
    lost.push(seconds);
    process.stdout.write(`${victim} killed: ${seconds.toFixed(2)} s lost\n`);
  }
  const lines = figuresToLines([
    { name: `${victim}: lost, median`, value: quantile(lost, 0.5), unit: 's', digits: 2 },
    {
      name: `${victim}: lost, most`,
      value: quantile(lost, 1),
      unit: 's',
      digits: 2,
      target: { atMost: LIMITS[victim] },
    },
  ]);
  for (const line of lines) process.stdout.write(`${line}\n`);
}
