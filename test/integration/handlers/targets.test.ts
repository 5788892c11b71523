import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFiguresDesk } from '../../../main/figures/figures-desk.ts';
import { measureFigures } from '../../../main/figures/measure-figures.ts';
import { aFolder, aStudio } from '../../helpers/database.ts';
import { practise } from '../../helpers/practice.ts';

/** Any figure is fine. */
const OWN = { kind: 'band', low: 0, high: 100, outerLow: 0, outerHigh: 100 } as const;

/** One session in which the user looks away half of the time. */
async function aPractisedStudio() {
  let measured = 0;
  const studio = aStudio({
    folder: aFolder(),
    figures: createFiguresDesk(async (order) => {
      measured += 1;
      return measureFigures(order);
    }),
  });
  const sessionId = await practise(studio.value, { answers: [{ asideShare: 0.5 }] });
  const contact = async () => {
    const review = await studio.value('review:open', { sessionId });
    const result = review.overall.find(
      ({ metricId }) => metricId === 'session-looks-at-interviewer',
    );
    return { review, result };
  };
  const figures = () => studio.value('trends:figures', { sessionId });
  return { ...studio, contact, figures, measured: () => measured };
}

test('a changed target counts at once, in the review and in figures over time, and measures nothing anew', async () => {
  const studio = await aPractisedStudio();
  const before = await studio.contact();
  expect(before.result?.position).toBe('unclear');
  await studio.figures();

  await studio.value('settings:change', { metricTargets: { 'looks-at-interviewer': OWN } });
  const after = await studio.contact();
  expect(after.result).toMatchObject({ position: 'inside', ownBand: { low: 0 } });
  expect(after.result?.outcome).toEqual(before.result?.outcome);
  expect(after.review.targets.own).toMatchObject([{ metricId: 'looks-at-interviewer' }]);
  expect(after.review.summary).not.toEqual(before.review.summary);
  const { answering } = await studio.figures();
  expect(answering[0]?.results.find(({ metricId }) => metricId === 'looks-at-interviewer')).toEqual(
    expect.objectContaining({ ownBand: expect.objectContaining({ low: 0 }) }),
  );
  expect(studio.measured()).toBe(1);

  await studio.value('settings:change', { metricTargets: {} });
  expect((await studio.contact()).review).toEqual(before.review);
});

test('the notes say which targets are the user’s own, and what was switched off', async () => {
  const folder = aFolder();
  const target = join(folder, 'notes.md');
  const studio = aStudio({ folder, chooseTarget: async () => target });
  const sessionId = await practise(studio.value, { answers: [{ asideShare: 0.5 }] });
  const notes = async (): Promise<string> => {
    await studio.value('export:save', { sessionId, format: 'markdown' });
    return readFileSync(target, 'utf8');
  };
  expect(await notes()).not.toContain('own targets');
  await studio.value('settings:change', {
    metricTargets: {
      'looks-at-interviewer': { kind: 'band', low: 40, high: 60, outerLow: 15, outerHigh: 90 },
      staring: { kind: 'off' },
    },
  });
  expect(await notes()).toContain(
    'Held against own targets: Looks at the interviewer 40–60 % (usually 35–70 %).',
  );
  expect(await notes()).toContain('Switched off in the settings: Staring.');
});

test('a metric that is switched off is in no review and in no figures, and its name is kept', async () => {
  const studio = await aPractisedStudio();
  const ids = (results: readonly { readonly metricId: string }[]) =>
    results.map(({ metricId }) => metricId);
  await studio.value('settings:change', {
    metricTargets: { 'looks-at-interviewer': { kind: 'off' } },
  });
  const { review, result } = await studio.contact();
  expect(result).toBeUndefined();
  expect(review.answers.flatMap(({ metrics }) => ids(metrics))).not.toContain(
    'looks-at-interviewer',
  );
  expect(review.summary.flatMap(({ metricIds }) => metricIds).join()).not.toContain(
    'looks-at-interviewer',
  );
  expect(review.targets.off).toEqual(['looks-at-interviewer']);
  const { answering, answers } = await studio.figures();
  for (const { results } of [...answering, ...answers])
    expect(ids(results)).not.toContain('looks-at-interviewer');
});
