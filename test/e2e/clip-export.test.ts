import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { FaceSample } from '../../core/tracks/channels.ts';
import { encodeFaceBatch } from '../../core/tracks/codec.ts';
import { emptyFaceSample } from '../../core/vision/face-features.ts';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { aDataQuality, aNewSession, frameTimes } from '../helpers/builders-session.ts';
import { aQuestion } from '../helpers/a-session-record.ts';
import {
  aCountedFilm,
  COUNTED_RATE,
  COUNTED_SIZE,
  greyPictures,
  numberIn,
} from '../helpers/counted-film.ts';
import { stubSaveDialog } from '../helpers/exports.ts';
import { readWebm } from '../helpers/read-webm.ts';
import { passRating } from '../helpers/rehearse.ts';
import { shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';
import { aFaceLooking } from '../helpers/synthetic-person.ts';
import type { Studio } from '../helpers/studio.ts';

const FILM_MS = 10_000;
/** Of the answer, which begins between two key frames. */
const ANSWER = { startMs: 2_500, endMs: 6_500 };

type Film = { readonly startMs: number; readonly lengthMs: number; readonly hasVideo: boolean };
const WHOLE: Film = { startMs: 0, lengthMs: FILM_MS, hasVideo: true };
/** Long enough to be cancelled. */
const LONG_MS = 120_000;
/** A face that is measured in every picture of the answer. */
const FACE_SAMPLES = frameTimes(ANSWER.startMs, 120).map((t) => ({
  ...emptyFaceSample({ t, light: 90, latency: 9 }),
  ...{ faces: 1, faceLeft: 0.4, faceTop: 0.4, faceWidth: 0.2, faceHeight: 0.4 },
}));

/** A session that was recorded, stored as the window stores one; its id. */
async function storeRecorded(
  page: Page,
  films: readonly Film[] = [WHOLE],
  answered = ANSWER,
  face: readonly FaceSample[] = FACE_SAMPLES,
): Promise<string> {
  const parts = films.map((film, position) => ({
    ...film,
    position,
    base64: Buffer.from(
      aCountedFilm(film.lengthMs / 1_000, film.hasVideo ? 'both' : 'sound'),
    ).toString('base64'),
  }));
  const sessionId = await page.evaluate(
    async ({ session, dataQuality, question, answer, media, size, rate, faceBatch }) => {
      const value = async <Value>(
        work: Promise<{ ok: true; value: Value } | { ok: false; error: { text: string } }>,
      ): Promise<Value> => {
        const result = await work;
        if (!result.ok) throw new Error(result.error.text);
        return result.value;
      };
      const { studio } = window;
      const { id } = await value(studio['sessions:create'](session));
      const begun = await value(
        studio['sessions:begin-answer']({
          sessionId: id,
          questionIndex: 0,
          take: 1,
          question,
          startMs: answer.startMs,
          preparationNotes: '',
        }),
      );
      await value(studio['sessions:end-answer']({ answerId: begun.id, endMs: answer.endMs }));
      await value(studio['markers:create']({ sessionId: id, atMs: 5_000, note: 'Good point' }));
      for (const { position, startMs, lengthMs, hasVideo, base64 } of media) {
        const segmentId = crypto.randomUUID();
        await value(
          studio['media:begin-segment']({
            id: segmentId,
            sessionId: id,
            position,
            hasVideo,
            hasSound: true,
            mimeType: hasVideo ? 'video/webm;codecs=vp8,opus' : 'audio/webm;codecs=opus',
            width: hasVideo ? size.width : null,
            height: hasVideo ? size.height : null,
            startMs,
          }),
        );
        const counts = {
          endMs: startMs + lengthMs,
          frames: hasVideo ? (lengthMs / 1_000) * rate : 0,
          droppedFrames: 0,
        };
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        await value(studio['media:append']({ segmentId, sequence: 0, bytes, ...counts }));
        await value(studio['media:end-segment']({ segmentId, reason: 'stopped', ...counts }));
      }
      const batch = Uint8Array.from(atob(faceBatch), (sign) => sign.charCodeAt(0));
      await value(
        studio['sessions:append-track']({
          sessionId: id,
          track: 'face',
          sequence: 0,
          batch,
          dataQuality,
        }),
      );
      const endMs = Math.max(...media.map(({ startMs, lengthMs }) => startMs + lengthMs));
      await value(studio['sessions:finish']({ sessionId: id, endMs, dataQuality }));
      return id;
    },
    {
      session: aNewSession(),
      dataQuality: aDataQuality(),
      question: aQuestion(),
      answer: answered,
      faceBatch: Buffer.from(encodeFaceBatch(face)).toString('base64'),
      media: parts,
      size: COUNTED_SIZE,
      rate: COUNTED_RATE,
    },
  );
  await expect
    .poll(
      () =>
        page.evaluate(async (id) => {
          const listed = await window.studio['media:list']({ sessionId: id });
          return listed.ok ? listed.value.map(({ state }) => state) : [];
        }, sessionId),
      { timeout: 30_000 },
    )
    .toEqual(films.map(() => 'ready'));
  return sessionId;
}

async function openClipDialog(page: Page, sessionId: string, isFirst = true) {
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, sessionId);
  if (isFirst) await passRating(page);
  await page
    .getByRole('button', { name: /^Save clip of Q1/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Save a clip' });
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  return dialog;
}

/** A folder to save to, with nothing in it. */
function aTarget(name: string): { readonly folder: string; readonly file: string } {
  const folder = electronLaunchOptions().makeSharedDir('clips');
  return { folder, file: join(folder, name) };
}

async function save(studio: Studio, file: string): Promise<void> {
  await stubSaveDialog(studio, file);
  await studio.page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
}

const FIRST_PICTURE = (ANSWER.startMs / 1_000) * COUNTED_RATE;
const PICTURES = ((ANSWER.endMs - ANSWER.startMs) / 1_000) * COUNTED_RATE;

/**
 * One after the other, none missing. The camera's pictures do not begin with the file: the first one
 * may be the one that was shown already.
 */
function expectPictures(
  pictures: readonly Uint8Array[],
  first: number,
  count: number,
  how: { readonly isMirrored?: boolean } = {},
): void {
  const numbers = pictures.map((picture) => numberIn(picture, how));
  const [begins = -1] = numbers;
  expect(Math.abs(begins - first)).toBeLessThanOrEqual(1);
  expect(Math.abs(numbers.length - count)).toBeLessThanOrEqual(1);
  expect(numbers).toEqual(numbers.map((_, index) => begins + index));
}

test('an answer is saved as a film of exactly its pictures', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const dialog = await openClipDialog(page, await storeRecorded(page));
  await expect(dialog).toContainText('4 s long');
  await expectAccessible(page, 'clip dialog');
  await expectNoSidewaysScrolling(page, 'clip dialog');
  await shoot(page, 'clip-dialog');
  const { file, folder } = aTarget('answer.webm');
  await save(studio, file);
  await expect(page.getByText(/Saved as answer\.webm \(.*\), encoded anew/)).toBeVisible({
    timeout: 60_000,
  });
  expect(readdirSync(folder)).toEqual(['answer.webm']);
  expectPictures(greyPictures(file), FIRST_PICTURE, PICTURES);
  const { packets, storedLengthSeconds } = await readWebm(file);
  expect(Math.abs((storedLengthSeconds ?? 0) - 4)).toBeLessThan(1.5 / COUNTED_RATE);
  const keys = packets.filter(({ kind, isKey }) => kind === 'video' && isKey);
  expect(keys.map(({ atMs }) => Math.round(atMs / 1_000))).toEqual([0, 1, 2, 3]);
  expect(packets.filter(({ kind }) => kind === 'audio').length).toBeGreaterThan(190);
  await studio.close();
});

test('without anything over it a film begins at the key frame before, copied', async ({
  launch,
}) => {
  const studio = await launch();
  const { page } = studio;
  const dialog = await openClipDialog(page, await storeRecorded(page));
  await dialog.getByRole('radio', { name: 'Up to a second earlier' }).check();
  await dialog.getByRole('radio', { name: /As a file beside it/ }).check();
  const { file, folder } = aTarget('copied.webm');
  await save(studio, file);
  await expect(page.getByText(/copied as it was recorded/)).toBeVisible({ timeout: 60_000 });
  const first = Math.floor(ANSWER.startMs / 1_000) * COUNTED_RATE;
  expectPictures(greyPictures(file), first, PICTURES + FIRST_PICTURE - first);
  expect(readdirSync(folder).toSorted()).toEqual(['copied.vtt', 'copied.webm']);
  const captions = readFileSync(join(folder, 'copied.vtt'), 'utf8');
  // Half a second later than in the answer: the film begins so much earlier.
  const [questionAt, noteAt] = [...captions.matchAll(/^00:00:(\S+) -->/gm)].map((cue) =>
    Number(cue[1]),
  );
  expect(Math.abs((questionAt ?? 0) - 0.5)).toBeLessThan(1 / COUNTED_RATE);
  expect(Math.abs((noteAt ?? 0) - 3)).toBeLessThan(1 / COUNTED_RATE);
  expect(captions).toContain('What did you do when a plan fell through?');
  expect(captions).toMatch(/ --> \S+\nGood point\n/);
  await studio.close();
});

test('captions and mirroring are in the pictures, and only there', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const dialog = await openClipDialog(page, await storeRecorded(page));
  await dialog.getByRole('checkbox', { name: 'Mirrored' }).check();
  await dialog.getByRole('radio', { name: 'In the picture' }).check();
  const { file } = aTarget('drawn.webm');
  await save(studio, file);
  await expect(page.getByText(/Saved as drawn\.webm/)).toBeVisible({ timeout: 60_000 });
  const pictures = greyPictures(file);
  expectPictures(pictures, FIRST_PICTURE, PICTURES, { isMirrored: true });
  // The question stands at the bottom for three seconds; the marker's note has gone by the end.
  const isCovered = (picture: Uint8Array): boolean =>
    numberIn(picture, { isMirrored: true, row: 0.9 }) !== numberIn(picture, { isMirrored: true });
  expect(pictures.slice(0, 60).every(isCovered)).toBe(true);
  await studio.close();
});

