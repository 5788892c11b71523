import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { TakeSummary } from '../../../../core/compare/take-summary.ts';
import type { Review } from '../../../../core/review/types.ts';
import { ComparePage } from '../../../../renderer/src/features/compare/compare-page.tsx';
import { aRecord, aResult, aReview, aValue, anAnswer, anId } from '../../../helpers/a-review.ts';
import { aBridge, clearScreen, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

const aTakeSummary = (number: number, change: Partial<TakeSummary> = {}): TakeSummary => ({
  id: anId(10 + number),
  sessionId: anId(1),
  questionIndex: 0,
  take: number,
  startMs: 20_000 * number,
  startedAt: '2026-03-04T09:30:00.000Z',
  title: null,
  company: 'Acme',
  role: 'Engineer',
  mode: 'practice',
  lengthMs: 30_000,
  calibration: 'calibrated',
  ratingState: 'rated',
  ...change,
});

const looks = (value: number, half: number) =>
  aResult(
    'looks-at-interviewer',
    aValue({ value, interval: { low: value - half, high: value + half } }),
  );

/** One session with two takes of its question. */
function twoTakes(): Review {
  const answers = [1, 2].map((take) =>
    anAnswer({ id: anId(10 + take), take, startMs: 20_000 * take, endMs: 20_000 * take + 15_000 }),
  );
  const review = aReview({ record: aRecord({ answers }) });
  const metrics = [[looks(25, 5)], [looks(62, 4)]];
  return {
    ...review,
    answers: review.answers.map((one, index) => ({ ...one, metrics: metrics[index] ?? [] })),
  };
}

function open(takes: readonly TakeSummary[]) {
  const opened: string[] = [];
  const bridge = aBridge({
    'compare:takes': async () => success([...takes]),
    'review:open': async ({ sessionId }) => {
      opened.push(sessionId);
      return success(twoTakes());
    },
    on: () => () => undefined,
  });
  renderScreen(<ComparePage answerId={anId(12)} otherId={null} />, bridge);
  return { opened };
}

describe('two takes on one page', () => {
  test('of one session: it is opened once, and the change is told with both intervals', async () => {
    const { opened } = open([aTakeSummary(1), aTakeSummary(2)]);
    expect(
      await screen.findByText(
        'You looked at the interviewer more: 20–30 % → 58–66 %, now inside the band (35–70 %).',
      ),
    ).toBeTruthy();
    expect(opened).toEqual([anId(1)]);
    const row = within(screen.getByRole('table')).getByRole('row', {
      name: /^Looks at the interviewer/,
    });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['25 % (20–30 %)', '62 % (58–66 %)', 'you looked at the interviewer more']);
    expect(screen.getByRole('slider', { name: 'Time axis' }).getAttribute('aria-valuemax')).toBe(
      '15',
    );
  });

  test('the same take cannot stand on both sides', async () => {
    open([aTakeSummary(1), aTakeSummary(2)]);
    const first = await screen.findByLabelText('First take');
    const options = within(first).getAllByRole('option') as HTMLOptionElement[];
    expect(options.map(({ disabled }) => disabled)).toEqual([false, true]);
  });

  test('nothing is opened of a session that was not rated yet', async () => {
    const { opened } = open([aTakeSummary(1, { ratingState: 'asked' }), aTakeSummary(2)]);
    expect(await screen.findByText('Say first how it went')).toBeTruthy();
    expect(opened).toEqual([]);
  });

  test('a question that was answered once says what it takes', async () => {
    open([aTakeSummary(2)]);
    expect(await screen.findByText('There is no other take yet')).toBeTruthy();
  });
});
