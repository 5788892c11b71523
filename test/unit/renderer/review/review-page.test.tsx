import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { recordingPlan } from '../../../../core/analysis/recording-plan.ts';
import type { Review } from '../../../../core/review/types.ts';
import {
  aGap,
  anAnswer,
  anId,
  aRecord,
  aResult,
  aReview,
  aSession,
  aValue,
} from '../../../helpers/a-review.ts';
import { aCalibration } from '../../../helpers/builders-session.ts';
import { clearScreen, failure, openReview } from './studio.tsx';

afterEach(clearScreen);

describe('the review of a recording', () => {
  const plan = recordingPlan('talk.mp4');
  const session = aSession({ source: 'recording', plan });
  const [question] = plan.questions;
  const answers = [anAnswer({ startMs: 0, endMs: 100_000, ...(question && { question }) })];
  const record = aRecord({ session, answers, phases: [] });
  const review = aReview({
    record,
    answers: answers.map((answer) => ({
      answer,
      metrics: [aResult('looks-at-interviewer')],
      clips: [],
      findings: [],
      reading: null,
    })),
  });

  test('offers nothing that a recording does not have', async () => {
    openReview(review);
    await screen.findByRole('heading', { level: 1, name: 'Recording: talk.mp4' });
    for (const name of ['Greeting', 'Answers', 'All answers together'])
      expect(screen.queryByRole('heading', { name })).toBeNull();
    for (const text of [/Practice ·/, /Behavioural/, /dropped/, /^Q1$/, /answering \d/])
      expect(screen.queryByText(text)).toBeNull();
    expect(screen.getByLabelText('Data quality').textContent).not.toMatch(/answer|Camera/);
    screen.getByRole('heading', { name: 'Figures' });
    expect(screen.queryByRole('heading', { name: /as a whole|together/ })).toBeNull();
  });

  test('names the file beside a title of its own', async () => {
    const titled = { ...session, plan: recordingPlan('talk.mp4', 'Northwind') };
    openReview({ ...review, record: { ...record, session: titled } });
    await screen.findByRole('heading', { level: 1, name: 'Northwind' });
    screen.getByText(/^Recording: talk\.mp4 · Analysed /);
  });

  test('says that no face was found, and nothing about calibrating then', async () => {
    openReview({ ...review, calibrated: false, lanes: [] });
    await screen.findByRole('note', { name: 'No face was found in this recording' });
    expect(screen.getAllByRole('note')).toHaveLength(1);
  });
});