test('what was measured is drawn over the pictures when it is wanted', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const sessionId = await storeRecorded(page);
  const saved: Uint8Array[][] = [];
  for (const name of ['plain.webm', 'overlay.webm']) {
    const dialog = await openClipDialog(page, sessionId, saved.length === 0);
    if (name === 'overlay.webm')
      await dialog.getByRole('checkbox', { name: /what was measured/i }).check();
    const { file } = aTarget(name);
    await save(studio, file);
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible({ timeout: 60_000 });
    saved.push([...greyPictures(file)]);
  }
  const [plain = [], drawn = []] = saved;
  expect(drawn).toHaveLength(plain.length);
  expectPictures(drawn, FIRST_PICTURE, PICTURES);
  const middle = Math.floor(plain.length / 2);
  const before = plain[middle] ?? new Uint8Array();
  const changed = (drawn[middle] ?? before).filter(
    (grey, at) => Math.abs(grey - (before[at] ?? 0)) > 60,
  );
  expect(changed.length).toBeGreaterThan(100);
  await studio.close();
});

test('a gap is a card, sound alone is said, and the rest keeps its time', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const sessionId = await storeRecorded(page, [
    { startMs: 0, lengthMs: 3_000, hasVideo: true },
    { startMs: 4_000, lengthMs: 1_000, hasVideo: false },
    { startMs: 5_000, lengthMs: 5_000, hasVideo: true },
  ]);
  const dialog = await openClipDialog(page, sessionId);
  await expect(dialog).toContainText('1 s of it were not recorded; a card says so there.');
  const { file } = aTarget('gap.webm');
  await save(studio, file);
  await expect(page.getByText(/Saved as gap\.webm/)).toBeVisible({ timeout: 60_000 });
  const { packets, storedLengthSeconds } = await readWebm(file);
  expect(Math.abs((storedLengthSeconds ?? 0) - 4)).toBeLessThan(0.1);
  // 0.5 s of pictures, a card for the gap, one for the sound alone, 1.5 s of pictures.
  const times = packets.filter(({ kind }) => kind === 'video').map(({ atMs }) => atMs);
  expect(times.filter((at) => at >= 500 && at < 2_500)).toEqual([500, 1_500]);
  const pictures = greyPictures(file);
  const cards = times.indexOf(500);
  expectPictures(pictures.slice(0, cards), 75, 15);
  expectPictures(pictures.slice(cards + 2), 0, 45);
  const sound = packets.filter(({ kind }) => kind === 'audio').map(({ atMs }) => atMs);
  const steps = sound.slice(1).map((at, index) => at - (sound[index] ?? 0));
  expect(Math.max(...steps)).toBeLessThan(30);
  await studio.close();
});

