import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BREATH_MS } from '../../../../core/interview/durations.ts';
import type { Settings } from '../../../../core/domain/settings.ts';
import { speechToMs } from '../../../../core/interview/durations.ts';
import { createFakeObserver } from '../../../helpers/fake-observer.ts';
import type { FakeVoice } from '../../../helpers/fake-synthesis.ts';
import { aQuestion } from '../../core/interview/interview-builders.ts';
import { goToCalibration } from '../features/go-to-stage.ts';
import { closeApp, openApp } from '../features/open-app.tsx';

afterEach(closeApp);

const QUESTION = 'What went wrong in your last project, and what did you do about it then?';

async function onStage(
  voices: readonly FakeVoice[],
  settings: Partial<Settings> = {},
  isStill = false,
) {
  const app = await openApp(
    '/new',
    {
      questions: [aQuestion({ id: 'a', text: QUESTION })],
      settings: { cameraConsent: true, recording: 'nothing', preparationMs: 5_000, ...settings },
    },
    createFakeObserver(),
    { isStill },
  );
  app.synthesis.offer(voices);
  await goToCalibration();
  fireEvent.click(screen.getByRole('button', { name: 'Skip calibration' }));
  await screen.findByText(/^Hello,/);
  return app;
}

const button = (name: string) => screen.queryByRole('button', { name });
const kinds = (app: Awaited<ReturnType<typeof onStage>>) =>
  app.stored.phases.map(({ kind }) => kind);
/** What is to be seen of the words, without what is still to come. */
const seen = (start: RegExp) => screen.getByText(start).firstChild?.textContent;
const STEP_MS = 200;
const QUESTION_BEGINS = /^What went wrong/;

it('shows the words as they would be said where no voice is there; a press shows all', async () => {
  const app = await onStage([]);
  expect(seen(/^Hello/)).toBe('Hello,');
  await app.pass(7_000);
  expect(seen(QUESTION_BEGINS)).toBe('What went wrong in');
  // All of it is there for those who hear it.
  expect(screen.getByText(QUESTION_BEGINS).textContent).toBe(QUESTION);
  await app.pass(speechToMs('What went wrong in'));
  expect(seen(QUESTION_BEGINS)).toBe('What went wrong in your last project,');
  fireEvent.click(screen.getByRole('button', { name: 'Show all of it' }));
  expect(seen(QUESTION_BEGINS)).toBe(QUESTION);
  expect(kinds(app).at(-1)).toBe('question');
  fireEvent.click(screen.getByRole('button', { name: 'Prepare' }));
  await waitFor(() => expect(kinds(app).at(-1)).toBe('preparation'));
});

it('has shown all of it by the time the question ends', async () => {
  const app = await onStage([]);
  await app.pass(7_000);
  // Group by group, as the screen follows.
  for (let ms = 0; ms < speechToMs(QUESTION); ms += STEP_MS) await app.pass(STEP_MS);
  expect(seen(QUESTION_BEGINS)).toBe(QUESTION);
  expect(button('Show all of it')).toBeNull();
  expect(kinds(app).at(-1)).toBe('question');
});

it('shows the words at once where a voice reads them, and asks for as long as it speaks', async () => {
  const app = await onStage([{ id: 'british' }]);
  expect(screen.getByText(/^Hello/).textContent).toBe(seen(/^Hello/));
  await app.pass(9_000);
  expect(app.synthesis.said.map(({ text }) => text)).toEqual([
    'Hello, and welcome.',
    'I am Alex Morgan.',
    'It is good to meet you.',
    QUESTION,
  ]);
  await app.pass(4_000);
  await waitFor(() =>
    expect(kinds(app)).toEqual(['calibration', 'greeting', 'question', 'breath', 'preparation']),
  );
  const [askedMs = 0, spokenMs = 0, endedMs = 0] = app.stored.phases
    .slice(2)
    .map(({ startMs }) => startMs);
  const lengthMs = endedMs - askedMs;
  // The voice needs 15 words of 300 ms and a breath; reading would take 7.5 seconds.
  expect(lengthMs).toBeGreaterThan(5_000);
  expect(lengthMs).toBeLessThan(6_500);
  // Nothing is listened to in the breath.
  expect(endedMs - spokenMs).toBe(BREATH_MS);
});

it('falls silent when it is paused, and says it again when it goes on', async () => {
  const app = await onStage([{ id: 'british' }]);
  await app.pass(8_000);
  expect(app.synthesis.isBusy()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(app.synthesis.isBusy()).toBe(false);
  await app.pass(60_000);
  expect(app.synthesis.said).toHaveLength(4);
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await app.pass(1_000);
  expect(app.synthesis.said.slice(3).map(({ text }) => text)).toEqual([QUESTION, QUESTION]);
});

it('falls silent when the question is skipped, and when the interview is left', async () => {
  const app = await onStage([{ id: 'british' }]);
  await app.pass(8_000);
  fireEvent.click(screen.getByRole('button', { name: 'Prepare' }));
  expect(app.synthesis.isBusy()).toBe(false);
  closeApp();
  const other = await onStage([{ id: 'british' }]);
  await other.pass(500);
  expect(other.synthesis.isBusy()).toBe(true);
  closeApp();
  expect(other.synthesis.isBusy()).toBe(false);
});

it.each([
  ['only remote voices are there', [{ id: 'cloud', isLocal: false }], {}],
  ['none speaks English', [{ id: 'german', language: 'de-DE' }], {}],
  ['voices are switched off', [{ id: 'british' }], { readAloud: false }],
] as const)('says nothing where %s', async (_case, voices, settings) => {
  const app = await onStage(voices, settings);
  await app.pass(9_000);
  expect(app.synthesis.said).toEqual([]);
  expect(seen(QUESTION_BEGINS)).not.toBe(QUESTION);
});

it('goes on at reading pace where the voice is not to be heard', async () => {
  const app = await onStage([{ id: 'british' }]);
  app.synthesis.becomes('mute');
  await app.pass(7_000);
  expect(kinds(app).at(-1)).toBe('question');
  await app.pass(7_600);
  expect(kinds(app).at(-1)).toBe('preparation');
});

it('shows the words at once to those who wish for less movement', async () => {
  await onStage([], {}, true);
  expect(seen(/^Hello/)).toBe('Hello, and welcome. I am Alex Morgan. It is good to meet you.');
});
