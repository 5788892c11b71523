import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { closeApp, openApp } from './open-app.tsx';

afterEach(closeApp);

const questions = [
  aQuestion({ id: 'a', text: 'What went wrong?', category: 'behavioural' }),
  aQuestion({ id: 'b', text: 'How does it work?', category: 'technical' }),
];

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const go = () => fireEvent.click(screen.getByRole('button', { name: 'Continue to the camera' }));

it('goes on to the camera with what was chosen, and remembers it', async () => {
  const { stored } = await openApp('/new', { questions });
  fill('Company', 'Northwind');
  fill('Preparation in seconds', '0');
  fill('Answer limit in seconds', '90');
  fill('Number of questions', '2');
  fireEvent.click(screen.getByRole('radio', { name: /^Interview/ }));
  go();
  await screen.findByText('May Greenroom use your camera?');
  expect(stored.settings).toMatchObject({
    mode: 'interview',
    preparationMs: 0,
    answerLimitMs: 90_000,
    questionCount: 2,
    cameraConsent: false,
  });
  expect(stored.opportunities).toMatchObject([{ company: 'Northwind', role: '' }]);
});

it('counts no number outside of its limits, however it is typed', async () => {
  const { stored } = await openApp('/new', { questions });
  fill('Answer limit in seconds', '5');
  go();
  await screen.findByText('May Greenroom use your camera?');
  expect(stored.settings.answerLimitMs).toBe(120_000);
});

it('asks picked questions in the order in which they were picked', async () => {
  await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'How does it work?' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'What went wrong?' }));
  screen.getByText('2 of up to 10 chosen');
  expect(screen.getByText('No. 1').parentElement?.parentElement?.textContent).toContain(
    'How does it work?',
  );
});

it('keeps the keyboard at a question that is moved to an end of the order', async () => {
  await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'How does it work?' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'What went wrong?' }));
  const arrow = (name: string) => screen.getByRole('button', { name });
  for (const [pressed, beside] of [
    ['Ask earlier: What went wrong?', 'Ask later: What went wrong?'],
    ['Ask later: What went wrong?', 'Ask earlier: What went wrong?'],
  ] as const) {
    arrow(pressed).focus();
    fireEvent.click(arrow(pressed));
    expect(arrow(pressed)).toHaveProperty('disabled', true);
    expect(document.activeElement).toBe(arrow(beside));
  }
});

it('says what is missing when no question is chosen', async () => {
  await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
  go();
  await screen.findByText('Choose 1 to 10 questions.');
  expect(window.location.hash).toBe('#/new');
});

it('takes a question of one’s own and chooses it at once', async () => {
  await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
  fill('Your own question', 'Why the gap in 2020?');
  fireEvent.click(screen.getByRole('button', { name: 'Add question' }));
  const own = await screen.findByRole('checkbox', { name: 'Why the gap in 2020?' });
  expect(own).toHaveProperty('checked', true);
});

it('stores which questions came in a surprise, and draws others the next time', async () => {
  const history = [{ seed: 7, questionIds: ['a'] }];
  const { library } = await openApp('/new', { questions, library: { draws: history } });
  fill('Number of questions', '1');
  screen.getByText('1 of 2 questions have not come yet; those come first.');
  fill('Number of the draw', '8');
  go();
  await screen.findByText('May Greenroom use your camera?');
  expect(library.draws).toEqual([...history, { seed: 8, questionIds: ['b'] }]);
});

it('stores no surprise where the questions were picked', async () => {
  const { library } = await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('radio', { name: 'Choose myself' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'What went wrong?' }));
  go();
  await screen.findByText('May Greenroom use your camera?');
  expect(library.draws).toEqual([]);
});

it('says how many questions a category has when more are wanted', async () => {
  await openApp('/new', { questions });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Technical' }));
  screen.getByText(/is only 1 question in/);
  await screen.findByText(/^One-to-one: 1 question; about 3 minutes/);
});

it('says beside the choice of a panel that so many cannot be told apart here', async () => {
  await openApp('/new', { questions });
  const said = /people are only about \d° apart as seen from 60 cm away/;
  expect(screen.queryByText(said)).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /^Panel/ }));
  fireEvent.click(screen.getByRole('radio', { name: '2' }));
  expect(screen.queryByText(said)).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: '4' }));
  expect(screen.getByText(said).textContent).toContain('measuring the screen');
});
