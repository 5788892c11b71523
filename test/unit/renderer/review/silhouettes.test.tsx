import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { aLineLane, aReview } from '../../../helpers/a-review.ts';
import { clearScreen, failure, openReview } from './studio.tsx';

afterEach(clearScreen);

const panel = () => screen.findByRole('region', { name: /How you sat at/ });
const thumbs = () =>
  within(screen.getByRole('group', { name: /How you sat along/ })).getAllByRole('button');

describe('the silhouette at the cursor', () => {
  test('is told in words, and follows the cursor', async () => {
    openReview();
    const words = within(await panel());
    expect(await words.findByText(/At your height, at your distance/)).toBeDefined();
    const axis = screen.getByRole('slider', { name: 'Time axis' });
    fireEvent.keyDown(axis, { key: 'End' });
    expect(await words.findByText('4 cm lower, at your distance, shoulders level.')).toBeDefined();
    expect(words.getByText('Hands not in the picture.')).toBeDefined();
    expect(words.getByRole('heading').textContent).toBe('How you sat at 1:39.7');
  });

  test('says so where it could not be read, with one notice and no promise of a dashed line', async () => {
    openReview(aReview(), { 'review:posture': async () => failure('Broken', 'The disk is gone.') });
    const words = within(await panel());
    expect(await words.findByText(/could not be read/)).toBeDefined();
    expect(words.queryByText(/Dashed/)).toBeNull();
    expect(thumbs().every(({ innerHTML }) => innerHTML.includes('could not be read'))).toBe(true);
    expect((await screen.findAllByText('The disk is gone.')).length).toBe(1);
  });

  test('promises a dashed line only once it is drawn', async () => {
    openReview(aReview(), { 'review:posture': () => new Promise(() => undefined) });
    const words = within(await panel());
    expect(words.queryByText(/Dashed/)).toBeNull();
    cleanup();
    openReview();
    expect(await within(await panel()).findByText(/Dashed/)).toBeDefined();
  });

  test('is hidden when asked, and that is kept', async () => {
    const { changes } = openReview();
    await panel();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Silhouettes' }));
    await waitFor(() => expect(screen.queryByText(/How you sat at/)).toBeNull());
    expect(changes).toEqual([{ silhouettes: false }]);
  });

  test('is not there where nobody was seen', async () => {
    openReview(aReview({ lanes: [aLineLane([Number.NaN, Number.NaN])] }));
    await screen.findByRole('slider', { name: 'Time axis' });
    expect(screen.queryByText(/How you sat at/)).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Silhouettes' })).toBeNull();
  });
});

describe('the silhouettes along the axis', () => {
  test('are described, and lead to their moment', async () => {
    openReview();
    await panel();
    // 640 pixels hold eight of them, 12.5 s each.
    expect(thumbs().length).toBe(8);
    expect(
      await within(thumbs()[7] ?? document.body).findByRole('img', { name: /4 cm lower/ }),
    ).toBeDefined();
    fireEvent.click(thumbs()[7] ?? document.body);
    const axis = screen.getByRole('slider', { name: 'Time axis' });
    expect(axis.getAttribute('aria-valuenow')).toBe('94');
    expect(thumbs()[7]?.getAttribute('aria-current')).toBe('true');
  });

  test('are one stop of the Tab key, and the arrows go along them', async () => {
    openReview();
    await panel();
    expect(thumbs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1, -1]);
    thumbs()[0]?.focus();
    fireEvent.keyDown(thumbs()[0] ?? document.body, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(thumbs()[0]);
    fireEvent.keyDown(thumbs()[0] ?? document.body, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(thumbs()[1]);
  });
});
