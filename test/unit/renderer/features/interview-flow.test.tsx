import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { emptyOutline } from '../../../../core/domain/answer-outline.ts';
import { CAMERA_DENIED, NO_CAMERA } from '../../../../renderer/src/observe/camera-problem.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { aFace, CAMERA_ON, createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { InMemoryStart } from '../../../helpers/in-memory-bridge.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const questions = [aQuestion({ id: 'a', text: 'What went wrong?', tip: 'Say what you did.' })];

const OUTLINE = {
  ...emptyOutline('a'),
  task: 'mend the pump',
  talkingPoints: ['the hour'],
};

const BLACK = {
  kind: 'black',
  title: 'The picture is black',
  text: 'Uncover the lens.',
} as const;

async function openCamera(start: InMemoryStart = {}, observer = createFakeObserver()) {
  const app = await openApp(
    '/new',
    {
      questions,
      ...start,
      settings: {
        cameraConsent: true,
        recording: 'nothing',
        preparationMs: 5_000,
        ...start.settings,
      },
    },
    observer,
  );
  press('Continue to the camera');
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.queryByText('New interview')).toBeNull());
  return app;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const key = (name: string) => act(async () => void fireEvent.keyDown(document.body, { key: name }));

/** Shows pictures at 30 a second for a while. */
async function watch(app: OpenApp, milliseconds: number, change = {}): Promise<void> {
  await act(async () => {
    for (let passed = 0; passed < milliseconds; passed += 33) {
      app.clock.advance(33);
      app.observer.show(aFace({ t: app.clock.now(), ...change }));
    }
  });
}

async function goToStage(start: InMemoryStart = {}): Promise<OpenApp> {
  const app = await openCamera(start);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Start without recording' })).toHaveProperty(
      'disabled',
      false,
    ),
  );
  press('Start without recording');
  fireEvent.click(await screen.findByRole('button', { name: 'Skip calibration' }));
  await screen.findByText(/Hello, and welcome/);
  return app;
}

it('opens no camera before the user has agreed to it', async () => {
  const { observer, stored } = await openCamera({ settings: { cameraConsent: false } });
  expect(observer.isOpen()).toBe(false);
  await act(async () => press('Agree and switch on the camera'));
  await screen.findByText('Camera is on');
  expect(stored.settings.cameraConsent).toBe(true);
});

it('explains a refused camera and lets one practise without', async () => {
  const { stored } = await openCamera({}, createFakeObserver({ problem: CAMERA_DENIED }));
  expect((await screen.findByRole('alert')).textContent).toContain(CAMERA_DENIED.title);
  press('Continue without a camera');
  await screen.findByText(/not measured/);
  expect(stored.sessions).toMatchObject([{ camera: null }]);
});

it('takes a camera that was missing as soon as it is there, without being asked', async () => {
  const app = await openCamera({}, createFakeObserver({ problem: NO_CAMERA }));
  await screen.findByRole('alert');
  await act(async () => app.observer.become(CAMERA_ON));
  screen.getByRole('list', { name: 'Pre-flight checks' });
  expect(screen.queryByRole('alert')).toBeNull();
  press('Start without recording');
  await screen.findByRole('button', { name: 'Start calibration' });
  expect(app.stored.sessions).toMatchObject([{ camera: { label: 'Built-in camera' } }]);
});

