import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PORTRAITS } from '../../../../core/domain/interviewer.ts';
import { INTERVIEWER_PEOPLE } from '../../../../core/guidance/interviewer-people.ts';
import { BEGIN_WITHIN_MS } from '../../../../renderer/src/voice/create-speaker.ts';
import { closeApp, openApp } from '../features/open-app.tsx';

afterEach(closeApp);

const TWO = [{ id: 'british' }, { id: 'american', language: 'en-US' }];

it('says so where this computer has no voice that may be used, and offers them once they are there', async () => {
  const app = await openApp('/settings');
  act(() => app.synthesis.offer([{ id: 'cloud', isLocal: false }]));
  await screen.findByText(/no English voice of its own/);
  act(() => app.synthesis.offer(TWO));
  for (const portrait of PORTRAITS)
    screen.getByRole('combobox', { name: `Voice of ${INTERVIEWER_PEOPLE[portrait].name}` });
  expect(screen.queryByText(/no English voice of its own/)).toBeNull();
});

it('gives somebody a voice, lets it be heard, and takes it back', async () => {
  const app = await openApp('/settings');
  act(() => app.synthesis.offer(TWO));
  const choice = screen.getByRole('combobox', { name: 'Voice of Maya Nair' });
  const offered = within(choice)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(offered.toSorted()).toEqual(['Chosen by itself', 'american (en-US)', 'british (en-GB)']);
  fireEvent.change(choice, { target: { value: 'american' } });
  await waitFor(() => expect(choice).toHaveProperty('value', 'american'));
  fireEvent.click(screen.getByRole('button', { name: 'Listen to Maya Nair' }));
  await app.pass(500);
  expect(app.synthesis.said).toEqual([{ text: 'Hello, I am Maya Nair.', voice: 'american' }]);
  fireEvent.change(choice, { target: { value: '' } });
  await waitFor(() => expect(choice).toHaveProperty('value', ''));
});

it('says so when a voice is not to be heard', async () => {
  const app = await openApp('/settings');
  act(() => app.synthesis.offer(TWO));
  app.synthesis.becomes('mute');
  fireEvent.click(screen.getByRole('button', { name: 'Listen to Alex Morgan' }));
  await app.pass(BEGIN_WITHIN_MS);
  await screen.findByText('This voice was not to be heard');
});

it('falls silent when the screen is left', async () => {
  const app = await openApp('/settings');
  act(() => app.synthesis.offer(TWO));
  fireEvent.click(screen.getByRole('button', { name: 'Listen to Alex Morgan' }));
  await app.pass(200);
  expect(app.synthesis.isBusy()).toBe(true);
  await act(async () => {
    window.location.hash = '#/';
  });
  await waitFor(() => expect(app.synthesis.isBusy()).toBe(false));
});
