/** How fast one hour of video can be gone through beside its lanes: jumps, and the window while dragging. */
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createDatabase } from '../../main/db/database.ts';
import { openConnection } from '../../main/db/open.ts';
import { insertSegment } from '../../main/db/repositories/media-segments.ts';
import { DATABASE_FILE } from '../../main/db/start-store.ts';
import { aRepeatedFilm, COUNTED_RATE, COUNTED_SIZE } from '../helpers/counted-film.ts';
import { launchStudio } from '../helpers/studio.ts';
import { recordLongTasks } from './hold-interview.ts';
import { figuresToLines, quantile } from './print-figures.ts';
import { storeSyntheticHour } from './synthetic-hour.ts';

const HOUR_MS = 3_600_000;
const FILM_SECONDS = 20;
const SEEKS = 60;
const DRAG_STEPS = 300;
const FRAME_MS = 1_000 / COUNTED_RATE;

const first = await launchStudio();
const sessionId = await storeSyntheticHour(first.page);
await first.close();
storeFilm(first.userDataDir);

const { page, close } = await launchStudio({ userDataDir: first.userDataDir });
await page.evaluate((id) => {
  window.location.hash = `#/sessions/${id}`;
}, sessionId);
await page.locator('video[data-shown="true"]').waitFor();
await page.locator('[role="slider"][aria-label="Time axis"]').scrollIntoViewIfNeeded();

const jumps = await page.evaluate(jumpAbout, SEEKS);
const readDragging = await recordLongTasks(page);
await dragAlong(page);
const dragging = await readDragging();
const playing = await page.evaluate(playOn, { frameMs: FRAME_MS, hourMs: HOUR_MS });
await close();

const lines = figuresToLines([
  {
    name: 'Jump in one hour of video until its picture is shown',
    value: quantile(jumps, 0.5),
    unit: 'ms (median)',
    digits: 0,
  },
  { name: 'The same, 95 of 100', value: quantile(jumps, 0.95), unit: 'ms', digits: 0 },
  {
    name: 'Longest task while dragging along one hour',
    value: Math.max(0, ...dragging),
    unit: 'ms (0 = none over 50)',
    digits: 0,
    target: { atMost: 50 },
  },
  { name: 'Tasks over 50 ms while dragging', value: dragging.length, unit: '', digits: 0 },
  {
    name: 'Cursor and picture apart while playing, at most',
    value: playing.mostApart,
    unit: 'pictures',
    target: { atMost: 1 },
  },
  { name: 'Pictures shown while playing', value: playing.rate, unit: 'a second' },
]);
for (const line of lines) process.stdout.write(`${line}\n`);

/** As if it had been recorded: an hour of film for the session, with its row. */
function storeFilm(dataFolder: string): void {
  const film = aRepeatedFilm(FILM_SECONDS, HOUR_MS / 1_000 / FILM_SECONDS);
  const segmentId = randomUUID();
  const folder = join(dataFolder, 'media', sessionId);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${segmentId}.webm`);
  copyFileSync(film, file);
  // Electron runs as another user where the test runs as root.
  for (const path of [join(dataFolder, 'media'), folder]) chmodSync(path, 0o755);
  chmodSync(file, 0o644);
  const connection = openConnection(join(dataFolder, DATABASE_FILE), { binding: null });
  try {
    insertSegment(
      createDatabase(connection, () => undefined),
      {
        id: segmentId,
        sessionId,
        position: 0,
        hasVideo: true,
        hasSound: true,
        mimeType: 'video/webm;codecs=vp8,opus',
        width: COUNTED_SIZE.width,
        height: COUNTED_SIZE.height,
        startMs: 0,
        endMs: HOUR_MS,
        state: 'ready',
        endReason: 'stopped',
        bytes: statSync(file).size,
        frames: (HOUR_MS / 1_000) * COUNTED_RATE,
        droppedFrames: 0,
      },
    );
  } finally {
    connection.close();
  }
}

/** Clicks all over the axis; milliseconds from each click to its picture. */
async function jumpAbout(jumpCount: number): Promise<readonly number[]> {
  const surface = document.querySelector('[aria-label="Time axis"] canvas')?.parentElement;
  if (!surface) throw new Error('There is no axis.');
  const took: number[] = [];
  for (let index = 0; index < jumpCount; index += 1) {
    const box = surface.getBoundingClientRect();
    // A fixed irregular walk through the hour.
    const share = 0.2 + 0.75 * ((index * 0.618_034) % 1);
    const at = { clientX: box.left + share * box.width, clientY: box.top + 80, bubbles: true };
    const video = document.querySelector<HTMLVideoElement>('video[data-shown="true"]');
    if (video === null) throw new Error('No picture is shown.');
    let from = 0;
    const shown = new Promise<number>((resolve) =>
      video.requestVideoFrameCallback(() => resolve(performance.now() - from)),
    );
    surface.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0, pointerId: 1 }));
    // As with a real click, the page has time between the two.
    await new Promise((resolve) => setTimeout(resolve, 0));
    from = performance.now();
    surface.dispatchEvent(new PointerEvent('pointerup', { ...at, pointerId: 1 }));
    took.push(await shown);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return took;
}

/** To and fro along the ruler with the pointer held. */
async function dragAlong(on: Page): Promise<void> {
  const box = await on.locator('[aria-label="Time axis"] canvas').boundingBox();
  if (box === null) throw new Error('There is no axis.');
  const xOf = (share: number): number => box.x + 110 + share * (box.width - 140);
  const y = Math.max(box.y + 10, 300);
  await on.mouse.move(xOf(0.1), y);
  await on.mouse.down();
  for (let step = 0; step < DRAG_STEPS; step += 1)
    await on.mouse.move(xOf(0.5 + 0.45 * Math.sin(step / 12)), y);
  await on.mouse.up();
}

/** Plays for some seconds; how far what the player says is from the picture, in pictures. */
async function playOn({
  frameMs,
  hourMs,
}: {
  readonly frameMs: number;
  readonly hourMs: number;
}): Promise<{ readonly mostApart: number; readonly rate: number }> {
  const video = document.querySelector<HTMLVideoElement>('video[data-shown="true"]');
  const cursor = document.querySelector<HTMLElement>('[class*="overviewCursor"]');
  if (video === null || cursor === null) throw new Error('There is nothing to watch.');
  const seconds = 5;
  let pictures = 0;
  let mostApart = 0;
  let isOver = false;
  document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const onPicture = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    pictures += 1;
    // Looked at once everything about this picture has been drawn.
    requestAnimationFrame(() => {
      const saidMs = (Number.parseFloat(cursor.style.left) / 100) * hourMs;
      mostApart = Math.max(mostApart, Math.abs(saidMs - mediaTime * 1_000) / frameMs);
    });
    if (!isOver) video.requestVideoFrameCallback(onPicture);
  };
  video.requestVideoFrameCallback(onPicture);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  isOver = true;
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
  return { mostApart, rate: pictures / seconds };
}
