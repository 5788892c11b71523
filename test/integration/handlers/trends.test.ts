import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../helpers/a-session-record.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import { practise } from '../../helpers/practice.ts';
import type { PractisedSession } from '../../helpers/practice.ts';
import { createFiguresDesk } from '../../../main/figures/figures-desk.ts';
import { createFiguresThread } from '../../../main/figures/figures-thread.ts';
import { measureFigures } from '../../../main/figures/measure-figures.ts';
import type { MeasureFigures } from '../../../main/figures/measure-figures.ts';
import { NO_FILTER } from '../../../core/trends/trend-filter.ts';
import { metricTrends } from '../../../core/trends/metric-trend.ts';
import { trendSentences } from '../../../core/trends/trend-words.ts';

const WHY = aQuestion({ id: 'why', category: 'cultural-fit', text: 'Why us?' });

/** A studio whose clock is a day further with every session. */
function aPracticeStudio(measure: MeasureFigures = async (order) => measureFigures(order)) {
  let day = 1;
  const studio = aStudio({
    folder: aFolder(),
    now: () => new Date(Date.UTC(2026, 2, day, 9)),
    figures: createFiguresDesk(measure),
  });
  return {
    ...studio,
    practise: async (session: PractisedSession) => {
      const id = await practise(studio.value, session);
      day += 1;
      return id;
    },
  };
}

const looking = (share: number): PractisedSession => ({
  answers: [{ asideShare: 1 - share }, { question: WHY, asideShare: 1 - share }],
});

describe('sessions over time', () => {
  test('twelve in which one looks more and more make a trend, in the words of the review', async () => {
    const studio = aPracticeStudio();
    for (let index = 0; index < 12; index += 1) await studio.practise(looking(0.3 + 0.03 * index));
    const sessions = await studio.value('trends:sessions', undefined);
    expect(sessions).toHaveLength(12);
    expect(sessions[0]?.startedAt).toBe('2026-03-12T09:00:00.000Z');
    expect(sessions[0]?.categories).toEqual(['behavioural', 'cultural-fit']);
    const measured = [];
    for (const session of sessions) {
      const figures = await studio.value('trends:figures', { sessionId: session.id });
      measured.push({ session, figures });
    }
    const [looks] = metricTrends(measured, NO_FILTER);
    expect(looks?.definition.id).toBe('looks-at-interviewer');
    expect(looks?.points).toHaveLength(12);
    expect(looks && trendSentences(looks)[0]).toMatch(
      /^You looked at the interviewer more: about 3\d % → 6\d % over 12 sessions/,
    );
  });

  test('have the very figures of their review', async () => {
    const studio = aPracticeStudio();
    const sessionId = await studio.practise(looking(0.5));
    const review = await studio.value('review:open', { sessionId });
    const figures = await studio.value('trends:figures', { sessionId });
    const kept = ({ metricId, outcome }: (typeof review.overall)[number]) =>
      outcome.kind === 'value' ? [metricId, outcome.value, outcome.interval] : [metricId];
    expect(figures.answers.map(({ results }) => results.map((one) => one.metricId))).toEqual(
      review.answers.map(({ metrics }) => metrics.map((one) => one.metricId)),
    );
    const ofReview = review.answers[0]?.metrics.map(kept);
    const ofFigures = figures.answers[0]?.results.map(({ metricId, outcome }) =>
      outcome.kind === 'value' ? [metricId, outcome.value, outcome.interval] : [metricId],
    );
    expect(ofFigures).toEqual(ofReview);
  });

  test('show no figure before the user has said how it went', async () => {
    const studio = aPracticeStudio();
    const sessionId = await studio.practise({ ...looking(0.5), isUnrated: true });
    const [session] = await studio.value('trends:sessions', undefined);
    expect(session?.ratingState).toBe('asked');
    const refused = await studio.call('trends:figures', { sessionId });
    expect(refused).toMatchObject({ ok: false, error: { type: 'InvalidInput' } });
    await studio.value('ratings:skip', { sessionId });
    expect((await studio.call('trends:figures', { sessionId })).ok).toBe(true);
  });

  test('neither a deleted one nor one that is being held is among them', async () => {
    const studio = aPracticeStudio();
    const sessionId = await studio.practise(looking(0.5));
    await studio.value('sessions:delete', { sessionId });
    expect(await studio.value('trends:sessions', undefined)).toEqual([]);
    expect(await studio.call('trends:figures', { sessionId })).toMatchObject({
      ok: false,
      error: { type: 'NotFound' },
    });
  });

  test('are measured once, and again when something is left out', async () => {
    let measured = 0;
    const studio = aPracticeStudio(async (order) => {
      measured += 1;
      return measureFigures(order);
    });
    const sessionId = await studio.practise(looking(0.5));
    const first = await studio.value('trends:figures', { sessionId });
    expect(await studio.value('trends:figures', { sessionId })).toEqual(first);
    expect(measured).toBe(1);
    await studio.value('left-out:create', {
      id: '00000000-0000-4000-8000-000000000077',
      sessionId,
      startMs: 5_000,
      endMs: 30_000,
      reason: 'Doorbell',
    });
    expect(await studio.value('trends:figures', { sessionId })).not.toEqual(first);
    expect(measured).toBe(2);
  });

  test('a measurement that failed is tried again', async () => {
    let fails = true;
    const studio = aPracticeStudio(async (order) => {
      if (fails) throw new Error('broken');
      return measureFigures(order);
    });
    const sessionId = await studio.practise(looking(0.5));
    expect((await studio.call('trends:figures', { sessionId })).ok).toBe(false);
    fails = false;
    expect((await studio.call('trends:figures', { sessionId })).ok).toBe(true);
  });
});

describe('the thread that measures', () => {
  const workerFile = new URL('../../../main/figures/figures-worker.ts', import.meta.url);

  test('finds what is found without it', async () => {
    const threaded = aPracticeStudio(createFiguresThread(workerFile));
    const sessionId = await threaded.practise(looking(0.5));
    const there = await threaded.value('trends:figures', { sessionId });
    const here = await createFiguresDesk(async (order) => measureFigures(order)).figuresOf(
      threaded.database(),
      sessionId,
    );
    expect(there).toEqual(here);
  });

  test('that cannot be started is told as a failure, not waited for', async () => {
    const studio = aPracticeStudio(createFiguresThread(new URL('file:///no-such-worker.js')));
    const sessionId = await studio.practise(looking(0.5));
    expect(await studio.call('trends:figures', { sessionId })).toMatchObject({
      ok: false,
      error: { type: 'Unexpected' },
    });
  });
});
