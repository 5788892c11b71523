import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { QUESTION_BANK } from '../../../../core/guidance/question-bank.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import type { SetupFormat } from '../../../../core/domain/interview-template.ts';
import { goToStage } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

async function onStage(format: SetupFormat): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: QUESTION_BANK.filter(({ id }) => DEFAULT_CHOICES.yourQuestionIds.includes(id)),
    settings: {
      cameraConsent: true,
      recording: 'nothing',
      lastSetup: { ...DEFAULT_CHOICES, format, caseId: 'case-bus-lines' },
    },
  });
  await goToStage();
  return app;
}

const button = (name: RegExp) => screen.getByRole('button', { name });
const tab = (name: string) => screen.getByRole('tab', { name });
const press = (element: HTMLElement) =>
  act(async () => {
    element.focus();
    // As with a mouse: one click, counted.
    fireEvent.click(element, { detail: 1 });
  });
const isOnTop = (name: string) => tab(name).getAttribute('aria-selected') === 'true';

it('hands a case over when the preparation begins, and leaves it as it lies until the answer ends', async () => {
  const app = await onStage('case-study');
  await app.pass(7_000);
  button(/^Prepare/);
  expect(screen.queryByRole('region', { name: /^Material/ })).toBeNull();

  await press(button(/^Prepare/));
  const chart = 'When lines 3 and 4 are used';
  await press(tab(chart));
  await press(button(/^As a table/));
  await press(button(/^Start the answer/));
  expect(isOnTop(chart)).toBe(true);
  await app.pass(4_000);
  const stop = () => button(/^Stop the answer/);
  expect(isOnTop(chart)).toBe(true);
  expect(button(/^As a table/).getAttribute('aria-pressed')).toBe('true');

  // Whatever of it was pressed, the space bar is the main button's again.
  for (const other of [button(/^As a table/), tab('A weekday'), button(/^Fold the material/)]) {
    await press(other);
    expect(document.activeElement).toBe(stop());
  }
  await press(button(/^Pause/));
  await press(button(/^Go on/));
  button(/^Show the material/);
  await press(button(/^Show the material/));
  expect(isOnTop('A weekday')).toBe(true);
});

it('gives the space bar back after a press on the question that was picked already', async () => {
  const app = await onStage('your-questions');
  await app.pass(20_000);
  const [first] = screen.getByRole('list', { name: 'Your questions' }).querySelectorAll('button');
  if (first === undefined) throw new Error('there is no question');
  await press(first);
  await press(first);
  expect(document.activeElement).toBe(button(/^I have asked it/));
});