it('says that the picture is black, in the check, the calibration and the interview', async () => {
  const app = await openCamera();
  await act(async () => app.observer.become({ picture: BLACK }));
  const checks = screen.getByRole('list', { name: 'Pre-flight checks' });
  expect(checks.textContent).toContain('The picture is black. Uncover the lens.');
  press('Start without recording');
  const skip = await screen.findByRole('button', { name: 'Skip calibration' });
  expect(screen.getByRole('alert').textContent).toContain('The picture is black');
  fireEvent.click(skip);
  await screen.findByText(/Hello, and welcome/);
  expect(screen.getByRole('alert').textContent).toContain('Uncover the lens.');
  await act(async () => app.observer.become({ picture: null }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that analysis files are damaged before it measures with them', async () => {
  const { observer } = await openCamera({
    modelProblems: [{ file: 'face', text: 'The face model is altered.' }],
  });
  expect((await screen.findByRole('alert')).textContent).toContain('The face model is altered.');
  expect(observer.isOpen()).toBe(false);
  screen.getByRole('button', { name: 'Continue without measuring' });
});

it('calibrates in two steps, shows what was left out and stores it', async () => {
  const app = await openCamera();
  await watch(app, 2_500);
  screen.getByText(/^Close enough/);
  press('Start without recording');
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  screen.getByRole('heading', { name: /straight into the lens/ });
  await watch(app, 3_500);
  await watch(app, 1_000, { blinkLeft: 0.9, blinkRight: 0.9 });
  screen.getByText(/eyes closed \d+/);
  await watch(app, 4_500);
  screen.getByRole('heading', { name: /interviewer’s eyes/ });
  await watch(app, 8_500, { gazePitch: -6 });
  screen.getByRole('heading', { name: /a check of about eight seconds/ });
  press('Skip the check');
  screen.getByRole('heading', { name: 'Calibrated' });
  screen.getByText(/^Not checked/);
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  expect(app.stored.calibrations).toMatchObject([{ lensGazeYaw: { median: 1 }, holdOut: null }]);
  expect(screen.queryByText(/uncalibrated/)).toBeNull();
});

it('ends a step in which nobody was seen, says so and offers it again', async () => {
  const app = await openCamera();
  await watch(app, 1_000);
  press('Start without recording');
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  await watch(app, 16_000, { faces: 0, headYaw: Number.NaN, headPitch: Number.NaN });
  screen.getByRole('heading', { name: 'Not calibrated yet' });
  screen.getByText(/no face in the picture/);
  screen.getByRole('button', { name: 'Repeat the lens' });
});

it('stores the session before anything runs, and its phases as they begin', async () => {
  const app = await goToStage();
  expect(app.stored.sessions).toHaveLength(1);
  await app.pass(7_000);
  screen.getByText('What went wrong?');
  await app.pass(4_000);
  fireEvent.change(screen.getByLabelText('Notepad'), { target: { value: 'the migration' } });
  await key(' ');
  await app.pass(3_000);
  screen.getByText('Say what you did.', { exact: false });
  expect(screen.getByRole('timer').textContent).toContain('2:00');
  await app.pass(10_000);
  await key('m');
  await key(' ');
  expect(app.stored.phases.map(({ kind }) => kind)).toEqual([
    'calibration',
    'greeting',
    'question',
    'breath',
    'preparation',
    'countdown',
    'answer',
    'thanks',
  ]);
  expect(app.stored.answers).toMatchObject([
    { preparationNotes: 'the migration', startMs: 14_000, endMs: 24_000 },
  ]);
  expect(app.stored.markers).toMatchObject([{ atMs: 24_000 }]);
});

it('shows the outline of the answer while one prepares, and no longer', async () => {
  const app = await goToStage({ library: { outlines: [OUTLINE] } });
  await app.pass(7_000 + 4_000);
  const outline = await screen.findByRole('region', { name: 'Your outline' });
  expect(outline.textContent).toBe('Your outlineTask: mend the pump• the hour');
  await app.pass(5_000 + 3_000);
  screen.getByText('Say what you did.', { exact: false });
  expect(screen.queryByRole('region', { name: 'Your outline' })).toBeNull();
});

it('ends at the review, with the camera off and the session closed', async () => {
  const app = await goToStage();
  await app.pass(7_000);
  await key('n');
  screen.getByText(/pleasure talking/);
  await app.pass(6_000);
  const id = app.stored.sessions[0]?.id;
  await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${id}`));
  expect(app.observer.isOpen()).toBe(false);
  expect(app.stored.sessions).toMatchObject([{ state: 'finished', durationMs: 13_000 }]);
});

it('gives no hints and knows no pause in interview mode', async () => {
  const app = await goToStage({
    settings: { mode: 'interview', cameraConsent: true, recording: 'nothing' },
    library: { outlines: [OUTLINE] },
  });
  await app.pass(7_000 + 4_000);
  screen.getByLabelText('Notepad');
  expect(screen.queryByRole('region', { name: 'Your outline' })).toBeNull();
  await app.pass(5_000 + 3_000);
  screen.getByRole('button', { name: /Stop the answer/ });
  expect(screen.queryByText('Say what you did.', { exact: false })).toBeNull();
  expect(screen.queryByRole('button', { name: /Pause/ })).toBeNull();
});

it('asks before it ends, and goes on where it was', async () => {
  const app = await goToStage();
  await app.pass(7_000);
  await key('Escape');
  const stay = await screen.findByRole('button', { name: 'Continue the interview' });
  await app.pass(60_000);
  await act(async () => void fireEvent.click(stay));
  await app.pass(3_000);
  expect(app.stored.phases.map(({ kind }) => kind)).toEqual([
    'calibration',
    'greeting',
    'question',
    'paused',
    'question',
    'breath',
  ]);
});

it('switches the camera off and keeps what was answered when the screen is left', async () => {
  const app = await goToStage();
  await act(async () => {
    window.location.hash = '#/settings';
  });
  await waitFor(() => expect(app.observer.isOpen()).toBe(false));
  await waitFor(() => expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]));
});

it('leaves no session behind when it is left before anything was asked', async () => {
  const app = await openCamera();
  await watch(app, 500);
  press('Start without recording');
  fireEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  const id = app.stored.sessions[0]?.id ?? '';
  await waitFor(() => expect(app.stored.deletedIds.has(id)).toBe(true));
  expect(app.observer.isOpen()).toBe(false);
});

it('goes on without a lost camera and says so', async () => {
  const app = await goToStage();
  await act(async () =>
    app.observer.become({
      camera: { kind: 'lost', problem: { kind: 'gone', title: 'The camera is gone', text: '' } },
    }),
  );
  expect(screen.getByRole('alert').textContent).toContain('The interview goes on.');
  screen.getByText('Camera lost');
  await app.pass(7_000);
  screen.getByText('What went wrong?');
});

it('pauses a practice when the computer goes to sleep', async () => {
  const app = await goToStage();
  await act(async () => app.emit('power:suspend'));
  screen.getByText('Paused. The clock stands still.', { selector: 'p' });
});

it('leads back to the setup when there is no plan', async () => {
  await openApp('/interview', { questions });
  await waitFor(() => expect(window.location.hash).toBe('#/new'));
});
