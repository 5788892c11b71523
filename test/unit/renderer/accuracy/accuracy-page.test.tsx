import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { parseLabelsCsv } from '../../../../core/accuracy/labels-csv.ts';
import { scheduleMs, shownLook, testSchedule } from '../../../../core/accuracy/test-schedule.ts';
import type { TestPlace } from '../../../../core/accuracy/test-schedule.ts';
import { createFakeObserver, aFace } from '../../../helpers/fake-observer.ts';
import type { InMemoryStart } from '../../../helpers/in-memory-bridge.ts';
import { CAMERA_DENIED } from '../../../../renderer/src/observe/camera-problem.ts';
import { closeApp, openApp } from '../features/open-app.tsx';
import type { OpenApp } from '../features/open-app.tsx';

afterEach(closeApp);

/** The services of `openApp` draw this number. */
const SEED = 4_711;
const SCHEDULE = testSchedule('quick', SEED);
const PICTURE_MS = 40;

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const openTest = (start: InMemoryStart = {}, observer = createFakeObserver()): Promise<OpenApp> =>
  openApp(
    '/accuracy',
    { ...start, settings: { cameraConsent: true, ...start.settings } },
    observer,
  );

/** To the first place of the quick test, calibrated from looks at the lens and at the interviewer. */
async function beginQuickTest(app: OpenApp): Promise<void> {
  fireEvent.click(screen.getByRole('radio', { name: /^Quick test/ }));
  await act(async () => press('Continue to the calibration'));
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  await watch(app, 9_000, AT_LENS);
  await watch(app, 9_000, AT_INTERVIEWER);
  fireEvent.click(await screen.findByRole('button', { name: 'Skip the check' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Begin the test' }));
  await screen.findByText('Look 1 of 8');
  expect(app.observer.isOpen()).toBe(true);
}

const AT_LENS = { gazeYaw: 1, gazePitch: -2 };
const AT_INTERVIEWER = { gazeYaw: 1, gazePitch: -6 };
const GAZE: Readonly<Partial<Record<TestPlace, object>>> = {
  left: { gazeYaw: 25, gazePitch: -5 },
  right: { gazeYaw: -25, gazePitch: -5 },
  'top-right': { gazeYaw: -25, gazePitch: 5 },
  bottom: { gazeYaw: 0, gazePitch: -30 },
};

/** Looks at one place for a while. */
async function watch(app: OpenApp, milliseconds: number, gaze: object): Promise<void> {
  await act(async () => {
    for (let passed = 0; passed < milliseconds; passed += PICTURE_MS) {
      app.clock.advance(PICTURE_MS);
      app.observer.show(aFace({ ...gaze, t: app.clock.now() }));
    }
  });
}

/** Somebody who follows, or whatever `change` makes of every picture. */
async function follow(app: OpenApp, change: object = {}): Promise<void> {
  await act(async () => {
    for (let t = 0; t < scheduleMs(SCHEDULE) + 200; t += PICTURE_MS) {
      app.clock.advance(PICTURE_MS);
      const place = shownLook(SCHEDULE, t)?.place ?? 'lens';
      const looks = GAZE[place] ?? (place === 'lens' ? AT_LENS : AT_INTERVIEWER);
      app.observer.show(aFace({ ...looks, ...change, t: app.clock.now() }));
    }
  });
  await screen.findByText('Result of the accuracy test');
}

describe('the accuracy test', () => {
  test('is reached from the settings', async () => {
    await openApp('/settings');
    const link = screen.getByRole('link', { name: 'Accuracy test' });
    expect(link.getAttribute('href')).toBe('#/accuracy');
  });

  test('asks before the camera is opened, and says when it cannot be', async () => {
    const app = await openTest({ settings: { cameraConsent: false } });
    expect(app.observer.isOpen()).toBe(false);
    screen.getByText('May Greenroom use your camera?');
    closeApp();
    await openTest({}, createFakeObserver({ problem: CAMERA_DENIED }));
    expect((await screen.findByRole('alert')).textContent).toContain(CAMERA_DENIED.title);
    expect(screen.getByRole('button', { name: 'Continue to the calibration' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  test('who follows the ring sees how often that was seen, for every place', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await follow(app);
    screen.getByText(/Greenroom was right in 100 % of the pictures/);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Place'),
      expect.stringMatching(/^Lens100 %/),
      expect.stringMatching(/^Interviewer’s eyes100 %/),
      expect.stringMatching(/^Left edge100 %/),
      expect.stringMatching(/^Right edge100 %/),
      expect.stringMatching(/^Top right100 %/),
      expect.stringMatching(/^Bottom edge100 %/),
    ]);
    expect(app.observer.isOpen()).toBe(false);
  });

  test('without a face nothing is right or wrong, and the reason is said', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await follow(app, { faces: 0, faceHeight: Number.NaN, gazeYaw: Number.NaN });
    expect(screen.getByRole('alert').textContent).toContain('No face was found');
    expect(screen.queryByText(/right in/)).toBeNull();
    expect(screen.getByRole('table').textContent).not.toMatch(/\b0 %/);
  });

  describe('without a calibration', () => {
    async function beginUncalibrated(): Promise<OpenApp> {
      const app = await openTest();
      fireEvent.click(screen.getByRole('radio', { name: /^Quick test/ }));
      await act(async () => press('Continue to the calibration'));
      fireEvent.click(await screen.findByRole('button', { name: 'Skip calibration' }));
      return app;
    }

    test('half a minute is judged by the place most looked at', async () => {
      const app = await beginUncalibrated();
      await follow(app);
      screen.getByText(/Greenroom was right in 100 % of the pictures/);
    });

    test('looks that went where the interviewer cannot be are not judged', async () => {
      const app = await beginUncalibrated();
      await follow(app, { gazePitch: -22 });
      const alert = screen.getByRole('alert').textContent;
      expect(alert).toContain('Repeat the test with the calibration');
    });
  });

  test('nothing is kept unless it is asked for', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await follow(app);
    expect(app.stored.settings.keptAccuracy).toBeNull();
    expect(app.stored).toMatchObject({ sessions: [], batches: [], calibrations: [] });
    await act(async () => press('Keep this result'));
    expect(app.stored.settings.keptAccuracy).toMatchObject({
      length: 'quick',
      seed: SEED,
      isCalibrated: true,
      balancedAccuracy: 1,
    });
    screen.getByText('Kept: you find it in the settings.');
    fireEvent.click(screen.getByRole('link', { name: 'Back to the settings' }));
    await screen.findByText(/right in 100 % of the pictures.*Tested on/);
    await act(async () => press('Forget this result'));
    expect(app.stored.settings.keptAccuracy).toBeNull();
  });

  test('labels and measurements are saved as the proof can be repeated with', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await follow(app);
    await act(async () => press('Save the labels'));
    await act(async () => press('Save the measurements'));
    const [looks, measurements] = app.stored.accuracyFiles;
    const labels = parseLabelsCsv(looks?.csv ?? '');
    expect(labels.ok && labels.value.length).toBe(SCHEDULE.length);
    expect(measurements?.csv).toMatch(/^time_s,track,.*signal_contact/);
    expect(measurements?.csv.split('\r\n').length).toBeGreaterThan(700);
  });

  test('Escape and the button end it without a result', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await act(async () => void fireEvent.keyDown(window, { key: 'Escape' }));
    await act(async () => press('Continue to the calibration'));
    await act(async () => press('Skip calibration'));
    await act(async () => press('Cancel the test'));
    await screen.findByRole('heading', { name: 'Accuracy test' });
    screen.getByRole('radio', { name: /^Quick test/, checked: true });
    await app.pass(60_000);
    expect(screen.queryByText('Result of the accuracy test')).toBeNull();
  });

  test('says during the test that the picture cannot be measured', async () => {
    const app = await openTest();
    await beginQuickTest(app);
    await act(async () =>
      app.observer.become({
        picture: { kind: 'black', title: 'The picture is black', text: 'Uncover the lens.' },
      }),
    );
    expect(screen.getByRole('alert').textContent).toContain('Uncover the lens.');
  });
});
