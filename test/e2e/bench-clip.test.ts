import { expect, test as base } from '@playwright/test';
import { UNEVEN_FROM } from '../../core/metrics/definitions/shoulder-level.ts';
import { BENCH_NOTES, benchNotesFilm, hasBenchClips } from '../helpers/films.ts';
import {
  acceptPicture,
  agreeToCamera,
  answerFor,
  button,
  close,
  openTracks,
  setUpInterview,
} from '../helpers/rehearse.ts';
import { test } from '../helpers/studio-test.ts';

/** Of the clip's truth file: how much of the time the rendered person looks at the interviewer. */
const TRUE_CONTACT = 0.4;
/** Far outside what the estimator is off by on such clips (0.05), and far from "always" and "never". */
const TOLERANCE = 0.2;
/** They sit as high as before all the time, half of it with a bowed head. */
const MOST_CALLED_SLOUCHING = 30;
/** The person repeats 21 s; two rounds and a bit. */
const ANSWER_SECONDS = 45;
/** Get ready, look at the lens, get ready: what lies between the button and the second look. */
const BEFORE_SECOND_LOOK_SECONDS = 10;

base.skip(
  !hasBenchClips(),
  'Skipped: ../shared/bench/gaze with the rendered heads is not on this machine.',
);

test('of a rendered person who glances at notes the looks up are measured, and no bowed head is a slouch', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const film = benchNotesFilm();
  const studio = await launch({ camera: { film } });
  const { page } = studio;
  await setUpInterview(page, { company: 'Bench', questions: 1, preparationSeconds: 0 });
  await agreeToCamera(page);
  await expect.poll(() => openTracks(page), { intervals: [50] }).toBeGreaterThan(0);
  const filmStartedAt = Date.now();
  await acceptPicture(page);

  const secondLookAt = BENCH_NOTES.interviewerFrom + 1;
  const waitMs = 1000 * (secondLookAt - BEFORE_SECOND_LOOK_SECONDS) - (Date.now() - filmStartedAt);
  expect(waitMs, 'time left before the film turns to the interviewer').toBeGreaterThan(0);
  await page.waitForTimeout(waitMs);
  await button(page, 'Start calibration').click();
  await button(page, 'Skip the check').click({ timeout: 30_000 });
  await button(page, 'Begin the interview').click();
  await answerFor(page, ANSWER_SECONDS);
  await close(page);

  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  const measured = await page.evaluate(async (sessionId) => {
    const opened = await window.studio['review:open']({ sessionId });
    if (!opened.ok) throw new Error(opened.error.text);
    const { record, answers, lanes, calibrated } = opened.value;
    const outcomeOf = (wanted: string) =>
      answers[0]?.metrics.find(({ metricId }) => metricId === wanted)?.outcome ?? null;
    const spread = (laneId: string): number => {
      const values = lanes.find((lane) => lane.id === laneId)?.values.filter(Number.isFinite);
      return values === undefined || values.length === 0
        ? Number.NaN
        : Math.max(...values) - Math.min(...values);
    };
    return {
      calibrated,
      eyes: record.session.calibration?.lensEyeYaw ?? null,
      looks: outcomeOf('looks-at-interviewer'),
      slouch: outcomeOf('slouch'),
      shoulders: outcomeOf('shoulder-level'),
      laneIds: lanes.map((lane) => lane.id),
      yawSpread: spread('head-yaw'),
      pitchSpread: spread('head-pitch'),
      framesPerSecond: record.session.dataQuality.faceFrames / (record.session.durationMs / 1000),
    };
  }, id);

  process.stdout.write(
    `c04_notes: contact ${JSON.stringify(measured.looks)}, truth ${TRUE_CONTACT}; ` +
      `slouch ${JSON.stringify(measured.slouch)}; shoulders ${JSON.stringify(measured.shoulders)}; ` +
      `${measured.framesPerSecond.toFixed(1)} faces a second\n`,
  );
  expect(measured.calibrated).toBe(true);
  expect(measured.eyes, 'what the eye network learnt of the look into the lens').not.toBeNull();
  expect(measured.looks).toMatchObject({ kind: 'value' });
  if (measured.looks?.kind !== 'value') return;
  expect(Math.abs(measured.looks.value / 100 - TRUE_CONTACT)).toBeLessThan(TOLERANCE);
  expect(measured.slouch).toMatchObject({ kind: 'value' });
  if (measured.slouch?.kind === 'value')
    expect(measured.slouch.value).toBeLessThan(MOST_CALLED_SLOUCHING);
  expect(measured.shoulders).toMatchObject({ kind: 'value' });
  if (measured.shoulders?.kind === 'value')
    expect(Math.abs(measured.shoulders.value)).toBeLessThan(UNEVEN_FROM);
  expect(measured.yawSpread, `lanes: ${measured.laneIds.join(', ')}`).toBeGreaterThan(2);
  expect(measured.pitchSpread).toBeGreaterThan(5);
  await studio.close();
});
