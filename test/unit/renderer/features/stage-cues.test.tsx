import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CUE_SHOWN_MS } from '../../../../core/cues/cue-times.ts';
import type { Settings } from '../../../../core/domain/settings.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { aFace } from '../../../helpers/fake-observer.ts';
import { goToStage } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const CUE = 'Move back into the middle of the picture';
const HALF_OUT = { faceLeft: -0.1, faceWidth: 0.2, faceTop: 0.3, faceHeight: 0.3 };
const WHOLE = { ...HALF_OUT, faceLeft: 0.4 };
const key = (name: string) => act(async () => void fireEvent.keyDown(document.body, { key: name }));

/** To the answer of an uncalibrated interview: what the picture itself shows needs no calibration. */
async function goToAnswer(settings: Partial<Settings> = {}): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
    settings: { cameraConsent: true, recording: 'nothing', preparationMs: 0, ...settings },
  });
  await goToStage();
  await app.pass(5_000);
  await key(' ');
  await key(' ');
  await app.pass(3_500);
  await screen.findByRole('button', { name: /Stop the answer/ });
  return app;
}

/** Shows pictures at 25 a second for a while. */
async function watch(app: OpenApp, milliseconds: number, change: object): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 40) {
    app.observer.show(aFace({ t: app.clock.now(), ...change }));
    await app.pass(40);
  }
}

it('an invitation stands beside the interviewer for a while, and is stored as it comes and goes', async () => {
  const app = await goToAnswer();
  await watch(app, 8_000, HALF_OUT);
  expect(screen.getByRole('note', { name: 'Cue' }).textContent).toBe(CUE);
  expect(app.stored.cues).toMatchObject([{ kind: 'out-of-picture', text: CUE, endMs: null }]);
  await watch(app, CUE_SHOWN_MS, HALF_OUT);
  expect(screen.queryByText(CUE)).toBeNull();
  const [cue] = app.stored.cues;
  expect(cue?.endMs).toBe((cue?.startMs ?? 0) + CUE_SHOWN_MS);
});

it('is announced once, politely, from a place that was there before it came', async () => {
  const app = await goToAnswer();
  const regions = screen.getAllByRole('status');
  await watch(app, 8_000, HALF_OUT);
  const speaking = screen.getAllByRole('status').filter(({ textContent }) => textContent === CUE);
  expect(speaking).toHaveLength(1);
  expect(speaking[0]?.getAttribute('aria-live')).toBe('polite');
  expect(regions).toContain(speaking[0]);
  expect(screen.getByRole('note', { name: 'Cue' }).getAttribute('aria-live')).toBe('off');
});

it('goes with the answer', async () => {
  const app = await goToAnswer();
  await watch(app, 8_000, HALF_OUT);
  await key('n');
  expect(screen.queryByText(CUE)).toBeNull();
  await app.pass(1_000);
  expect(app.stored.cues[0]?.endMs).not.toBeNull();
});

it('nothing is said while all is well', async () => {
  const app = await goToAnswer();
  await watch(app, 15_000, WHOLE);
  expect(screen.queryByRole('note', { name: 'Cue' })).toBeNull();
});

it('nothing is said of somebody behind a covered lens', async () => {
  const app = await goToAnswer();
  const picture = { kind: 'black', title: 'The picture is black', text: 'Uncover it.' } as const;
  await act(async () => app.observer.become({ picture }));
  await watch(app, 15_000, HALF_OUT);
  expect(screen.queryByText(CUE)).toBeNull();
});

it.each<[string, Partial<Settings>]>([
  ['in interview mode', { mode: 'interview' }],
  ['when cues are switched off', { cues: false }],
  ['when this kind is', { switchedOffCues: ['out-of-picture'] }],
])('none comes %s', async (_when, settings) => {
  const app = await goToAnswer(settings);
  await watch(app, 15_000, HALF_OUT);
  expect(screen.queryByText(CUE)).toBeNull();
  expect(app.stored.cues).toEqual([]);
});
