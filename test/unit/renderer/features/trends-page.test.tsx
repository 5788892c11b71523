import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { figure } from '../../core/compare/a-take.ts';
import { aMeasuredSession } from '../../core/trends/some-sessions.ts';
import { closeApp, openApp } from './open-app.tsx';

afterEach(closeApp);

const looking = (shares: readonly number[]) =>
  shares.map((share, index) =>
    aMeasuredSession(index + 1, [figure('looks-at-interviewer', share)]),
  );

describe('trends', () => {
  it('say what changed, draw each session, and list its figures with the way to it', async () => {
    await openApp('/trends', { measured: looking([20, 24, 28, 32, 36, 40]) });
    const card = await screen.findByRole('region', { name: 'Looks at the interviewer' });
    expect(
      within(card).getByText(/^You looked at the interviewer more: about 20 % → 40 %/),
    ).toBeTruthy();
    expect(within(card).getByRole('img').getAttribute('aria-label')).toBe(
      'Looks at the interviewer, 6 sessions in their order: 20 %, 24 %, 28 %, 32 %, 36 %, 40 %',
    );
    fireEvent.click(within(card).getByText('Figures'));
    expect(within(card).getAllByRole('link')).toHaveLength(6);
  });

  it('with one session less it is too early to say', async () => {
    await openApp('/trends', { measured: looking([20, 24, 28, 32, 36]) });
    expect(await screen.findByText('Too few sessions to say (5 of the 6 it takes).')).toBeTruthy();
  });

  it('keep back what was not rated yet, and lead to it', async () => {
    const [waiting, ...rest] = looking([20, 24]);
    if (waiting === undefined) throw new Error('There is no session.');
    const unrated = { ...waiting, session: { ...waiting.session, ratingState: 'asked' as const } };
    await openApp('/trends', { measured: [...rest, unrated] });
    const note = await screen.findByRole('note');
    expect(within(note).getByRole('link').getAttribute('href')).toContain(unrated.session.id);
    const chart = await screen.findByRole('img', {
      name: /^Looks at the interviewer, one session/,
    });
    expect(chart.getAttribute('aria-label')).not.toContain('20 %');
  });

  it('are drawn of one format alone, of those that were practised', async () => {
    const [first, ...rest] = looking([20, 24, 28]);
    if (first === undefined) throw new Error('There is no session.');
    const panel = { ...first, session: { ...first.session, format: 'panel' as const } };
    await openApp('/trends', { measured: [panel, ...rest] });
    const formats = await screen.findByRole('combobox', { name: 'Format' });
    expect(
      within(formats)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Any format', 'One-to-one', 'Panel']);
    fireEvent.change(formats, { target: { value: 'panel' } });
    const one = await screen.findByRole('img', { name: /^Looks at the interviewer, one session/ });
    expect(one.getAttribute('aria-label')).toContain('20 %');
  });

  it('what could not be measured is said, with a way to try again', async () => {
    await openApp('/trends', {
      measured: looking([20, 24]),
      failing: {
        'trends:figures': { type: 'Unexpected', title: 'It broke', text: 'Try again.' },
      },
    });
    expect(await screen.findByText(/2 sessions could not be measured/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
