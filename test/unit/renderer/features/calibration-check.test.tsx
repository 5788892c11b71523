import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Calibration } from '../../../../core/domain/calibration.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { aFace, createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { FakeObserver } from '../../../helpers/fake-observer.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToCalibration } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const LENS = { gazeYaw: 1, gazePitch: -2 };
const INTERVIEWER = { gazeYaw: 1, gazePitch: -5.8 };
const LEFT = { gazeYaw: 13, gazePitch: -6 };
const DOWN = { gazeYaw: 1, gazePitch: -17 };
const REFERENCES = [
  { template: new Float32Array(1), numbers: new Float32Array(1), lensYaw: 0, lensPitch: 0 },
];

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = (name: string | RegExp) => screen.getByRole('heading', { name });

/** Shows pictures at 30 a second for a while. */
async function watch(app: OpenApp, milliseconds: number, change = {}): Promise<void> {
  await act(async () => {
    for (let passed = 0; passed < milliseconds; passed += 33) {
      app.clock.advance(33);
      app.observer.show(aFace({ t: app.clock.now(), ...change }));
    }
  });
}

/** Looks where the screen says, until it says something else. */
async function follow(app: OpenApp, title: RegExp, look: object): Promise<void> {
  heading(title);
  for (let round = 0; round < 200 && screen.queryByRole('heading', { name: title }); round += 1)
    await watch(app, 100, look);
}

async function openCalibration(
  lastCalibration?: Calibration,
  observer: FakeObserver = createFakeObserver(),
  mode: 'practice' | 'interview' = 'practice',
): Promise<OpenApp> {
  const app = await openApp(
    '/new',
    {
      questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
      settings: { cameraConsent: true, recording: 'nothing', mode },
      ...(lastCalibration === undefined ? {} : { lastCalibration }),
    },
    observer,
  );
  await goToCalibration();
  return app;
}

async function calibrate(app: OpenApp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  await follow(app, /straight into the lens/, LENS);
  await follow(app, /interviewer’s eyes/, INTERVIEWER);
}

async function followCheck(app: OpenApp, looks = { left: LEFT, down: DOWN }): Promise<void> {
  await follow(app, /a check of about eight seconds/, {});
  screen.getByRole('progressbar', { name: 'Look at the dot' });
  await follow(app, /dot on the left/, looks.left);
  screen.getByRole('progressbar', { name: 'Look at the interviewer' });
  await follow(app, /interviewer’s eyes/, INTERVIEWER);
  await follow(app, /dot below/, looks.down);
  screen.getByRole('progressbar', { name: 'Look at the lens' });
  await follow(app, /Look into the lens/, LENS);
}

const storedEarlier = (change: Partial<Calibration> = {}) =>
  aCalibration({
    takenAt: new Date(Date.now() - 3_600_000).toISOString(),
    interviewerGazePitch: { median: -3.8, mad: 0.5, samples: 80 },
    eyeDistance: { median: 0.14, mad: 0, samples: 80 },
    ...change,
  });

it('checks the calibration with further looks and stores what came out', async () => {
  const app = await openCalibration();
  await calibrate(app);
  await followCheck(app);
  heading('Calibrated');
  screen.getByText(/^In the check 100 % of your looks were told right/);
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  expect(app.stored.calibrations).toMatchObject([
    { holdOut: { sensitivity: 1, specificity: 1, coverage: 1 } },
  ]);
});

it('recommends to calibrate anew when looks were told wrong, and does so in one click', async () => {
  const app = await openCalibration();
  await calibrate(app);
  await followCheck(app, { left: LENS, down: LENS });
  screen.getByText(/50 % of your looks .* calibrating anew is recommended/);
  press('Calibrate anew');
  await follow(app, /straight into the lens/, LENS);
  await follow(app, /interviewer’s eyes/, INTERVIEWER);
  await followCheck(app);
  screen.getByText(/^In the check 100 %/);
});

it('is called partial when the look at the interviewer was none, and offers to repeat it first', async () => {
  const app = await openCalibration();
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  await follow(app, /straight into the lens/, LENS);
  await follow(app, /interviewer’s eyes/, DOWN);
  press('Skip the check');
  heading('Partly calibrated');
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Repeat the interviewer' }),
  );
  screen.getByRole('button', { name: 'Begin the interview' });
  press('Repeat the interviewer');
  await follow(app, /interviewer’s eyes/, INTERVIEWER);
  press('Skip the check');
  heading('Calibrated');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Begin the interview' }));
});

