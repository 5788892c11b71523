import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { LeftOut } from '../../../../core/domain/left-out.ts';
import { aRecord, aReview } from '../../../helpers/a-review.ts';
import { clearScreen, failure, openReview, success } from './studio.tsx';

afterEach(clearScreen);

/** A review whose main process keeps what is left out, as the real one does. */
function openReviewLeavingOut(start: readonly LeftOut[] = []) {
  let kept = [...start];
  const asked: string[] = [];
  openReview(aReview(), {
    'review:open': async () => {
      asked.push('review');
      return success(aReview({ record: aRecord({ leftOut: kept }) }));
    },
    'left-out:create': async (leftOut) => {
      kept = [...kept, leftOut];
      return success(leftOut);
    },
    'left-out:change': async ({ id, reason }) => {
      kept = kept.map((one) => (one.id === id ? { ...one, reason } : one));
      const changed = kept.find((one) => one.id === id);
      return changed === undefined ? failure('No such stretch', '') : success(changed);
    },
    'left-out:delete': async ({ id }) => {
      kept = kept.filter((one) => one.id !== id);
      return success(undefined);
    },
  });
  return { kept: () => kept, asked };
}

const aStretch: LeftOut = {
  id: '00000000-0000-4000-8000-0000000000f1',
  sessionId: aRecord().session.id,
  startMs: 10_000,
  endMs: 20_000,
  reason: 'the doorbell',
};

describe('leaving a stretch out', () => {
  test('is of the stretch the time axis shows, never of the whole session, and makes the figures anew', async () => {
    const { kept, asked } = openReviewLeavingOut();
    const button = await screen.findByRole('button', { name: 'Leave a stretch out' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    fireEvent.click(screen.getByRole('button', { name: /^Leave out \d/ }));
    await screen.findByRole('list', { name: 'Left out' });
    expect(kept()).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  test('can be given its reason, and be taken back, which can be undone', async () => {
    const { kept } = openReviewLeavingOut([aStretch]);
    const list = await screen.findByRole('list', { name: 'Left out' });
    const reason = within(list).getByRole('textbox', { name: 'Why 0:10–0:20 is left out' });
    fireEvent.change(reason, { target: { value: 'reading the case' } });
    fireEvent.blur(reason);
    await waitFor(() => expect(kept()[0]?.reason).toBe('reading the case'));

    fireEvent.click(within(list).getByRole('button', { name: 'Count again' }));
    await waitFor(() => expect(kept()).toEqual([]));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept()).toEqual([{ ...aStretch, reason: 'reading the case' }]));
  });

  test('that could not be stored is said, and nothing looks as if it were', async () => {
    openReview(aReview(), {
      'left-out:create': async () => failure('The disk is full', 'Free some space.'),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Zoom in' }));
    fireEvent.click(screen.getByRole('button', { name: /^Leave out \d/ }));
    await screen.findByText('The disk is full');
    expect(screen.queryByRole('list', { name: 'Left out' })).toBeNull();
  });
});
