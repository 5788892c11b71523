import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { anAskedQuestion } from '../../../helpers/a-bank-question.ts';
import { closeApp, openApp } from '../features/open-app.tsx';

afterEach(closeApp);

const questions: readonly BankQuestion[] = [
  anAskedQuestion({ id: 'a', text: 'What went wrong?', isAfter: 'The first hour.' }),
  anAskedQuestion({ id: 'b', text: 'How does it work?', category: 'technical' }),
  { ...anAskedQuestion({ id: 'c', text: 'Who leads?' }), category: 'team' },
];
const open = () => openApp('/questions', { questions });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

it('shows what a question is after when it is opened', async () => {
  await open();
  expect(screen.queryByText('The first hour.')).toBeNull();
  press('What went wrong?');
  screen.getByText('The first hour.');
  press('What went wrong?');
  expect(screen.queryByText('The first hour.')).toBeNull();
});

it('keeps what they ask and what you ask apart', async () => {
  await open();
  fireEvent.click(screen.getByRole('tab', { name: 'You ask (1)' }));
  expect(await screen.findByRole('button', { name: 'Who leads?' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'What went wrong?' })).toBeNull();
});

it('makes a favourite and finds it again', async () => {
  const { library } = await open();
  press('Favourite: How does it work?');
  await waitFor(() => expect([...library.favouriteIds]).toEqual(['b']));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Favourites' }));
  await screen.findByText('1 of 2 questions');
  expect(screen.queryByRole('button', { name: 'What went wrong?' })).toBeNull();
});

it('takes a question of one’s own, deletes it and takes that back', async () => {
  const { library } = await open();
  press('Add a question');
  fireEvent.click(await screen.findByRole('button', { name: 'Add the question' }));
  await screen.findByText('This is empty.');
  fireEvent.change(screen.getByRole('textbox', { name: /^Question/ }), {
    target: { value: 'Why boats?' },
  });
  press('Add the question');
  fireEvent.click(await screen.findByRole('button', { name: 'Why boats?' }));
  press('Delete');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Why boats?' })).toBeNull());
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'Why boats?' });
  expect(library.questions.at(-1)).toMatchObject({ text: 'Why boats?', origin: 'own' });
});

it('makes a set of what was chosen, in that order', async () => {
  const { library } = await open();
  tick('Choose: How does it work?');
  tick('Choose: What went wrong?');
  const bar = screen.getByRole('region', { name: 'Chosen questions' });
  fireEvent.click(within(bar).getByRole('button', { name: 'Make a set of them' }));
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Panel' } });
  press('Store the set');
  await screen.findByRole('tab', { name: 'My sets (1)' });
  expect([...library.sets.values()]).toMatchObject([{ name: 'Panel', questionIds: ['b', 'a'] }]);
  expect(screen.queryByRole('region', { name: 'Chosen questions' })).toBeNull();
});

it('stores an outline when a field is left', async () => {
  const { library } = await open();
  press('What went wrong?');
  const points = screen.getByLabelText('Talking points');
  fireEvent.change(screen.getByLabelText('Situation'), { target: { value: ' A leak ' } });
  fireEvent.change(points, { target: { value: 'the hour\n\nthe cost' } });
  fireEvent.blur(points);
  await screen.findByText('Stored.');
  expect(library.outlines.get('a')).toEqual({
    questionId: 'a',
    situation: 'A leak',
    task: '',
    action: '',
    result: '',
    talkingPoints: ['the hour', 'the cost'],
  });
});

it('says when an outline is too long to be stored, and keeps what was typed', async () => {
  const { library } = await open();
  press('What went wrong?');
  const points = screen.getByLabelText('Talking points');
  fireEvent.change(points, { target: { value: 'point\n'.repeat(13) } });
  fireEvent.blur(points);
  await screen.findByText(/^Not stored: at most 12 talking points/);
  expect(library.outlines.size).toBe(0);
  expect(points).toHaveProperty('value', 'point\n'.repeat(13));
});
