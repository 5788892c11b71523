import { renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { aCountedFilm } from '../helpers/counted-film.ts';
import { button } from '../helpers/rehearse.ts';
import { cursorMs, openReplay, shownNumber, storeReplay } from '../helpers/replaying.ts';
import type { StoredReplay } from '../helpers/replaying.ts';
import { shoot } from '../helpers/screenshots.ts';
import type { Studio } from '../helpers/studio.ts';
import { test } from '../helpers/studio-test.ts';

const SECONDS = 20;
const GONE = 'This part of the recording is not there any more';

const axis = (page: Page) => page.getByRole('slider', { name: 'Time axis' });

const store = (page: Page): Promise<StoredReplay> =>
  storeReplay(page, [{ film: aCountedFilm(SECONDS), startMs: 0, endMs: SECONDS * 1_000 }], 20_000);

const fileOf = ({ userDataDir }: Studio, { sessionId, segmentIds }: StoredReplay): string =>
  join(userDataDir, 'media', sessionId, `${segmentIds[0] ?? ''}.webm`);

/** The lanes go on whatever is wrong with the picture. */
async function expectLanesUsable(page: Page): Promise<void> {
  await axis(page).press('Home');
  for (let leap = 0; leap < 3; leap += 1) await axis(page).press('ArrowRight');
  // The cursor is where the picture is, which may be the one before; it is told in tenths of a second.
  await expect.poll(() => cursorMs(page)).toBeGreaterThanOrEqual(2_900);
  expect(await cursorMs(page)).toBeLessThanOrEqual(3_000);
  await axis(page).press(' ');
  await expect.poll(() => cursorMs(page)).toBeGreaterThan(3_500);
  await axis(page).press('k');
}

test('a file that is not there is said to be so, and plays once it is back', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const replay = await store(page);
  const file = fileOf(studio, replay);
  renameSync(file, `${file}.away`);
  await openReplay(page, replay.sessionId);
  await expect(page.getByText(GONE)).toBeVisible();
  await shoot(page, 'replay-missing');
  await expectLanesUsable(page);

  renameSync(`${file}.away`, file);
  await button(page, 'Try again').click();
  await expect.poll(() => shownNumber(page)).not.toBeNull();
  await studio.end();
});

test('an empty file, and one of another session, are not played', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const empty = await store(page);
  writeFileSync(fileOf(studio, empty), '');
  await openReplay(page, empty.sessionId);
  await expect(page.getByText(GONE)).toBeVisible();
  await expectLanesUsable(page);

  const other = await store(page);
  const status = await page.evaluate(
    async ([sessionId, segmentId]) => (await fetch(`/media/${sessionId}/${segmentId}`)).status,
    [empty.sessionId, other.segmentIds[0] ?? ''],
  );
  expect(status).toBe(404);
  await studio.end();
});

test('a file that is no film is said to be damaged', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const replay = await store(page);
  writeFileSync(fileOf(studio, replay), Buffer.alloc(50_000, 'not a film '));
  await openReplay(page, replay.sessionId);
  await expect(page.getByText('This part of the recording cannot be played')).toBeVisible();
  await expectLanesUsable(page);
  await studio.end();
});

test('a file that was cut short plays as far as it goes', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const replay = await store(page);
  const file = fileOf(studio, replay);
  truncateSync(file, 150_000);
  await openReplay(page, replay.sessionId);
  await expect.poll(() => shownNumber(page)).not.toBeNull();
  await axis(page).press(' ');
  await page.waitForTimeout(1_000);
  await axis(page).press('k');
  expect(await shownNumber(page)).toBeGreaterThan(5);

  await axis(page).press('End');
  await expect(
    page.getByText(/This is missing from the file|This part of the recording cannot be played/),
  ).toBeVisible({ timeout: 15_000 });
  await shoot(page, 'replay-cut-short');
  await expectLanesUsable(page);
  await studio.end();
});

test('a recording that is deleted while it plays ends in a message, and the lanes go on', async ({
  launch,
}) => {
  const studio = await launch();
  const { page } = studio;
  const replay = await store(page);
  await openReplay(page, replay.sessionId);
  await expect.poll(() => shownNumber(page)).not.toBeNull();
  await axis(page).press(' ');
  await expect.poll(() => shownNumber(page)).toBeGreaterThan(10);
  await page.evaluate(
    (sessionId) => window.studio['storage:delete-media']({ sessionIds: [sessionId] }),
    replay.sessionId,
  );
  await expect(page.getByText('The video was deleted')).toBeVisible();
  expect(await shownNumber(page)).toBeNull();
  await axis(page).press('k');
  await expectLanesUsable(page);

  await page.evaluate(
    (sessionId) => window.studio['storage:restore-media']({ sessionIds: [sessionId] }),
    replay.sessionId,
  );
  await expect.poll(() => shownNumber(page)).not.toBeNull();
  await studio.end();
});