describe('the head of a review', () => {
  test('names the session', async () => {
    openReview();
    await screen.findByRole('heading', { level: 1, name: 'Acme · Engineer' });
    screen.getByText('Calibrated');
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('warns of a run without calibration', async () => {
    openReview(aReview({ calibrated: false }));
    await screen.findByRole('note', { name: 'Uncalibrated: wider tolerance' });
    expect(screen.queryByText('Calibrated')).toBeNull();
  });

  test('calls a calibration without the look at the interviewer partial', async () => {
    const session = aSession({ calibration: aCalibration({ interviewerGazeYaw: null }) });
    openReview(aReview({ record: aRecord({ session }), partlyCalibrated: true }));
    await screen.findByText('Partly calibrated');
    expect(screen.queryByText('Calibrated')).toBeNull();
    expect(screen.getByLabelText('Data quality').textContent).toContain(
      'without the look at the interviewer',
    );
  });

  test('says that looks are not measured where they do not show the interviewer', async () => {
    openReview(aReview({ calibrated: false, interviewerKnown: false }));
    const note = await screen.findByRole('note', { name: 'Uncalibrated: looks not measured' });
    expect(note.textContent).toContain('Calibrating before the next interview');
    expect(screen.getAllByRole('note')).toHaveLength(1);
  });

  test('does not speak of calibration where there was no camera', async () => {
    const record = aRecord({ session: aSession({ camera: null }) });
    openReview(aReview({ record, calibrated: false, interviewerKnown: false }));
    await screen.findByRole('note', { name: 'Practised without a camera' });
    expect(screen.getAllByRole('note')).toHaveLength(1);
  });

  test('says when the camera was away, and what that means for the figures', async () => {
    const session = aSession({ dataQuality: { ...aSession().dataQuality, cameraLosses: 1 } });
    const cameraAbsences = [{ startMs: 62_000, endMs: 80_000 }];
    openReview(aReview({ record: aRecord({ session }), cameraAbsences }));
    const note = await screen.findByRole('note', { name: 'The camera was lost' });
    expect(note.textContent).toContain('away from 1:02 to 1:20');
    expect(note.textContent).toContain('rest on the calibration from before');
  });

  test('says from when on the user sat elsewhere, and that looks stay counted', async () => {
    const span = { startMs: 95_000, endMs: 240_000 };
    openReview(aReview({ seatDrifts: [{ span, centimetres: 14.2, isToTheEnd: true }] }));
    const note = await screen.findByRole('note', { name: 'The seat or the camera moved' });
    expect(note.textContent).toContain('From 1:35 on you sat elsewhere than in the calibration');
    expect(note.textContent).toContain('counted as measured');
  });

  test('has the check of the calibration beside the figures, or that there was none', async () => {
    const calibration = aCalibration({
      holdOut: {
        sensitivity: 0.94,
        specificity: 0.9,
        balancedAccuracy: 0.92,
        yawError: 1,
        pitchError: 2,
        coverage: 1,
        samples: 140,
      },
    });
    openReview(aReview({ record: aRecord({ session: aSession({ calibration }) }) }));
    const facts = await screen.findByLabelText('Data quality');
    expect(facts.textContent).toContain('92 % of the looks told right, directions 2° off');
    const beside = 'Check of the calibration behind these looks: 92 % of the looks told right';
    for (const name of ['The interview as a whole', 'Answers']) {
      expect(screen.getByRole('region', { name }).textContent).toContain(beside);
    }
    clearScreen();
    const unchecked = aCalibration();
    openReview(aReview({ record: aRecord({ session: aSession({ calibration: unchecked }) }) }));
    expect((await screen.findByLabelText('Data quality')).textContent).toContain(
      'Check of the calibrationnot made',
    );
  });

  test('says that an interview was interrupted', async () => {
    openReview(aReview({ record: aRecord({ session: aSession({ state: 'interrupted' }) }) }));
    await screen.findByRole('note', { name: 'This interview was interrupted' });
  });

  test('a session that cannot be opened says why', async () => {
    openReview(aReview(), {
      'review:open': async () => failure('Session not found', 'It may have been deleted.'),
    });
    await screen.findByText('It may have been deleted.');
    screen.getByRole('link', { name: 'All sessions' });
  });
});

describe('the summary', () => {
  const line = aReview().summary[0];
  const advice = 'let your eyes rest elsewhere while you think';

  test('gives each line its figures and the guidance it rests on', async () => {
    openReview();
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(summary.textContent).toContain('You looked at the interviewer for 52 % of the time.');
    expect(summary.textContent).toContain('Rests on: Looks at the interviewer');
    expect(summary.textContent).toContain('From the interview guidance, “Maintaining Eye Contact”');
  });

  test.each([
    ['good', false],
    ['neutral', true],
    ['improve', true],
  ] as const)('after a line that is %s, advice is given: %s', async (tone, isGiven) => {
    openReview(aReview({ summary: line === undefined ? [] : [{ ...line, tone }] }));
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(summary.textContent?.includes(advice)).toBe(isGiven);
  });

  test('does not call our own advice the guidance', async () => {
    const own = { tone: 'improve', adviceId: 'smile-if-it-comes' } as const;
    openReview(aReview({ summary: line === undefined ? [] : [{ ...line, ...own }] }));
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(summary.textContent).toContain('Our own advice for interviews by webcam.');
    expect(summary.textContent).not.toContain('From the interview guidance');
  });
});

describe('what the summary says about one question', () => {
  const first = anAnswer();
  const second = anAnswer({ id: anId(13), take: 2, startMs: 60_000, endMs: 90_000 });
  const said = 'Question 1: You stayed upright.';

  test('stands with its latest take', async () => {
    openReview(
      aReview({
        record: aRecord({ answers: [first, second] }),
        summary: [{ text: said, metricIds: [], adviceId: null, questionIndex: 0, tone: 'good' }],
      }),
    );
    const panel = await screen.findByRole('tabpanel');
    expect(panel.textContent).not.toContain(said);
    fireEvent.click(screen.getByRole('tab', { name: 'Q1 · take 2' }));
    expect((await screen.findByRole('tabpanel')).textContent).toContain(said);
  });
});

describe('the figures of an answer', () => {
  const reviewWith = (outcome: Parameters<typeof aResult>[1]): Review => {
    const review = aReview();
    const results = [aResult('looks-at-interviewer', outcome), aResult('uprightness')];
    return {
      ...review,
      greeting: [],
      overall: [],
      answers: review.answers.map(({ answer }) => ({
        answer,
        metrics: results,
        clips: [],
        findings: [],
        reading: null,
      })),
    };
  };
  const row = () => screen.findByRole('listitem', { name: 'Looks at the interviewer' });

  test('carry unit, interval and coverage', async () => {
    openReview(reviewWith(aValue()));
    const text = (await row()).textContent ?? '';
    expect(text).toContain('52 % (44–60 %)');
    expect(text).toContain('measured 93 % of the time');
    expect(text).toContain('Band 35–70 % · inside the band');
    within(await row()).getByRole('img', { name: /inside the band/ });
  });

  test('a missing one says why and shows no number', async () => {
    openReview(reviewWith(aGap({ kind: 'no-face' })));
    const text = (await row()).textContent ?? '';
    expect(text).toContain('Not enough data: no face could be seen.');
    expect(text).toContain('measured 0 % of the time');
    expect(within(await row()).queryByRole('img')).toBeNull();
  });

  test('what helps is said once for each reason, not in every row', async () => {
    const results = [
      ...['looks-at-interviewer', 'longest-look-away'].map((metricId) =>
        aResult(metricId, aGap({ kind: 'no-face' })),
      ),
      aResult('uprightness'),
    ];
    const review = reviewWith(aValue());
    openReview({
      ...review,
      answers: review.answers.map(({ answer }) => ({
        answer,
        metrics: results,
        clips: [],
        findings: [],
        reading: null,
      })),
    });
    await row();
    expect(screen.getAllByText(/no face could be seen/)).toHaveLength(2);
    expect(screen.getAllByText(/pre-flight before the interview/)).toHaveLength(1);
  });

  test('where there is none, the reason is said once, with their names', async () => {
    const review = reviewWith(aValue());
    const results = ['looks-at-interviewer', 'longest-look-away', 'uprightness'].map((metricId) =>
      aResult(metricId, aGap({ kind: 'no-camera' })),
    );
    openReview({
      ...review,
      answers: review.answers.slice(0, 1).map(({ answer }) => ({
        answer,
        metrics: results,
        clips: [],
        findings: [],
        reading: null,
      })),
    });
    await screen.findByText('Not enough data: the session ran without a camera.');
    const names = screen.getByRole('list', { name: /^Not measured\. / });
    expect(within(names).getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(within(names).getByRole('button', { name: /^Longest look away/ }));
    await screen.findByRole('dialog', { name: 'How “Longest look away” is measured' });
  });

  test('every one says in a sentence what it is', async () => {
    openReview(reviewWith(aValue()));
    expect((await row()).textContent).toContain('How much of the time your eyes were on');
  });

  test('the few that matter stand first, the others below for whoever opens them', async () => {
    openReview();
    const whole = await screen.findByRole('region', { name: 'The interview as a whole' });
    const further = within(whole).getByText(
      /^\d+ more figures: \d+ on eye contact(?:, \d+ on [a-z ]+)+$/,
    );
    const details = further.closest('details');
    expect(details?.open).toBe(false);
    const isFolded = (name: string) =>
      details?.contains(within(whole).getByRole('listitem', { name, hidden: true }));
    expect(isFolded('Looks at the interviewer, all answers')).toBe(false);
    expect(isFolded('Answers ended with a look')).toBe(false);
    expect(isFolded('Looks at the interviewer in the greeting')).toBe(false);
    expect(isFolded('Smile in the greeting')).toBe(true);
    expect(isFolded('Looks at the interviewer while listening')).toBe(true);
  });

  test('a part that was not measured says so', async () => {
    openReview(
      reviewWith(aValue({ parts: [{ label: 'corrected for misread looks', value: Number.NaN }] })),
    );
    expect((await row()).textContent).toContain('corrected for misread looks not measured');
  });

  test('a coarse one says so', async () => {
    openReview(reviewWith(aValue({ coarse: true })));
    expect((await row()).textContent).toContain('uncalibrated, coarse');
  });

  test('how it is measured is told with its limits', async () => {
    openReview(reviewWith(aValue()));
    fireEvent.click(within(await row()).getByRole('button', { name: /^How is this measured\?/ }));
    const dialog = await screen.findByRole('dialog', {
      name: 'How “Looks at the interviewer” is measured',
    });
    for (const name of ['What is measured', 'How', 'The band', 'What it cannot tell', 'Sources']) {
      within(dialog).getByRole('heading', { name });
    }
  });

  test('one that comes from a single stretch is shown on the time axis', async () => {
    openReview(reviewWith(aValue({ at: { startMs: 62_000, endMs: 64_000 } })));
    fireEvent.click(within(await row()).getByRole('button', { name: /^Show/ }));
    const slider = await screen.findByRole('slider', { name: 'Time axis' });
    expect(slider.getAttribute('aria-valuenow')).toBe('62');
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', false);
    expect(document.activeElement).toBe(slider);
  });
});