/** Looks at the interviewer for 2 s at a time, a second aside between, and once for nearly 5 s. */
function someLooks(): readonly FaceSample[] {
  const isLooking = (t: number): boolean =>
    t < 8_000 || (t >= 9_000 && t < 13_800) || (t >= 15_000 && t % 3_000 < 2_000);
  return Array.from({ length: 30 * 30 }, (_, index) => (index * 1_000) / 30).map((t) =>
    aFaceLooking(t, !isLooking(t)),
  );
}

test('notes carry the film of a moment inside, and it plays', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const sessionId = await storeRecorded(
    page,
    [{ startMs: 0, lengthMs: 30_000, hasVideo: true }],
    { startMs: 6_000, endMs: 24_000 },
    someLooks(),
  );
  await page.evaluate((id) => {
    window.location.hash = `#/sessions/${id}`;
  }, sessionId);
  await passRating(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this session' });
  await dialog.getByRole('radio', { name: 'HTML page' }).check();
  const films = dialog.getByRole('group', { name: 'Films inside of the page' });
  await films.getByRole('checkbox', { name: /Held the look/ }).check();
  await expect(films.getByRole('status')).toContainText('larger');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText(
    'The film stands here',
  );
  await films.scrollIntoViewIfNeeded();
  await expectAccessible(page, 'notes with films');
  await shoot(page, 'notes-with-films');
  const { file, folder } = aTarget('notes.html');
  await save(studio, file);
  await expect(page.getByText('Saved as notes.html')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['notes.html']);
  const html = readFileSync(file, 'utf8');
  const [, base64 = ''] = /src="data:video\/webm;base64,([^"]+)"/.exec(html) ?? [];
  const film = join(folder, 'film.webm');
  writeFileSync(film, Buffer.from(base64, 'base64'));
  const { storedLengthSeconds } = await readWebm(film);
  expect(storedLengthSeconds).toBeGreaterThan(4);
  const [first = 0] = greyPictures(film).map((picture) => numberIn(picture));
  // The moment begins at 7 s or so; the film at a key frame, of which there is one each second.
  expect(first % COUNTED_RATE).toBe(0);
  // Nothing is kept of what was made for the notes.
  expect(readdirSync(join(studio.userDataDir, 'clips-for-notes'))).toEqual([]);
  await studio.close();
});

