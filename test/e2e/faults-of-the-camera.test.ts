import { cpSync, openSync, readSync, symlinkSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { coveredLensFilm, emptyRoomFilm } from '../helpers/films.ts';
import {
  acceptPicture,
  agreeToCamera,
  answerFor,
  button,
  close,
  openTracks,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

const SHORT = { company: 'Acme', questions: 1, preparationSeconds: 0 } as const;

async function expectNothingMeasured(page: Page): Promise<void> {
  // Where nothing was measured, each reason stands once, above the names of the figures it took.
  const named = page
    .getByRole('list', { name: /^Not measured\. /, includeHidden: true })
    .getByRole('listitem', { includeHidden: true });
  await expect(named.first()).toBeVisible();
  expect(await named.count()).toBeGreaterThan(15);
  // Rows of figures, also folded away; the names above ask the same in small letters.
  const rows = page.locator('li').filter({ hasText: /How is this measured\?/ });
  const texts = await rows.allTextContents();
  expect(texts.filter((text) => !text.includes('Not enough data'))).toEqual([]);
}

test('a refused camera is explained, can be tried again and gone without', async ({ launch }) => {
  const studio = await launch({ camera: { film: emptyRoomFilm() } });
  const { page } = studio;
  await setUpInterview(page, SHORT);
  await studio.app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
      answer(false),
    );
  });
  await agreeToCamera(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The camera may not be used');
  await expect(alert).toContainText('privacy settings of the system');

  await button(page, 'Try again').click();
  await expect(alert).toContainText('The camera may not be used');
  await studio.app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
      answer(true),
    );
  });
  await button(page, 'Try again').click();
  await expect(page.getByText('Camera is on')).toBeVisible();
  expect(await openTracks(page)).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect.poll(() => openTracks(page)).toBe(0);
  await studio.close();
});

test('without a camera one practises unmeasured', async ({ launch }) => {
  const studio = await launch({ camera: 'none' });
  const { page } = studio;
  await setUpInterview(page, SHORT);
  await agreeToCamera(page);
  await expect(page.getByRole('alert')).toContainText('No camera was found');
  await shoot(page, 'preflight-without-camera');
  await button(page, 'Continue without a camera').click();
  await expect(page.getByText('not measured')).toBeVisible();
  await answerFor(page, 2);
  await close(page);
  await expect(page.getByRole('note', { name: 'Practised without a camera' })).toBeVisible();
  await expectNothingMeasured(page);
  await studio.close();
});

test('with nobody in front of the camera every figure is missing', async ({ launch }) => {
  const studio = await launch({ camera: { film: emptyRoomFilm() } });
  const { page } = studio;
  await setUpInterview(page, SHORT);
  await agreeToCamera(page);
  await acceptPicture(page);
  await button(page, 'Start calibration').click();
  await expect(page.getByRole('heading', { name: 'Not calibrated yet' })).toBeVisible({
    timeout: 40_000,
  });
  await button(page, 'Skip calibration').click();
  await answerFor(page, 6);
  await close(page);
  await expectNothingMeasured(page);
  await expect(page.getByText('no face could be seen').first()).toBeVisible();
  await studio.close();
});

test('a covered lens is named as such, before the interview and in it', async ({ launch }) => {
  const studio = await launch({ camera: { film: coveredLensFilm() } });
  const { page } = studio;
  await setUpInterview(page, SHORT);
  await agreeToCamera(page);
  await expect(page.getByRole('list', { name: 'Pre-flight checks' })).toContainText(
    'The picture is black',
    { timeout: 30_000 },
  );
  await button(page, 'Start without recording').click();
  await button(page, 'Skip calibration').click();
  await expect(page.getByRole('alert')).toContainText('its lens is covered');
  await answerFor(page, 2);
  await close(page);
  await expectNothingMeasured(page);
  await studio.close();
});

test('an altered model is named, and the interview can be held without it', async ({ launch }) => {
  const appDir = copyOfApp();
  flipByte(join(appDir, 'models', 'face_landmarker.task'), 1_000_000);
  const studio = await launch({ camera: { film: emptyRoomFilm() }, appDir });
  const { page } = studio;
  await setUpInterview(page, SHORT);
  await agreeToCamera(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The analysis files are damaged');
  await expect(alert).toContainText('face_landmarker.task was altered');
  expect(await openTracks(page)).toBe(0);
  await button(page, 'Continue without measuring').click();
  await answerFor(page, 1);
  await close(page);
  await expectNothingMeasured(page);
  await studio.close();
});

/** What the app needs to run, to be damaged at will; the packages are only linked. */
function copyOfApp(): string {
  const { appDir, makeSharedDir } = electronLaunchOptions();
  const copy = makeSharedDir('app-copy');
  for (const part of ['out', 'models', 'package.json']) {
    cpSync(join(appDir, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(appDir, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function flipByte(file: string, position: number): void {
  const descriptor = openSync(file, 'r+');
  const byte = new Uint8Array(1);
  readSync(descriptor, byte, 0, 1, position);
  writeSync(descriptor, Uint8Array.of((byte[0] ?? 0) ^ 1), 0, 1, position);
  closeSync(descriptor);
}
