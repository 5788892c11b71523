import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CAMERA_DENIED } from '../../../../renderer/src/observe/camera-problem.ts';
import { createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { InMemoryStart } from '../../../helpers/in-memory-bridge.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function openCamera(
  settings: InMemoryStart['settings'],
  start: InMemoryStart = {},
  observer = createFakeObserver(),
): Promise<OpenApp> {
  const app = await openApp(
    '/new',
    {
      questions: [aQuestion({ id: 'a' })],
      settings: { cameraConsent: true, preparationMs: 5_000, ...settings },
      ...start,
    },
    observer,
  );
  press('Continue to the camera');
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(screen.queryByText('New interview')).toBeNull());
  return app;
}

const startButton = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).toHaveProperty('disabled', false));

it('is asked for before any camera is opened, and nothing is chosen beforehand', async () => {
  const app = await openCamera({ recording: null });
  expect(screen.getByRole('heading', { name: 'Shall the interview be recorded?' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveProperty('disabled', true);
  expect(app.observer.isOpen()).toBe(false);
  expect(app.recorder.asked).not.toContain('open microphone');
});

it('with sound is the agreement to the microphone, which is then opened', async () => {
  const app = await openCamera({ recording: null });
  fireEvent.click(screen.getByRole('radio', { name: 'Video and sound' }));
  press('Continue');
  await startButton('Start and record');
  await waitFor(() => expect(app.recorder.asked).toContain('open microphone'));
  expect(app.stored.settings).toMatchObject({
    recording: 'video-and-sound',
    microphoneConsent: true,
  });
  await act(async () => press('Start and record'));
  expect(app.recorder.asked).toContain('begin video-and-sound');
  expect(await screen.findByRole('timer', { name: 'Recorded so far' })).toBeTruthy();
});

it('of measurements only opens no microphone and records nothing', async () => {
  const app = await openCamera({ recording: null });
  fireEvent.click(screen.getByRole('radio', { name: 'Measurements only' }));
  press('Continue');
  await startButton('Start without recording');
  expect(app.stored.settings).toMatchObject({ recording: 'nothing', microphoneConsent: false });
  await act(async () => press('Start without recording'));
  expect(app.recorder.asked).toContain('begin nothing');
  expect(app.recorder.asked).not.toContain('open microphone');
  expect(screen.queryByText('Recording')).toBeNull();
});

it('can be changed where the interview begins, and the start button says what it then does', async () => {
  const app = await openCamera({ recording: 'video-and-sound', microphoneConsent: true });
  await startButton('Start and record');
  press('Change the recording');
  fireEvent.click(screen.getByRole('radio', { name: 'Measurements only' }));
  await startButton('Start without recording');
  expect(app.stored.settings).toMatchObject({ recording: 'nothing', microphoneConsent: false });
  await waitFor(() => expect(app.recorder.state().microphone.kind).toBe('off'));
});

it('is refused with the number where the disk is too full, and the interview offered without', async () => {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a' })],
    settings: { cameraConsent: true, recording: 'video-and-sound', microphoneConsent: true },
  });
  app.media.space = { freeBytes: 320_000_000, minutes: 6, isEnough: false };
  press('Continue to the camera');
  await startButton('Start without recording');
  expect(screen.getByRole('alert').textContent).toContain('320 MB are free');
  expect(screen.getByRole('alert').textContent).toContain('needs 500 MB');
  await act(async () => press('Start without recording'));
  expect(app.recorder.asked).toContain('begin nothing');
});

const WITH_SOUND = { recording: 'video-and-sound', microphoneConsent: true } as const;
const DAMAGED: InMemoryStart = {
  modelProblems: [{ file: 'face', text: 'The face model is altered.' }],
};

it('without a camera is said to be of the sound, and can be changed there', async () => {
  const refused = createFakeObserver({ problem: CAMERA_DENIED });
  const app = await openCamera(WITH_SOUND, {}, refused);
  await screen.findByRole('alert');
  screen.getByRole('button', { name: 'Change the recording' });
  await act(async () => press('Continue without a camera, recording sound'));
  expect(app.stored.sessions).toMatchObject([{ camera: null }]);
  expect(app.recorder.asked).toContain('begin video-and-sound');
});

it('without measuring is said to be of the sound, and can be changed there', async () => {
  const app = await openCamera(WITH_SOUND, DAMAGED);
  await screen.findByRole('button', { name: 'Continue without measuring, recording sound' });
  press('Change the recording');
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Measurements only' })));
  await act(async () => press('Continue without measuring'));
  expect(app.recorder.asked).toContain('begin nothing');
});

it('is said where one goes on without a camera that is on', async () => {
  await openCamera(WITH_SOUND);
  await startButton('Start and record');
  press('Something is wrong');
  screen.getByRole('button', { name: 'Continue without a camera, recording sound' });
});
