import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { segmentUrlPath } from '../../core/media/media-address.ts';
import { finishFilm, recordFilm } from '../helpers/record-film.ts';
import { test } from '../helpers/studio-test.ts';
import { aLiveWebm } from '../helpers/webm.ts';

const SECONDS = 30;

const segmentsOf = (page: Page, sessionId: string) =>
  page.evaluate(async (id) => {
    const listed = await window.studio['media:list']({ sessionId: id });
    return listed.ok ? listed.value : [];
  }, sessionId);

/** Plays it from the places asked for, in a player as the window has them. */
const seek = (page: Page, path: string, seconds: readonly number[]) =>
  page.evaluate(
    async ({ address, places }) => {
      const video = document.createElement('video');
      video.src = `${window.location.origin}${address}`;
      document.body.append(video);
      const happened = (name: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          video.addEventListener(name, resolve, { once: true });
          video.addEventListener('error', () => reject(new Error(video.error?.message)), {
            once: true,
          });
        });
      await happened('loadedmetadata');
      const reached: number[] = [];
      for (const place of places) {
        video.currentTime = place;
        await happened('seeked');
        reached.push(video.currentTime);
      }
      const { duration, videoWidth } = video;
      video.remove();
      return { reached, duration, videoWidth };
    },
    { address: path, places: seconds },
  );

test('what a killed app recorded is recovered at the next start, told, and can be sought in', async ({
  launch,
}) => {
  const first = await launch();
  const { sessionId, segmentId } = await recordFilm(first.page, aLiveWebm(SECONDS), SECONDS);
  await first.kill();

  const second = await launch({ userDataDir: first.userDataDir });
  const { page } = second;
  const offer = page.getByRole('region', { name: 'Interrupted interviews' });
  await expect(offer).toContainText('The recording was recovered: 0:30 of about 0:30.');
  await expect
    .poll(() => segmentsOf(page, sessionId))
    .toMatchObject([{ state: 'ready', endReason: 'crashed', frames: SECONDS * 30 }]);
  await expect(offer).not.toContainText('being made ready');
  const folder = join(second.userDataDir, 'media', sessionId);
  expect(readdirSync(folder)).toEqual([`${segmentId}.webm`]);
  const path = segmentUrlPath({ id: segmentId, sessionId });
  const places = [25, 3.5, 29, 0];
  const { reached, duration, videoWidth } = await seek(page, path, places);
  expect(reached).toEqual(places);
  expect(duration).toBeCloseTo(SECONDS, 1);
  expect(videoWidth).toBe(320);
  await second.close();
});

test('a page that crashes leaves a recording that plays at once and is made seekable', async ({
  launch,
}) => {
  const studio = await launch();
  const { sessionId } = await recordFilm(studio.page, aLiveWebm(SECONDS), SECONDS);
  const reloaded = studio.page.waitForEvent('framenavigated');
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await reloaded.catch(() => undefined);
  await expect
    .poll(() => readdirSync(join(studio.userDataDir, 'media', sessionId)).join(' '))
    .toMatch(/^[^ ]+\.webm$/);
  await studio.kill();
});

test('a damaged recording on which the reader hangs is left as it was, and the app goes on', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const film = Uint8Array.from(aLiveWebm(6));
  for (let at = 60_000; at < film.length; at += 1) film[at] = (at * 7_919) % 256;
  const first = await launch();
  const { sessionId, segmentId } = await recordFilm(first.page, film, 6);
  await first.kill();
  const { page, userDataDir, close } = await launch({ userDataDir: first.userDataDir });
  const { length } = readdirSync(join(userDataDir, 'media', sessionId));
  expect(length).toBeGreaterThan(0);
  // Thirty seconds and the length of the recording.
  await expect
    .poll(() => segmentsOf(page, sessionId), { timeout: 120_000 })
    .toMatchObject([{ state: 'raw' }]);
  expect(readdirSync(join(userDataDir, 'media', sessionId))).toEqual([`${segmentId}.part`]);
  await close();
});

test('a recording that somebody takes away is not found, and the row says so', async ({
  launch,
}) => {
  const { page, userDataDir, end } = await launch();
  const film = await recordFilm(page, aLiveWebm(SECONDS), SECONDS);
  await finishFilm(page, film, SECONDS);
  const { sessionId, segmentId } = film;
  await expect.poll(() => segmentsOf(page, sessionId)).toMatchObject([{ state: 'ready' }]);
  const path = segmentUrlPath({ id: segmentId, sessionId });
  expect((await seek(page, path, [1])).videoWidth).toBe(320);
  rmSync(join(userDataDir, 'media', sessionId, `${segmentId}.webm`));
  // Chromium may still know all of a short film by its address; a further one it has to ask for.
  await expect(seek(page, `${path}?again`, [1])).rejects.toThrow();
  expect(await segmentsOf(page, sessionId)).toMatchObject([{ state: 'missing' }]);
  await end();
});
