import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallError } from '../../../../core/ipc/contract.ts';
import { ENDING_RETRY_INTERVAL_MS } from '../../../../renderer/src/interview/ending.ts';
import { decodeBatch } from '../../../../core/tracks/codec.ts';
import { aFace } from '../../../helpers/fake-observer.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToCalibration } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const FULL: CallError = { type: 'DiskFull', title: 'The disk is full', text: 'Make room.' };
const questions = [aQuestion({ id: 'a', text: 'What went wrong?' })];
const UNSAVED_TITLE = 'The last part of your interview is not stored yet';

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const key = (name: string) => act(async () => void fireEvent.keyDown(document.body, { key: name }));

async function inCalibration(): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions,
    settings: { cameraConsent: true, recording: 'nothing', preparationMs: 5_000 },
  });
  await goToCalibration();
  return app;
}

/** Up to the first question, on the stage. */
async function onStage(): Promise<OpenApp> {
  const app = await inCalibration();
  fireEvent.click(await screen.findByRole('button', { name: 'Skip calibration' }));
  await screen.findByText(/Hello, and welcome/);
  await app.pass(7_000);
  return app;
}

/** Shows `seconds` of pictures, four a second. */
const watch = (app: OpenApp, seconds: number) =>
  act(async () => {
    for (let count = 0; count < seconds * 4; count += 1) {
      app.clock.advance(250);
      app.observer.show(aFace({ t: app.clock.now() }));
    }
  });

/** The last seconds are measured and a marker is set while the disk is full; then it is over. */
async function atEndOfFullDisk(): Promise<OpenApp> {
  const app = await onStage();
  await app.pass(1_000);
  app.failStoring(FULL);
  await watch(app, 2);
  await key('m');
  await key('Escape');
  fireEvent.click(await screen.findByRole('button', { name: 'End now and keep' }));
  await screen.findByRole('heading', { level: 1, name: UNSAVED_TITLE });
  return app;
}

const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
const storedSamples = (app: OpenApp): number =>
  app.stored.batches
    .map(({ batch }) => decodeBatch(batch))
    .reduce((sum, decoded) => sum + (decoded.ok ? decoded.value.track.t.length : 0), 0);

describe('the end of an interview that cannot be stored', () => {
  it('says what happened, what to do and what is missing, with the camera off', async () => {
    const app = await atEndOfFullDisk();
    expect(alerts()).toContainEqual(expect.stringMatching(/The disk is full.*Make room/));
    screen.getByText('2 s of measurements (8 samples)');
    // The breath after the question, the marker, the pause of the question whether to end.
    screen.getByText(/^3 entries on what happened when/);
    expect(app.observer.isOpen()).toBe(false);
    expect(app.stored.sessions).toMatchObject([{ state: 'running' }]);
  });

  it('stays when trying again fails as well, and says so', async () => {
    await atEndOfFullDisk();
    await press('Try again');
    screen.getByText(/Tried 2 times so far/);
    screen.getByText('2 s of measurements (8 samples)');
  });

  it('is stored whole once there is room again, and the review opens', async () => {
    const app = await atEndOfFullDisk();
    expect(storedSamples(app)).toBe(0);
    app.failStoring(null);
    await press('Try again');
    const id = app.stored.sessions[0]?.id;
    await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${id}`));
    expect(app.stored.sessions).toMatchObject([
      { state: 'finished', dataQuality: { faceDropped: 0 } },
    ]);
    expect(storedSamples(app)).toBe(8);
    expect(app.stored.markers).toHaveLength(1);
    expect(app.stored.phases.map(({ kind }) => kind)).toEqual([
      'calibration',
      'greeting',
      'question',
      'breath',
      'paused',
    ]);
  });

  it('is tried again by itself every few seconds, until there is room', async () => {
    const app = await atEndOfFullDisk();
    await app.pass(ENDING_RETRY_INTERVAL_MS - 1);
    expect(screen.queryByText(/Tried \d+ times so far/)).toBeNull();
    await app.pass(1);
    screen.getByText(/Tried 2 times so far/);
    await app.pass(ENDING_RETRY_INTERVAL_MS);
    screen.getByText(/Tried 3 times so far/);
    app.failStoring(null);
    await app.pass(ENDING_RETRY_INTERVAL_MS);
    const id = app.stored.sessions[0]?.id;
    await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${id}`));
    expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]);
    expect(storedSamples(app)).toBe(8);
    const timers = app.clock.timers();
    await app.pass(ENDING_RETRY_INTERVAL_MS);
    expect(app.clock.timers(), 'nothing goes on trying').toBe(timers);
  });

  it('is said once and not again with every attempt, to those who listen', async () => {
    const app = await atEndOfFullDisk();
    const said = alerts();
    await app.pass(3 * ENDING_RETRY_INTERVAL_MS);
    expect(alerts()).toEqual(said);
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveProperty('disabled', false);
  });

  it('is stored while another screen is open', async () => {
    const app = await atEndOfFullDisk();
    await act(async () => {
      window.location.hash = '#/settings';
    });
    await waitFor(() => expect(alerts()).toContainEqual(expect.stringContaining(UNSAVED_TITLE)));
    app.failStoring(null);
    await app.pass(ENDING_RETRY_INTERVAL_MS);
    await waitFor(() => expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]));
    await waitFor(() =>
      expect(alerts()).not.toContainEqual(expect.stringContaining(UNSAVED_TITLE)),
    );
    expect(window.location.hash).toBe('#/settings');
  });

  it('can be closed without what is missing, which then counts as dropped', async () => {
    const app = await atEndOfFullDisk();
    app.failStoring(null);
    await press('Close without them');
    const id = app.stored.sessions[0]?.id;
    await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${id}`));
    expect(app.stored.sessions).toMatchObject([
      { state: 'finished', dataQuality: { faceDropped: 8 } },
    ]);
    expect([storedSamples(app), app.stored.markers]).toEqual([0, []]);
  });

  it('can be closed while the disk is still full', async () => {
    const app = await atEndOfFullDisk();
    await press('Close without them');
    const id = app.stored.sessions[0]?.id;
    await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${id}`));
    expect(app.stored.sessions).toMatchObject([{ state: 'running' }]);
  });

  it('is not forgotten when another screen is opened: it is said there and can be come back to', async () => {
    const app = await atEndOfFullDisk();
    await act(async () => {
      window.location.hash = '#/settings';
    });
    await waitFor(() => expect(alerts()).toContainEqual(expect.stringContaining(UNSAVED_TITLE)));
    app.failStoring(null);
    fireEvent.click(screen.getByRole('link', { name: 'See what is missing' }));
    await screen.findByRole('heading', { level: 1, name: UNSAVED_TITLE });
    await press('Try again');
    await waitFor(() => expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]));
    expect(app.stored.markers).toHaveLength(1);
  });

  it('comes before another interview', async () => {
    const app = await atEndOfFullDisk();
    await act(async () => {
      window.location.hash = '#/new';
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Continue to the camera' }));
    await screen.findByRole('heading', { level: 1, name: UNSAVED_TITLE });
    expect(app.observer.isOpen()).toBe(false);
    expect(app.stored.sessions).toHaveLength(1);
  });
});

