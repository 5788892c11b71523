import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { labelsToCsv, parseLabelsCsv } from '../../core/accuracy/labels-csv.ts';
import type { LookLabel } from '../../core/accuracy/score-looks.ts';
import { electronLaunchOptions } from '../../scripts/e2e-environment.ts';
import { projectDir } from '../../scripts/shared/project.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../helpers/accessibility.ts';
import { stubSaveDialog } from '../helpers/exports.ts';
import { realPersonFilm } from '../helpers/films.ts';
import { button, openTracks } from '../helpers/rehearse.ts';
import { shoot } from '../helpers/screenshots.ts';
import { test } from '../helpers/studio-test.ts';

/** With this number the full test begins at the keyboard, which the quick one leaves out. */
const KEYBOARD_FIRST = 4;
/** With this one the quick test begins at the left edge. */
const LEFT_FIRST = 6;

async function choose(page: Page, length: 'Full' | 'Quick', seed: number): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${length} test`) }).check();
  await page.getByLabel('Number of the order').fill(String(seed));
  await expect(page.getByRole('list', { name: 'Pre-flight checks' })).toBeVisible({
    timeout: 30_000,
  });
  await button(page, 'Continue to the calibration').press('Enter');
}

test('the accuracy test, from the settings to a kept result', async ({ launch }) => {
  test.setTimeout(240_000);
  const studio = await launch({ camera: { film: realPersonFilm() } });
  const { page } = studio;
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  );
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'Accuracy test' }).press('Enter');
  await button(page, 'Agree and switch on the camera').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accuracy test');
  await button(page, 'Measure the screen').click();
  await button(page, 'Keep this size').click();
  await expect(page.getByText(/^Screen: 34\.0 cm wide/)).toBeVisible();
  await expectAccessible(page, 'before the test');
  await expectNoSidewaysScrolling(page, 'before the test');
  await shoot(page, 'accuracy-prepare');

  await choose(page, 'Full', KEYBOARD_FIRST);
  await button(page, 'Skip calibration').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your keyboard');
  await shoot(page, 'accuracy-keyboard');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'accuracy-keyboard-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accuracy test');

  await choose(page, 'Quick', LEFT_FIRST);
  await button(page, 'Start calibration').press('Enter');
  await button(page, 'Skip the check').click({ timeout: 40_000 });
  await button(page, 'Begin the test').press('Enter');
  await expect(page.getByText('Look 1 of 8')).toBeVisible();
  await shoot(page, 'accuracy-left');
  await expectAccessible(page, 'the test');
  expect(await openTracks(page)).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Result of the accuracy test', {
    timeout: 60_000,
  });
  await expect.poll(() => openTracks(page)).toBe(0);
  // He looks beside the camera all the time, so what is right is chance; that it is measured is not.
  await expect(page.getByText(/Greenroom was right in \d+ % of the pictures/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Left edge \d+ % / })).toBeVisible();
  await expectAccessible(page, 'the result');
  await expectNoSidewaysScrolling(page, 'the result');
  await shoot(page, 'accuracy-result');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'accuracy-result-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  const folder = electronLaunchOptions().makeSharedDir('accuracy');
  await stubSaveDialog(studio, join(folder, 'looks.csv'));
  await button(page, 'Save the labels').click();
  await expect(page.getByText('Saved as looks.csv')).toBeVisible();
  const labels = parseLabelsCsv(readFileSync(join(folder, 'looks.csv'), 'utf8'));
  expect(labels.ok && labels.value.length).toBe(8);
  await stubSaveDialog(studio, join(folder, 'measurements.csv'));
  await button(page, 'Save the measurements').click();
  await expect(page.getByText('Saved as measurements.csv')).toBeVisible();
  expect(
    readFileSync(join(folder, 'measurements.csv'), 'utf8').split('\r\n').length,
  ).toBeGreaterThan(100);

  await button(page, 'Keep this result').click();
  await expect(page.getByText('Kept: you find it in the settings.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the settings' }).click();
  await expect(page.getByText(/Greenroom was right in \d+ %.* Tested on /)).toBeVisible();
  await expectAccessible(page, 'settings with a kept result');
  await studio.close();
});

const CLIP = join(projectDir, '../shared/bench/gaze/clips/c02_shifty');

test('analyze --labels scores a recording by where the looks are known to go', () => {
  test.skip(!existsSync(`${CLIP}.mp4`), 'The rendered heads are not on this machine.');
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-labels-'));
  const greenroom = (labels: string) => {
    writeFileSync(join(folder, 'looks.csv'), labels);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(projectDir, 'scripts/greenroom.ts'),
        ...['analyze', `${CLIP}.mp4`, '--no-pose', '--to', '16', '--labels', 'looks.csv'],
        ...['--calibrate', 'lens=0.3-2.4,interviewer=2.8-5'],
      ],
      {
        cwd: folder,
        env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
        encoding: 'utf8',
      },
    );
    return { code: status, stdout, stderr };
  };
  try {
    const wrong = greenroom('from,to,target\n5,6.5,lens\n6.5,8.3,window\n');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/^looks\.csv, line 3: "window" is none of the targets/);

    const { code, stdout, stderr } = greenroom(labelsToCsv(clipLabels()));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const accuracyOf = (name: string): number =>
      Number(new RegExp(`^${name} +(\\d\\.\\d{3}) `, 'm').exec(stdout)?.[1] ?? Number.NaN);
    process.stdout.write(stdout);
    expect(accuracyOf('Greenroom')).toBeGreaterThan(0.85);
    expect(accuracyOf('landmarks only')).toBeGreaterThan(0.75);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

type TruthFrame = { readonly t: number; readonly angEither: number };

/** The clip's truth, frame by frame, as a schedule: looks at the interviewer, and beside him. */
function clipLabels(): readonly LookLabel[] {
  const truth: {
    readonly scoreFrom: number;
    readonly toleranceDeg: number;
    readonly frame: readonly TruthFrame[];
  } = JSON.parse(readFileSync(`${CLIP}.truth.json`, 'utf8'));
  const labels: LookLabel[] = [];
  for (const { t, angEither } of truth.frame) {
    if (t < truth.scoreFrom) continue;
    const target = angEither <= truth.toleranceDeg ? 'interviewer' : 'left';
    const before = labels.at(-1);
    const startMs = before?.target === target ? before.span.startMs : 1000 * t;
    if (before?.target === target) labels.pop();
    labels.push({ span: { startMs, endMs: 1000 * t + 33 }, target, yaw: null, pitch: null });
  }
  return labels;
}
