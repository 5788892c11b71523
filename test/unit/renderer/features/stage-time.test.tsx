import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { InterviewMode } from '../../../../core/domain/plan.ts';
import {
  COUNTDOWN_MS,
  GREETING_MS,
  QUESTION_MINIMUM_MS,
} from '../../../../core/interview/durations.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToStage } from './go-to-stage.ts';
import { closeApp, openApp } from './open-app.tsx';
import type { OpenApp } from './open-app.tsx';

afterEach(closeApp);

const LIMIT_MS = 40_000;

/** Until the clock of the answer begins to run. */
async function answering(mode: InterviewMode): Promise<OpenApp> {
  const app = await openApp('/new', {
    questions: [aQuestion({ id: 'a', text: 'What went wrong?' })],
    settings: {
      cameraConsent: true,
      recording: 'nothing',
      preparationMs: 0,
      answerLimitMs: LIMIT_MS,
      mode,
    },
  });
  await goToStage();
  await app.pass(GREETING_MS);
  await app.pass(QUESTION_MINIMUM_MS);
  await app.pass(COUNTDOWN_MS);
  await screen.findByRole('button', { name: 'Stop the answer' });
  return app;
}

const clock = () => screen.getByRole('timer').textContent;
const banner = (text: RegExp | string) =>
  screen.queryByText(text, { selector: '[role="alert"] *' });

it('practice says when half a minute is left, when the time is over, and when it is half over again', async () => {
  const app = await answering('practice');
  await app.pass(9_500);
  expect(banner('30 seconds left')).toBeNull();
  await app.pass(500);
  expect(banner('30 seconds left')).not.toBeNull();
  await app.pass(30_000);
  expect(banner(/^The time is over/)).not.toBeNull();
  await app.pass(20_000);
  expect(banner(/^Well over the time/)).not.toBeNull();
  expect(clock()).toContain('+0:20');
});

it('an interview has its clock only, and ends the answer with it', async () => {
  const app = await answering('interview');
  await app.pass(10_000);
  expect(clock()).toContain('0:30');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/seconds left/)).toBeNull();
  await app.pass(29_500);
  expect(screen.queryByRole('alert')).toBeNull();
  await app.pass(500);
  expect(await screen.findAllByText(/^Thank you\./)).not.toEqual([]);
});
