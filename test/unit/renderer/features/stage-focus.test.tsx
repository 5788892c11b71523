import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach, expect, it } from 'vitest';
import { PASSING_NOTE_MS } from '../../../../renderer/src/features/stage/use-passing-note.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

async function onStage(mode: 'practice' | 'interview' = 'practice'): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
    settings: { cameraConsent: true, preparationMs: 5_000, mode },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Continue to the camera' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Looks good' })).toHaveProperty('disabled', false),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Looks good' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Skip calibration' }));
  await screen.findByText(/Hello, and welcome/);
  return app;
}

const hasFocus = (): Element | null => document.activeElement;
const button = (name: string) => screen.getByRole('button', { name });
const dialog = () => screen.queryByRole('dialog', { name: 'End the interview now?' });

/** As in a browser: the screen follows what one listener did before the next one hears the key. */
async function key(name: string): Promise<void> {
  const follow = () => flushSync(() => undefined);
  document.addEventListener('keydown', follow, { capture: true });
  await act(async () => void fireEvent.keyDown(hasFocus() ?? document.body, { key: name }));
  document.removeEventListener('keydown', follow, { capture: true });
}

it('closes the question whether to end with the key that asked, and goes on', async () => {
  const app = await onStage();
  await app.pass(7_000);
  await key('Escape');
  await waitFor(() => expect(dialog()).not.toBeNull());
  await waitFor(() => expect(hasFocus()).toBe(button('Continue the interview')));
  await app.pass(1_000);
  await key('Escape');
  await waitFor(() => expect(dialog()).toBeNull());
  await app.pass(1_000);
  expect(app.stored.phases.map(({ kind }) => kind)).toEqual([
    'calibration',
    'greeting',
    'question',
    'paused',
    'question',
  ]);
});

it('says quietly, beside the keys, that a marker was set, and stops saying it', async () => {
  const app = await onStage();
  await app.pass(7_000);
  await key('m');
  const note = await screen.findByText(/^Marker set at /);
  expect(note.getAttribute('role')).toBe('status');
  expect(note.parentElement).toBe(button('Set a marker').parentElement);
  await app.pass(PASSING_NOTE_MS - 1);
  expect(note.textContent).toMatch(/^Marker set at /);
  await app.pass(1);
  expect(note.textContent).toBe('');
});
