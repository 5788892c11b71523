import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { blinkingFilm, realPersonFilm } from '../helpers/films.ts';
import {
  finishedSegments,
  newestSegments,
  readSegment,
  recordedBrightness,
} from '../helpers/recorded-segments.ts';
import {
  acceptPicture,
  answerFor,
  button,
  chooseRecording,
  close,
  openTracks,
  reachAnswer,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { nameCamera, shoot } from '../helpers/screenshots.ts';
import { measuredBrightness } from '../helpers/stored-tracks.ts';
import type { Brightness } from '../helpers/stored-tracks.ts';
import { test } from '../helpers/studio-test.ts';
import { makeUnpluggable, plugIn, unplug } from '../helpers/unplug.ts';

const SHORT = { company: 'Acme', questions: 1, preparationSeconds: 0 } as const;

/** From the first start to the stage, with everything recorded. */
async function reachRecordedStage(page: Page): Promise<void> {
  await setUpInterview(page, SHORT);
  await button(page, 'Agree and switch on the camera').click();
  await chooseRecording(page, 'Video and sound');
  await acceptPicture(page);
  await button(page, 'Skip calibration').click();
  await expect(page.getByRole('timer', { name: 'Recorded so far' })).toBeVisible();
}

test('asked once, an interview is recorded with video and sound, and plays', async ({ launch }) => {
  const studio = await launch({ camera: { film: realPersonFilm() } });
  const { page } = studio;
  await nameCamera(page, 'Laptop device');
  await setUpInterview(page, SHORT);
  await shoot(page, 'recording-consent');
  await button(page, 'Agree and switch on the camera').click();
  await expect(
    page.getByRole('heading', { name: 'Shall the interview be recorded?' }),
  ).toBeVisible();
  expect(await openTracks(page), 'devices open before the choice').toBe(0);
  await expect(button(page, 'Continue')).toBeDisabled();
  await shoot(page, 'recording-choice');
  await chooseRecording(page, 'Video and sound');
  await expect(page.getByRole('meter', { name: 'Level of the microphone' })).toBeVisible();
  await expect(page.getByText(/Room for about \d+ h/).first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Pre-flight checks' })).toBeVisible({
    timeout: 30_000,
  });
  await shoot(page, 'recording-preflight');
  await button(page, 'Start and record').click();
  await expect(page.getByRole('timer', { name: 'Recorded so far' })).toBeVisible();
  await shoot(page, 'recording-calibration');
  await button(page, 'Skip calibration').click();
  await reachAnswer(page);
  await page.waitForTimeout(3_000);
  await shoot(page, 'recording-stage');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await close(page);
  await expect.poll(() => openTracks(page), 'devices still open').toBe(0);

  const segments = await finishedSegments(page);
  expect(segments).toMatchObject([
    { hasVideo: true, hasSound: true, state: 'ready', endReason: 'stopped', width: 640 },
  ]);
  const segment = segments[0];
  if (segment === undefined) throw new Error('Nothing was recorded');
  const length = (segment.endMs - segment.startMs) / 1000;
  const tracks = await readSegment(studio.userDataDir, segment);
  expect(tracks.map(({ type }) => type).toSorted()).toEqual(['audio', 'video']);
  for (const track of tracks) {
    expect(track.firstSeconds).toBeLessThan(1);
    expect(Math.abs(track.lastSeconds - length)).toBeLessThan(1);
  }
  const sound = tracks.find(({ type }) => type === 'audio');
  // What was lost on the way is silence in the file, not a hole.
  expect(sound?.longestGapSeconds).toBeLessThan(0.1);
  const played = await page.evaluate(async ({ sessionId, id }) => {
    const video = document.createElement('video');
    video.muted = true;
    video.src = `app://greenroom/media/${sessionId}/${id}`;
    await new Promise((resolve, reject) => {
      video.addEventListener('loadeddata', resolve);
      video.addEventListener('error', reject);
    });
    await video.play();
    await new Promise((resolve) => video.addEventListener('timeupdate', resolve));
    return { duration: video.duration, width: video.videoWidth, time: video.currentTime };
  }, segment);
  expect(Math.abs(played.duration - length)).toBeLessThan(1);
  expect(played).toMatchObject({ width: 640 });
  expect(played.time).toBeGreaterThan(0);
  const thumbnail = await page.evaluate(
    async (id) => (await fetch(`app://greenroom/media/${id}/thumbnail`)).status,
    segment.sessionId,
  );
  expect(thumbnail).toBe(200);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByText('Recording: Video and sound')).toBeVisible();
  await shoot(page, 'recording-settings');
  await studio.close();
});

test('a window that stands still for seconds leaves no hole in the recording', async ({
  launch,
}) => {
  const studio = await launch({ camera: { film: realPersonFilm() } });
  const { page } = studio;
  await reachRecordedStage(page);
  const blockedMs = 5_000;
  await page.evaluate((lengthMs) => {
    const end = performance.now() + lengthMs;
    while (performance.now() < end);
  }, blockedMs);
  await answerFor(page, 1);
  await close(page);
  const [segment, ...others] = await finishedSegments(page);
  expect(others).toEqual([]);
  if (segment === undefined) throw new Error('Nothing was recorded');
  for (const track of await readSegment(studio.userDataDir, segment))
    expect(track.longestGapSeconds).toBeLessThan(blockedMs / 1000 / 2);
  await studio.close();
});