it('learns the eyes anew when a step is repeated, and checks again', async () => {
  const observer = createFakeObserver();
  const learnLooks = vi.spyOn(observer, 'learnLooks');
  const app = await openCalibration(undefined, observer);
  await calibrate(app);
  press('Skip the check');
  for (const [step, title, look] of [
    ['Repeat the lens', /straight into the lens/, LENS],
    ['Repeat the interviewer', /interviewer’s eyes/, INTERVIEWER],
  ] as const) {
    learnLooks.mockClear();
    press(step);
    await follow(app, title, look);
    expect(learnLooks).toHaveBeenCalledOnce();
    heading(/a check of about eight seconds/);
    press('Skip the check');
  }
  press('Check it');
  await followCheck(app);
  screen.getByRole('button', { name: 'Check again' });
  press('Repeat the interviewer');
  await follow(app, /interviewer’s eyes/, { gazeYaw: 1, gazePitch: -6.8 });
  press('Skip the check');
  screen.getByText(/^Not checked/);
});

it('takes over an earlier calibration when both looks still fit, and learns the eyes from them', async () => {
  const observer = createFakeObserver();
  const learnLooks = vi
    .spyOn(observer, 'learnLooks')
    .mockImplementation(async ({ lens, others }) => ({
      references: REFERENCES,
      eyes: [
        ...lens.map((t) => ({ t, yaw: 0, pitch: 0 })),
        ...others.flat().map((t) => ({ t, yaw: 0, pitch: -3 })),
      ],
    }));
  const stored = storedEarlier();
  const app = await openCalibration(stored, observer);
  fireEvent.click(await screen.findByRole('button', { name: 'Check and use it' }));
  await follow(app, /straight into the lens/, LENS);
  await follow(app, /interviewer’s eyes/, INTERVIEWER);
  screen.getByText(/still fits and is used again/);
  expect(learnLooks).toHaveBeenCalledOnce();
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  expect(app.stored.calibrations).toMatchObject([
    { takenAt: stored.takenAt, interviewerEyePitch: { median: -3 }, holdOut: null },
  ]);
});

it('says why an earlier calibration does not fit, and offers a new one', async () => {
  const app = await openCalibration(storedEarlier());
  fireEvent.click(await screen.findByRole('button', { name: 'Check and use it' }));
  const elsewhere = { headX: 15 };
  await follow(app, /straight into the lens/, { ...LENS, ...elsewhere });
  await follow(app, /interviewer’s eyes/, { ...INTERVIEWER, ...elsewhere });
  heading('Not calibrated yet');
  expect(screen.getByRole('alert').textContent).toMatch(/You sit elsewhere than then/);
  press('Calibrate anew');
  heading(/straight into the lens/);
});

it('does not offer a calibration of the day before yesterday', async () => {
  const old = new Date(Date.now() - 48 * 3_600_000).toISOString();
  await openCalibration(storedEarlier({ takenAt: old }));
  await screen.findByRole('button', { name: 'Start calibration' });
});

async function goToCalibratedStage(mode: 'practice' | 'interview'): Promise<OpenApp> {
  const app = await openCalibration(undefined, createFakeObserver(), mode);
  await calibrate(app);
  press('Skip the check');
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  return app;
}

it('says in practice, quietly, that the user sits elsewhere, until they sit back', async () => {
  const app = await goToCalibratedStage('practice');
  const title = 'You sit elsewhere than in the calibration';
  await watch(app, 20_000, { ...LENS, headX: 13 });
  expect(screen.queryByText(title)).toBeNull();
  await watch(app, 25_000, { ...LENS, headX: 13 });
  const notice = screen.getByText(title).closest('[role="status"]');
  // How far is for the review: no figure stands on the stage.
  expect(notice?.textContent).toMatch(/the review says from when on/);
  expect(notice?.textContent).not.toMatch(/\d/);
  expect(screen.queryByRole('alert')).toBeNull();
  await watch(app, 50_000, LENS);
  expect(screen.queryByText(title)).toBeNull();
});

it('says nothing of the seat in an interview', async () => {
  const app = await goToCalibratedStage('interview');
  await watch(app, 60_000, { ...LENS, headX: 13 });
  expect(screen.queryByText('You sit elsewhere than in the calibration')).toBeNull();
});