describe('closing the window', () => {
  const mayClose = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return !event.defaultPrevented;
  };

  it('asks first until everything is stored', async () => {
    const app = await atEndOfFullDisk();
    expect(mayClose()).toBe(false);
    app.failStoring(null);
    await press('Try again');
    await waitFor(() => expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]));
    await waitFor(() => expect(mayClose()).toBe(true));
  });

  it('asks first in an interview that cannot be stored, and not while it can be', async () => {
    const app = await onStage();
    expect(mayClose()).toBe(true);
    app.failStoring(FULL);
    await watch(app, 2);
    expect(mayClose()).toBe(false);
    app.failStoring(null);
    await watch(app, 2);
    expect(mayClose()).toBe(true);
  });

  it('asks first in a calibration that cannot be stored', async () => {
    const app = await inCalibration();
    app.failStoring(FULL);
    await watch(app, 2);
    expect(mayClose()).toBe(false);
  });

  it('does not ask about what was refused: keeping the window open would not save it', async () => {
    const app = await onStage();
    app.failStoring({ type: 'NotFound', title: 'Gone', text: 'It was deleted.' });
    await watch(app, 2);
    expect(alerts()).toContainEqual(expect.stringContaining('Gone'));
    expect(mayClose()).toBe(true);
  });

  it('asks first while the end is being stored for the first time', async () => {
    const app = await onStage();
    const store = app.holdStoring();
    await key('Escape');
    fireEvent.click(await screen.findByRole('button', { name: 'End now and keep' }));
    await screen.findByText(/^Storing the session/);
    expect(mayClose()).toBe(false);
    await act(async () => store());
    await waitFor(() => expect(app.stored.sessions).toMatchObject([{ state: 'finished' }]));
    await waitFor(() => expect(mayClose()).toBe(true));
  });
});

it('keeps what cannot be stored when the interview is left for another screen', async () => {
  const app = await onStage();
  app.failStoring(FULL);
  await watch(app, 2);
  await act(async () => {
    window.location.hash = '#/settings';
  });
  await waitFor(() => expect(alerts()).toContainEqual(expect.stringContaining(UNSAVED_TITLE)));
  expect(app.observer.isOpen()).toBe(false);
});

it('says on the stage that storing fails and that all is kept, until it works again', async () => {
  const app = await onStage();
  app.failStoring(FULL);
  await watch(app, 2);
  expect(alerts()).toEqual([expect.stringMatching(/The disk is full.*kept in memory.*Make room/)]);
  await key('m');
  await screen.findByText(/^Marker set at .*, not stored yet$/);
  app.failStoring(null);
  await watch(app, 2);
  expect(alerts()).not.toContainEqual(expect.stringContaining('The disk is full'));
  expect(app.stored.markers).toHaveLength(1);
});

it('stores the notepad while it is typed', async () => {
  const app = await onStage();
  await app.pass(4_000);
  fireEvent.change(screen.getByLabelText('Notepad'), { target: { value: 'the migration' } });
  await app.pass(1_000);
  expect(app.stored.notepads.get(0)).toBe('the migration');
  expect(app.stored.answers).toEqual([]);
});