test('a full disk is said in words, leaves nothing, and the next clip is written', async ({
  launch,
}) => {
  const studio = await launch();
  const { page } = studio;
  const dialog = await openClipDialog(page, await storeRecorded(page));
  const { file, folder } = aTarget('full.webm');
  await studio.app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs/promises');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { open } = fs;
    const openOnFullDisk: typeof open = async (...args) => {
      const handle = await open(...args);
      handle.write = () =>
        Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
      return handle;
    };
    const replace = (by: typeof open): void => {
      Object.assign(fs, { open: by });
      syncBuiltinESMExports();
    };
    Object.assign(globalThis, { makeRoom: () => replace(open) });
    replace(openOnFullDisk);
  });
  await save(studio, file);
  await expect(dialog.getByText('The disk is full')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual([]);
  await studio.app.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
  await save(studio, file);
  await expect(page.getByText(/Saved as full\.webm/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['full.webm']);
  await studio.close();
});

test('cancelled, nothing of it stays; a recording that is gone is said', async ({ launch }) => {
  const studio = await launch();
  const { page } = studio;
  const sessionId = await storeRecorded(page, [{ startMs: 0, lengthMs: LONG_MS, hasVideo: true }], {
    startMs: 500,
    endMs: LONG_MS,
  });
  const dialog = await openClipDialog(page, sessionId);
  const { file, folder } = aTarget('never.webm');
  await save(studio, file);
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await shoot(page, 'clip-progress');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);

  rmSync(join(studio.userDataDir, 'media', sessionId), { recursive: true });
  await save(studio, file);
  await expect(dialog.getByText('The recording is not there any more')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await studio.end();
});
