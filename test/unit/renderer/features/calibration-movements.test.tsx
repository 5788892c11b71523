import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { degreesToRadians } from '../../../../core/units.ts';
import { MOVEMENT_READY_MS } from '../../../../renderer/src/features/calibration/movement-steps.ts';
import { aPose, SHOULDERS } from '../../../helpers/a-body.ts';
import type { Body } from '../../../helpers/a-body.ts';
import { aFace } from '../../../helpers/fake-observer.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToCalibration } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const OFFER = /^Add movements \(optional, 30 s\)$/;

/** Shows pictures of face and body while a heading stands there; `ms` = since it began to stand there. */
async function during(
  app: OpenApp,
  title: RegExp,
  faceAt: (ms: number) => object = () => ({}),
  bodyAt: (ms: number) => Body = () => SHOULDERS,
): Promise<void> {
  screen.getByRole('heading', { name: title });
  for (let ms = 0; ms < 20_000 && screen.queryByRole('heading', { name: title }); ms += 33)
    await act(async () => {
      app.clock.advance(33);
      const t = app.clock.now();
      app.observer.show(aFace({ t, smile: 0.1, ...faceAt(ms) }));
      app.observer.showPose(aPose(t, bodyAt(ms)));
    });
}

async function calibrated(): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
    settings: { cameraConsent: true, recording: 'nothing' },
  });
  await goToCalibration();
  fireEvent.click(await screen.findByRole('button', { name: 'Start calibration' }));
  await during(app, /straight into the lens/, () => ({ gazeYaw: 1, gazePitch: -2 }));
  await during(app, /interviewer’s eyes/, () => ({ gazeYaw: 1, gazePitch: -5.8 }));
  press('Skip the check');
  return app;
}

const WITH_HANDS: Body = { ...SHOULDERS, leftWrist: [0.6, 0.9], rightWrist: [0.4, 0.9] };
const LAP = /your hands in your lap/;
const GESTURE = /Explain something/;
const NOD = /Nod twice/;
const NEARING = /Sit back/;
const SMILE = /Smile/;

/** Two nods of eight degrees after the words were read, about a neck so far behind the face. */
const nodding = (ms: number, forward = 8): object => {
  const phase = ((ms - 3_500) / 1_000) % 1;
  const isNodding = ms > 3_500 && ms < 5_500 && phase < 0.5;
  const pitch = isNodding ? -4 * (1 - Math.cos(4 * Math.PI * phase)) : 0;
  const sine = Math.sin(degreesToRadians(1.1 * pitch));
  return { headPitch: pitch, headY: forward * sine, headZ: -60 - 5 * sine };
};
/** To a camera that looks up: who comes nearer rises by a fifth of it. */
const approaching = (ms: number): object => {
  const nearer = 8 * Math.sin(ms / 1_000);
  return {
    headY: 0.2 * nearer,
    headZ: -(60 - nearer),
    eyeDistance: (0.14 * 60) / (60 - nearer),
  };
};

