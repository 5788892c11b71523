import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../core/ipc/contract.ts';
import type { RatingState, SelfRating } from '../../../../core/domain/self-rating.ts';
import {
  draftsToRatings,
  EMPTY_RATING,
} from '../../../../renderer/src/features/review/rating-draft.ts';
import { aRecord, aReview, anAnswer } from '../../../helpers/a-review.ts';
import { clearScreen, failure, openReview, success } from './studio.tsx';

afterEach(clearScreen);

/** A session whose user is asked, over a main process that keeps what they say. */
function openUnrated() {
  let ratingState: RatingState = 'asked';
  let ratings: readonly SelfRating[] = [];
  const saved: CallInput<'ratings:save'>[] = [];
  openReview(aReview(), {
    'review:open': async () => success(aReview({ record: aRecord({ ratingState, ratings }) })),
    'ratings:save': async (input) => {
      saved.push(input);
      ratings = input.ratings;
      ratingState = 'rated';
      return success(undefined);
    },
    'ratings:skip': async () => {
      ratingState = 'skipped';
      return success(undefined);
    },
  });
  return { saved };
}

const anyFigure = () => screen.queryByRole('heading', { name: 'Summary' });

describe('how it went, asked before the review', () => {
  test('no figure is shown before the user has said or passed on it', async () => {
    openUnrated();
    await screen.findByRole('heading', { level: 1, name: 'How did it go?' });
    expect(anyFigure()).toBeNull();
    expect(screen.queryByText(/\d %/, { ignore: 'option' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Skip this' }));
    await screen.findByRole('heading', { name: 'Summary' });
  });

  test('what is said stands beside what was measured afterwards', async () => {
    const { saved } = openUnrated();
    const [looked] = await screen.findAllByRole('combobox', { name: 'Looked at the interviewer' });
    if (looked === undefined) throw new Error('nothing is asked');
    fireEvent.change(looked, { target: { value: '70' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show the review' }));
    await screen.findByRole('heading', { name: 'Summary' });
    expect(saved[0]?.ratings).toMatchObject([
      { contactShare: 0.7, uprightShare: null, grade: null },
    ]);
    const answers = screen.getByRole('region', { name: 'Answers' });
    within(answers).getByText(/^you thought 70 %/);
  });

  test('saying nothing is passing on it', async () => {
    const { saved } = openUnrated();
    fireEvent.click(await screen.findByRole('button', { name: 'Show the review' }));
    await waitFor(() => expect(anyFigure()).not.toBeNull());
    expect(saved).toEqual([]);
  });

  test('what could not be stored is said, and still stands in the form', async () => {
    openReview(aReview({ record: aRecord({ ratingState: 'asked' }) }), {
      'ratings:save': async () => failure('The disk is full', 'Free some space.'),
    });
    const [note] = await screen.findAllByRole('textbox', { name: 'A note to yourself' });
    if (note === undefined) throw new Error('nothing is asked');
    fireEvent.change(note, { target: { value: 'too long' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show the review' }));
    await screen.findByText('The disk is full');
    expect(note).toHaveProperty('value', 'too long');
    expect(anyFigure()).toBeNull();
  });
});

describe('what is entered', () => {
  const answer = anAnswer({});

  test('is nothing, not zero, where the user cannot say', () => {
    expect(draftsToRatings([answer], {})).toEqual([]);
    expect(draftsToRatings([answer], { [answer.id]: { ...EMPTY_RATING, contact: '0' } })).toEqual([
      { answerId: answer.id, contactShare: 0, uprightShare: null, grade: null, note: '' },
    ]);
  });
});
