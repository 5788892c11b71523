import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NO_CAMERA } from '../../../../renderer/src/observe/camera-problem.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { CAMERA_ON, createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { InMemoryStart } from '../../../helpers/in-memory-bridge.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

async function warmUp(
  start: InMemoryStart = {},
  observer = createFakeObserver(),
): Promise<OpenApp> {
  const app = await openApp(
    '/',
    {
      questions: [aQuestion({ id: 'a', text: 'What do you like?' })],
      settings: { cameraConsent: true, recording: 'nothing' },
      ...start,
    },
    observer,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Warm up: 90 seconds' }));
  return app;
}

it('waits for a press once its start has failed, also when the camera comes back', async () => {
  const app = await warmUp({}, createFakeObserver({ problem: NO_CAMERA }));
  const start = () => screen.getByRole('button', { name: 'Start without recording' });
  await waitFor(() => expect(start()).toHaveProperty('disabled', true));
  await act(async () => app.observer.become(CAMERA_ON));
  await waitFor(() => expect(start()).toHaveProperty('disabled', false));
  await app.pass(5_000);
  expect(screen.queryByText(/Hello, and welcome/)).toBeNull();
  expect(app.stored.sessions).toEqual([]);
  fireEvent.click(start());
  await screen.findByText(/Hello, and welcome/);
});

it('asks for nothing, says that it is uncalibrated, and remembers what it drew', async () => {
  const app = await warmUp();
  await screen.findByText(/Hello, and welcome/);
  screen.getByText('Warm-up · Practice · uncalibrated');
  expect(app.stored.calibrations).toEqual([]);
  expect(app.library.draws).toMatchObject([{ questionIds: ['a'] }]);
});

it('uses the calibration of the day, without the eyes that are not known any more', async () => {
  const observer = createFakeObserver();
  const recallLooks = vi.spyOn(observer, 'recallLooks');
  const takenAt = new Date(Date.now() - 3_600_000).toISOString();
  const app = await warmUp({ lastCalibration: aCalibration({ takenAt }) }, observer);
  await screen.findByText(/Hello, and welcome/);
  screen.getByText('Warm-up · Practice');
  expect(app.stored.calibrations).toMatchObject([{ takenAt, lensEyeYaw: null, holdOut: null }]);
  expect(recallLooks).toHaveBeenLastCalledWith(null);
});

it('uses no calibration of the day before yesterday', async () => {
  const takenAt = new Date(Date.now() - 48 * 3_600_000).toISOString();
  await warmUp({ lastCalibration: aCalibration({ takenAt }) });
  await screen.findByText('Warm-up · Practice · uncalibrated');
});
