import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach, expect, it } from 'vitest';
import { PASSING_NOTE_MS } from '../../../../renderer/src/features/stage/use-passing-note.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToStage } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

async function onStage(mode: 'practice' | 'interview' = 'practice'): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
    settings: { cameraConsent: true, recording: 'nothing', preparationMs: 5_000, mode },
  });
  await goToStage();
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

it('has the keyboard at the main button from the start, and at whatever it becomes', async () => {
  const app = await onStage();
  expect(hasFocus()).toBe(button('First question'));
  await app.pass(7_000);
  expect(hasFocus()).toBe(button('Prepare'));
  await key('p');
  expect(hasFocus()).toBe(button('Go on'));
});

it('cannot be hurried through the greeting by its main button', async () => {
  const app = await onStage();
  await act(async () => void fireEvent.click(button('First question')));
  screen.getByText(/Hello, and welcome/);
  await app.pass(5_000);
  await act(async () => void fireEvent.click(button('First question')));
  screen.getByText('What went wrong?');
});

it('gives the main button the keyboard back after another one was pressed', async () => {
  const app = await onStage();
  await app.pass(7_000);
  button('Set a marker').focus();
  await act(async () => void fireEvent.click(button('Set a marker')));
  expect(hasFocus()).toBe(button('Prepare'));
});

it('writes in the notepad as soon as there is one: a letter is no key of the stage', async () => {
  const app = await onStage();
  await app.pass(7_000 + 4_000);
  expect(hasFocus()).toBe(screen.getByLabelText('Notepad'));
  for (const letter of ['n', 'p', 'm', ' ']) await key(letter);
  expect(hasFocus()).toBe(screen.getByLabelText('Notepad'));
  expect(screen.queryByText(/^Marker set/)).toBeNull();
});

it.each(['practice', 'interview'] as const)(
  'writes on after the question whether to end, in %s mode',
  async (mode) => {
    const app = await onStage(mode);
    await app.pass(7_000 + 4_000);
    await key('Escape');
    await waitFor(() => expect(hasFocus()).toBe(button('Continue the interview')));
    await key('Escape');
    await waitFor(() => expect(dialog()).toBeNull());
    await waitFor(() => expect(hasFocus()).toBe(screen.getByLabelText('Notepad')));
  },
);

it('leaves the question whether to end the keyboard while the interview goes on behind it', async () => {
  const app = await onStage('interview');
  await app.pass(7_000);
  await key('Escape');
  const stay = await screen.findByRole('button', { name: 'Continue the interview' });
  await waitFor(() => expect(hasFocus()).toBe(stay));
  await app.pass(4_000);
  expect(screen.getByLabelText('Notepad')).toBeDefined();
  expect(hasFocus()).toBe(stay);
});
