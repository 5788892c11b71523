import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Settings } from '../../../../core/domain/settings.ts';
import { SILENT_DB } from '../../../../core/media/silence.ts';
import type { LightSample } from '../../../../core/preflight/light-sample.ts';
import type { FaceSample } from '../../../../core/tracks/channels.ts';
import { emptyPoseSample } from '../../../../core/vision/pose-features.ts';
import { aFace, aLight, createFakeObserver } from '../../../helpers/fake-observer.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const FRAME_MS = 40;
/** As on a machine with other things to do. */
const SLOW_FRAME_MS = 240;
const LOOK_MS = 240;
const SHOULDERS = {
  ...{ leftShoulderX: 0.7, leftShoulderY: 0.9, leftShoulderVisibility: 0.9 },
  ...{ rightShoulderX: 0.3, rightShoulderY: 0.9, rightShoulderVisibility: 0.9 },
};
const WITH_SOUND = { recording: 'sound-only', microphoneConsent: true } as const;

async function openPreflight(settings: Partial<Settings> = {}, isStill = true): Promise<OpenApp> {
  const start = {
    questions: [aQuestion({ id: 'a' })],
    settings: { cameraConsent: true, recording: 'nothing', ...settings },
  } as const;
  const app = await openApp('/new', start, createFakeObserver(), { isStill });
  press('Continue to the camera');
  await screen.findByRole('list', { name: 'Pre-flight checks' });
  return app;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** So long of the same person in the same light, at 25 pictures a second or as many as are said. */
async function watch(
  app: OpenApp,
  ms: number,
  face: Partial<FaceSample> = {},
  light: Partial<LightSample> = {},
  frameMs = FRAME_MS,
): Promise<void> {
  await act(async () => {
    for (let passed = 0; passed < ms; passed += frameMs) {
      app.clock.advance(frameMs);
      const t = app.clock.now();
      app.observer.show(aFace({ t, eyeDistance: 0.12, faceHeight: 0.3, ...face }));
      if (passed % LOOK_MS === 0) {
        app.observer.shine(aLight({ t, ...light }));
        app.observer.showPose({ ...emptyPoseSample({ t, latency: 12 }), ...SHOULDERS });
      }
    }
  });
}

const check = (label: string): HTMLElement => {
  const list = screen.getByRole('list', { name: 'Pre-flight checks' });
  const row = within(list)
    .getAllByRole('listitem')
    .find((item) => item.textContent?.includes(label));
  if (row === undefined) throw new Error(`There is no check “${label}”.`);
  return row;
};

it('says that it looks good once everything that was looked at is', async () => {
  const app = await openPreflight();
  screen.getByRole('heading', { name: 'Having a look…' });
  await watch(app, 3_000);
  screen.getByRole('heading', { name: 'Looks good' });
  screen.getByText('Everything that was looked at is fine.');
  expect(check('Distance').textContent).toMatch(/^Good:DistanceClose enough, roughly \d+ cm/);
  expect(check('Speed').textContent).toContain('25 pictures a second');
});

it('says what to put right, first in the list, and lets one start all the same', async () => {
  const app = await openPreflight();
  await watch(app, 3_000, {}, { eyeWhites: 40, glare: 0.2 });
  screen.getByRole('heading', { name: 'Fix this' });
  const [first] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('The light is behind you.');
  expect(screen.getByRole('button', { name: 'Start without recording' })).toHaveProperty(
    'disabled',
    false,
  );
});

it('is not irritated by a moment in the dark', async () => {
  const app = await openPreflight();
  await watch(app, 4_000);
  await watch(app, 800, {}, { eyeWhites: 20 });
  screen.getByRole('heading', { name: 'Looks good' });
  await watch(app, 4_000, {}, { eyeWhites: 20 });
  screen.getByRole('heading', { name: 'Fix this' });
});

it('remarks that something moves behind, which is nothing to be put right', async () => {
  const app = await openPreflight();
  await watch(app, 4_000, {}, { movement: 0.2 });
  expect(check('Background').textContent).toContain('Remark:');
  screen.getByRole('heading', { name: 'Looks good' });
});

it('has the light looked at only while it is shown', async () => {
  const app = await openPreflight();
  await watch(app, 1_000);
  expect(app.observer.isLightWatched()).toBe(true);
  press('Start without recording');
  await screen.findByRole('button', { name: 'Start calibration' });
  expect(app.observer.isLightWatched()).toBe(false);
});

it('asks for no sentence where no sound is recorded', async () => {
  const app = await openPreflight();
  await watch(app, 1_000);
  expect(screen.queryByText('Sound')).toBeNull();
  expect(app.recorder.asked).not.toContain('open microphone');
});

it('asks for a sentence, and says how it was heard', async () => {
  const app = await openPreflight(WITH_SOUND);
  await waitFor(() => expect(app.recorder.asked).toContain('open microphone'));
  app.recorder.sound({ rmsDb: -65, peakDb: -55 });
  await watch(app, 2_000);
  expect(check('Sound').textContent).toContain('say a sentence');
  app.recorder.sound({ rmsDb: -48, peakDb: -36 });
  await watch(app, 2_000);
  expect(check('Sound').textContent).toContain('too quiet');
  app.recorder.sound({ rmsDb: -65, peakDb: -55 });
  await watch(app, 4_000);
  app.recorder.sound({ rmsDb: -25, peakDb: -10 });
  await watch(app, 3_000);
  expect(check('Sound').textContent).toContain('heard well');
  expect(screen.getByRole('meter').getAttribute('aria-valuenow')).toBe('-25');
});

it('notices a microphone that is muted by the system, and one that is pulled out', async () => {
  const app = await openPreflight(WITH_SOUND);
  await waitFor(() => expect(app.recorder.state().microphone.kind).toBe('on'));
  app.recorder.sound({ rmsDb: -Infinity, peakDb: SILENT_DB });
  await watch(app, 6_000);
  expect(check('Sound').textContent).toContain('muted by a key, a switch or the system');
  const problem = { kind: 'gone', title: 'The microphone is gone', text: 'Put it back.' } as const;
  await act(async () => app.recorder.become({ microphone: { kind: 'lost', problem } }));
  await watch(app, 2_000);
  expect(check('Sound').textContent).toContain('The microphone is gone.');
  screen.getByText('Put it back.');
});

it('measures nothing by samples that have stopped coming', async () => {
  const app = await openPreflight();
  await watch(app, 3_000);
  await app.pass(8_000);
  expect(check('Face').textContent).toContain('Not measured');
  screen.getByRole('heading', { name: 'Having a look…' });
});

it('measures the screen with a card by the arrow keys, once for each screen', async () => {
  const app = await openPreflight();
  press('Measure the screen');
  const outline = await screen.findByRole('slider', { name: 'Width of the outline' });
  const before = Number(outline.getAttribute('aria-valuenow'));
  fireEvent.keyDown(outline, { key: 'ArrowRight' });
  expect(Number(outline.getAttribute('aria-valuenow'))).toBe(before + 1);
  await act(async () => press('Keep this size'));
  const { screenWidthCm, measuredScreen } = app.stored.settings;
  expect(screenWidthCm).toBeCloseTo((1280 * 8.56) / (before + 1), 1);
  expect(measuredScreen).toEqual({ id: '1', width: 1280, height: 800 });
  screen.getByText(/^Screen: 33\.\d cm wide, 15\.\d inches$/);
  app.stored.display = { id: '2', width: 1920, height: 1080 };
  await act(async () => void window.dispatchEvent(new Event('focus')));
  screen.getByText(/The size you gave is that of another one/);
});

it('takes the diagonal instead, in inches or centimetres', async () => {
  const app = await openPreflight();
  press('Measure the screen');
  fireEvent.click(await screen.findByRole('tab', { name: 'By its diagonal' }));
  fireEvent.change(screen.getByLabelText('Diagonal'), { target: { value: '14' } });
  screen.getByText('The screen is then 30.2 cm wide.');
  fireEvent.click(screen.getByRole('radio', { name: 'cm' }));
  expect(screen.getByLabelText('Diagonal')).toHaveProperty('value', '35.6');
  await act(async () => press('Keep this size'));
  expect(app.stored.settings.screenWidthCm).toBe(30.2);
});

it('keeps where the lens is', async () => {
  const app = await openPreflight();
  fireEvent.click(screen.getByRole('combobox', { name: 'Where the lens is' }));
  await act(async () => fireEvent.click(screen.getByText('Below the screen')));
  expect(app.stored.settings.lensPosition).toBe('bottom');
  screen.getByText(/The portraits stay at the upper edge/);
});

it.each([
  ['lets the own picture fade away afterwards', false, false, 1],
  ['puts it away at once for those who want less movement', false, true, 0],
  ['does neither where it is to be kept for the interview', true, false, 0],
])('%s', async (_, keepSelfView, isStill, fading) => {
  const app = await openPreflight({ keepSelfView }, isStill);
  await watch(app, 500);
  press('Start without recording');
  await screen.findByRole('button', { name: 'Start calibration' });
  const own = document.querySelectorAll('video');
  expect(own).toHaveLength(fading);
  for (const video of own) fireEvent.animationEnd(video);
  expect(document.querySelectorAll('video')).toHaveLength(0);
});

it('says of a panel that is too close what would help, until the screen is measured', async () => {
  const start = {
    questions: [aQuestion({ id: 'a' })],
    settings: { cameraConsent: true, recording: 'nothing' },
  } as const;
  const app = await openApp('/new', start);
  fireEvent.click(screen.getByRole('radio', { name: /^Panel/ }));
  fireEvent.click(screen.getByRole('radio', { name: '4' }));
  press('Continue to the camera');
  await screen.findByRole('list', { name: 'Pre-flight checks' });
  const said = /4 people are only about \d° apart/;
  screen.getByText(said);
  press('Measure the screen');
  fireEvent.click(await screen.findByRole('tab', { name: 'By its diagonal' }));
  fireEvent.change(screen.getByLabelText('Diagonal'), { target: { value: '27' } });
  await act(async () => press('Keep this size'));
  expect(screen.queryByText(said)).toBeNull();
  app.stored.display = { id: '2', width: 1280, height: 800 };
  await act(async () => void window.dispatchEvent(new Event('focus')));
  screen.getByText(said);
});

it('does not call a machine slow while the analysis is still being loaded', async () => {
  const app = await openPreflight();
  act(() => app.observer.become({ pose: { kind: 'loading' } }));
  await watch(app, 4_000, {}, {}, SLOW_FRAME_MS);
  expect(check('Speed').textContent).toContain('Not measured:');
  act(() => app.observer.become({ pose: { kind: 'running' } }));
  await watch(app, 800, {}, {}, SLOW_FRAME_MS);
  expect(check('Speed').textContent).toContain('Not measured:');
  await watch(app, 4_000);
  expect(check('Speed').textContent).toContain('Good:Speed25 pictures a second');
});

it('calls a machine slow that stays so', async () => {
  const app = await openPreflight();
  await watch(app, 6_000, {}, {}, SLOW_FRAME_MS);
  expect(check('Speed').textContent).toContain('Only 4 pictures a second are analysed');
});
