import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { aReview } from '../../../helpers/a-review.ts';
import { clearScreen, openReview } from './studio.tsx';

afterEach(clearScreen);

test('what the body did in an answer is told, and leads to its moment', async () => {
  const review = aReview();
  const text = 'Your arms were crossed for 4 s at 0:30.';
  const span = { startMs: 30_000, endMs: 34_000 };
  const finding = { metricId: 'arms-crossed', text, span };
  const answers = review.answers.map((one, index) => ({
    ...one,
    findings: index === 0 ? [finding] : [],
  }));
  openReview({ ...review, answers });
  const told = within(await screen.findByRole('region', { name: 'How you sat and moved' }));
  expect(told.getByText(text)).toBeDefined();
  fireEvent.click(told.getByRole('button', { name: /Show 0:30 on the time axis/ }));
  expect(screen.getByRole('slider', { name: 'Time axis' }).getAttribute('aria-valuenow')).toBe(
    '30',
  );
});