it('learns from five movements, one after the other, and stores what they taught', async () => {
  const app = await calibrated();
  // Going on comes first: nobody has to.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Begin the interview' }));
  press(OFFER);
  screen.getByRole('progressbar', { name: 'How far the movement has come' });
  // The button that was pressed is gone; whoever uses the keyboard is not lost.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skip this' }));
  const start = screen.getByText('Wait for “Now”.');
  expect(start.getAttribute('role')).toBe('status');
  await act(async () => app.clock.advance(MOVEMENT_READY_MS));
  expect(start.textContent).toBe('Now.');
  await during(app, LAP, undefined, () => WITH_HANDS);
  await during(app, GESTURE, undefined, () => WITH_HANDS);
  await during(app, NOD, (ms) => nodding(ms));
  await during(app, NEARING, approaching);
  await during(app, SMILE, (ms) => ({ smile: ms > 3_000 ? 0.7 : 0.1 }));
  screen.getByText(/^Hands in the lap: in the picture/);
  screen.getByText(/^A gesture: your hands stay in the picture/);
  screen.getByText(/^A nod: seen 2 times.*about the neck is known/);
  screen.getByText(/coming 10 cm closer looks like rising by 2\.0 cm/);
  screen.getByText(/^A smile: known/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done' }));
  press('Done');
  screen.getByText(/^Movements: hands in the lap, a gesture, a nod, back and forward, a smile/);
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  expect(app.stored.calibrations).toMatchObject([
    {
      movements: {
        lap: { seenShare: 1 },
        gesture: { seenShare: 1 },
        nod: { found: 2, neckForward: expect.closeTo(8, 0) },
        nearing: { rise: expect.closeTo(0.2, 1) },
        smile: { rise: expect.closeTo(0.6, 1) },
      },
      movementTimes: [{ startedAt: expect.any(String), endedAt: expect.any(String) }],
    },
  ]);
});

it('says what went wrong with a movement, and makes it again by itself', async () => {
  const app = await calibrated();
  press(OFFER);
  await during(app, LAP);
  press('Skip this');
  screen.getByRole('heading', { name: NOD });
  press('Skip this');
  await during(app, NEARING);
  await during(app, SMILE);
  screen.getByText(/^Hands in the lap: out of the picture.*may be resting there/);
  screen.getByText(/^A gesture: not made/);
  screen.getByText(/^Back and forward: you hardly came nearer/);
  screen.getByText(/^A smile: your face hardly changed/);
  press('Repeat: A smile');
  await during(app, SMILE, (ms) => ({ smile: ms > 3_000 ? 0.7 : 0.1 }));
  screen.getByText(/^A smile: known/);
  screen.getByText(/^Back and forward: you hardly came nearer/);
  screen.getByText(/^A smile: known/);
  press('Done');
  const summary = screen.getByText(/^Movements: hands in the lap, a smile\. “Movements” says/);
  expect(summary.textContent).toMatch(/about: hands in the lap, back and forward\.$/);
  press('Movements');
  const gesture = screen.getByText(/^A gesture: not made/).closest('li');
  within(gesture ?? document.body).getByRole('button', { name: 'Make it: A gesture' });
});

it('asks for back and forward again where the neck was measured anew', async () => {
  const app = await calibrated();
  press(OFFER);
  press('Skip this');
  press('Skip this');
  await during(app, NOD, (ms) => nodding(ms));
  await during(app, NEARING, approaching);
  press('Skip all movements');
  press('Repeat: A nod');
  await during(app, NOD, (ms) => nodding(ms, 10));
  screen.getByText('Back and forward: make it again, as your neck was measured anew.');
  press('Repeat: Back and forward');
  await during(app, NEARING, approaching);
  screen.getByText(/^Back and forward: to this camera, coming 10 cm closer/);
});

it('is complete without movements, whenever they are left', async () => {
  const app = await calibrated();
  press(OFFER);
  press('Skip all movements');
  for (const name of ['Hands in the lap', 'A nod', 'A smile'])
    screen.getByText(new RegExp(`^${name}: not made`));
  press('Done');
  screen.getByRole('button', { name: OFFER });
  press('Begin the interview');
  await screen.findByText(/Hello, and welcome/);
  expect(app.stored.calibrations).toMatchObject([{ movements: null }]);
});

it('keeps what they taught when a look or the check is repeated, and not when all is made anew', async () => {
  const app = await calibrated();
  press(OFFER);
  await during(app, LAP, undefined, () => WITH_HANDS);
  press('Skip all movements');
  press('Done');
  press('Repeat the lens');
  await during(app, /straight into the lens/, () => ({ gazeYaw: 1, gazePitch: -2 }));
  press('Skip the check');
  screen.getByText('Movements: hands in the lap.');
  press('Movements');
  screen.getByText(/^Hands in the lap: in the picture/);
  press('Done');
  press('Calibrate anew');
  await during(app, /straight into the lens/, () => ({ gazeYaw: 1, gazePitch: -2 }));
  await during(app, /interviewer’s eyes/, () => ({ gazeYaw: 1, gazePitch: -5.8 }));
  press('Skip the check');
  screen.getByRole('button', { name: OFFER });
});