test('devices that are pulled out and put back: the recording goes on with what there is', async ({
  launch,
}) => {
  const studio = await launch({ camera: { film: realPersonFilm() } });
  const { page } = studio;
  await makeUnpluggable(page);
  await reachRecordedStage(page);
  const rec = page.getByText(/^Recording( sound)?$/);
  await reachAnswer(page);
  await unplug(page, 'audio');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Recording without sound: the microphone is gone');
  await shoot(page, 'recording-no-sound');
  await page.waitForTimeout(1_500);
  await plugIn(page, 'audio');
  await expect(alert).toBeHidden();
  await page.waitForTimeout(1_500);
  await unplug(page, 'video');
  await expect(rec).toHaveText('Recording sound');
  await expect(alert).toContainText('The camera is gone');
  await page.waitForTimeout(1_500);
  await plugIn(page, 'video');
  await expect(rec).toHaveText('Recording', { timeout: 15_000 });
  await page.waitForTimeout(1_500);
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Thank you\. /)).toBeVisible();
  await page.keyboard.press('Space');
  await close(page);
  const segments = await finishedSegments(page);
  expect(
    segments.map(({ hasVideo, hasSound, endReason }) => [hasVideo, hasSound, endReason]),
  ).toEqual([
    [true, true, 'microphone-lost'],
    [true, false, 'device-back'],
    [true, true, 'camera-lost'],
    [false, true, 'device-back'],
    [true, true, 'stopped'],
  ]);
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined) expect(next.startMs).toBeGreaterThanOrEqual(segment.startMs);
    const tracks = await readSegment(studio.userDataDir, segment);
    expect(tracks).toHaveLength(Number(segment.hasVideo) + Number(segment.hasSound));
  }
  await studio.end();
});

test('nothing is recorded during a pause, and the computer’s sleep ends a segment', async ({
  launch,
}) => {
  const studio = await launch({ camera: { film: realPersonFilm() } });
  const { page } = studio;
  await reachRecordedStage(page);
  await page.keyboard.press('p');
  await expect(page.getByText('Recording paused')).toBeVisible();
  await page.waitForTimeout(1_000);
  await page.keyboard.press('p');
  await expect(page.getByRole('timer', { name: 'Recorded so far' })).toBeVisible();
  await page.waitForTimeout(1_000);
  await studio.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByText('Recording paused')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('timer', { name: 'Recorded so far' })).toBeVisible();
  await answerFor(page, 1);
  await close(page);
  const ends = (await finishedSegments(page)).map(({ endReason }) => endReason);
  expect(ends).toEqual(['paused', 'suspended', 'stopped']);
  await studio.close();
});

test('the recording and what was measured agree on when a picture was seen', async ({ launch }) => {
  const studio = await launch({ camera: { film: blinkingFilm() } });
  const { page } = studio;
  await reachRecordedStage(page);
  await answerFor(page, 6);
  await close(page);
  const [segment] = await finishedSegments(page);
  if (segment === undefined) throw new Error('Nothing was recorded');
  await studio.close();
  const recorded = changes(await recordedBrightness(studio.userDataDir, segment));
  const measured = changes(measuredBrightness(studio.userDataDir, segment.sessionId)).filter(
    ({ from, to }) => from > segment.startMs && to < segment.endMs,
  );
  expect(measured.length).toBeGreaterThan(3);
  for (const change of measured) {
    // A machine that is busy sees the change late in one of them, but never at another time.
    const nearest = Math.min(...recorded.map((other) => apart(change, other)));
    expect(nearest).toBeLessThanOrEqual(ONE_FRAME_MS);
  }
});

test('a killed app leaves a recording that the next start completes', async ({ launch }) => {
  const first = await launch({ camera: { film: realPersonFilm() } });
  await reachRecordedStage(first.page);
  await first.page.waitForTimeout(4_000);
  const [before] = await newestSegments(first.page);
  await first.kill();
  const second = await launch({ userDataDir: first.userDataDir });
  const [segment] = await finishedSegments(second.page);
  expect(segment).toMatchObject({ id: before?.id, endReason: 'crashed', hasVideo: true });
  if (segment === undefined || before === undefined) throw new Error('Nothing was recorded');
  // What was acknowledged before the kill is there, to the last picture.
  expect(segment.endMs).toBeGreaterThan(before.startMs);
  const tracks = await readSegment(second.userDataDir, segment);
  for (const { lastSeconds } of tracks)
    expect(lastSeconds).toBeGreaterThan((before.endMs - before.startMs) / 1000 - 1);
  await second.close();
});

const ONE_FRAME_MS = 34;
const DARK = 60;
const BRIGHT = 190;

/** From dark to bright: after `from`, and at `to` at the latest. */
type Change = { readonly from: number; readonly to: number };

function changes(pictures: readonly Brightness[]): readonly Change[] {
  return pictures.flatMap((picture, index) => {
    const before = pictures[index - 1];
    if (before === undefined || before.luma > DARK || picture.luma < BRIGHT) return [];
    return [{ from: before.t, to: picture.t }];
  });
}

/** Between two stretches of time; 0 = they meet. */
const apart = (one: Change, other: Change): number =>
  Math.max(0, one.from - other.to, other.from - one.to);
