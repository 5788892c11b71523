import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CoveredPoints } from '../../../../core/domain/covered-points.ts';
import type { PlannedQuestion } from '../../../../core/domain/plan.ts';
import { caseQuestion, CASES, COVERS_TITLE } from '../../../../core/guidance/cases.ts';
import { aRecord, aReview, aSession } from '../../../helpers/a-review.ts';
import { clearScreen, failure, openReview, success } from './studio.tsx';

afterEach(clearScreen);

const presented = CASES.slice(0, 1).map((one) => caseQuestion(one, 0));
const covers = presented[0]?.material?.covers ?? [];

/** The review of a presented case and of a question about it. */
function aCaseReview(coveredPoints: readonly CoveredPoints[] = []) {
  const session = aSession();
  const questions: readonly PlannedQuestion[] = [...presented, ...session.plan.questions.slice(1)];
  const plan = { ...session.plan, format: 'case-study' as const, questions };
  return aReview({ record: aRecord({ session: aSession({ plan }), coveredPoints }) });
}

const group = () => screen.findByRole('group', { name: COVERS_TITLE });
const ticked = (list: HTMLElement): readonly boolean[] =>
  within(list)
    .getAllByRole('checkbox')
    .map((box) => box instanceof HTMLInputElement && box.checked);

describe('what a good answer to a case covers', () => {
  test('is ticked by the user, one point after the other, and said to be their own judgement', async () => {
    const saved: CoveredPoints[] = [];
    openReview(aCaseReview(), {
      'covered-points:save': async (covered) => {
        saved.push({ ...covered });
        return success(undefined);
      },
    });
    const list = await group();
    expect(ticked(list)).toEqual(covers.map(() => false));
    within(list).getByText(/^Tick what your answer covered\..* nothing of it is measured\.$/);
    fireEvent.click(within(list).getByRole('checkbox', { name: covers[1] ?? '' }));
    fireEvent.click(within(list).getByRole('checkbox', { name: covers[0] ?? '' }));
    within(list).getByText(new RegExp(`^2 of ${covers.length} covered, by your own judgement\\.`));
    expect(saved.map(({ points }) => points.map(({ isCovered }) => isCovered).slice(0, 3))).toEqual(
      [
        [false, true, false],
        [true, true, false],
      ],
    );
    expect(saved[0]?.points.map(({ text }) => text)).toEqual(covers);
  });

  test('stays ticked while another answer is looked at', async () => {
    openReview(aCaseReview(), { 'covered-points:save': async () => success(undefined) });
    fireEvent.click(within(await group()).getByRole('checkbox', { name: covers[0] ?? '' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Q2' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: COVERS_TITLE })).toBeNull());
    fireEvent.click(screen.getByRole('tab', { name: 'Q1' }));
    expect(ticked(await group()).slice(0, 2)).toEqual([true, false]);
  });

  test('that was gone through and covered in nothing is not one that was not gone through', async () => {
    const points = covers.map((text) => ({ text, isCovered: false }));
    const { answers } = aRecord();
    openReview(aCaseReview([{ answerId: answers[0]?.id ?? '', points }]));
    within(await group()).getByText(
      new RegExp(`^0 of ${covers.length} covered, by your own judgement\\.`),
    );
  });

  test('is not shown as ticked where that could not be stored, and says why', async () => {
    openReview(aCaseReview(), {
      'covered-points:save': async () => failure('The disk is full', 'Free some space.'),
    });
    const list = await group();
    fireEvent.click(within(list).getByRole('checkbox', { name: covers[0] ?? '' }));
    await screen.findByText('The disk is full');
    expect(ticked(list)).toEqual(covers.map(() => false));
  });
});
