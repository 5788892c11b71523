import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import { SessionsPage } from '../../../../renderer/src/features/sessions/sessions-page.tsx';
import { anId, aSummary } from '../../../helpers/a-review.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

/** Keeps deleted sessions aside, as the main process does. */
function aStore(sessions: readonly SessionSummary[], over: Partial<StudioBridge> = {}) {
  const deleted = new Set<string>();
  const bridge = aBridge({
    'sessions:list': async () => success(sessions.filter(({ id }) => !deleted.has(id))),
    'sessions:delete': async ({ sessionId }) => {
      deleted.add(sessionId);
      return success(undefined);
    },
    'sessions:restore': async ({ sessionId }) => {
      deleted.delete(sessionId);
      return success(undefined);
    },
    ...over,
  });
  return { bridge, deleted };
}

const older = aSummary({ id: anId(1), company: 'Older', startedAt: '2025-03-01T09:00:00.000Z' });
const newer = aSummary({ id: anId(2), company: 'Newer', startedAt: '2025-03-02T09:00:00.000Z' });

const titles = async (): Promise<(string | null)[]> =>
  within(await screen.findByRole('list', { name: 'Sessions' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the list of sessions', () => {
  test('puts the latest first, whatever order and time zone they are stored in', async () => {
    const latest = aSummary({
      id: anId(3),
      company: 'Latest',
      startedAt: '2025-03-02T08:30:00.000-05:00',
    });
    renderScreen(<SessionsPage />, aStore([older, latest, newer]).bridge);
    expect(await titles()).toEqual(['Latest · Engineer', 'Newer · Engineer', 'Older · Engineer']);
  });

  test('says mode, length and answers, and leads to the review', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    const row = await screen.findByRole('listitem');
    expect(row.textContent).toContain('Practice');
    expect(row.textContent).toContain('1 min 40 s');
    expect(row.textContent).toContain('2 answers');
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/sessions/${anId(1)}`);
  });

  test('marks what was not calibrated or was interrupted, and nothing else', async () => {
    const marked = aSummary({ id: anId(4), calibrated: false, state: 'interrupted' });
    renderScreen(<SessionsPage />, aStore([marked, older]).bridge);
    const rows = await screen.findAllByRole('listitem');
    const texts = rows.map(({ textContent }) => textContent ?? '');
    expect(texts.filter((text) => text.includes('Uncalibrated'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('Interrupted'))).toHaveLength(1);
  });

  test('an empty list says how to fill it', async () => {
    renderScreen(<SessionsPage />, aStore([]).bridge);
    await screen.findByRole('heading', { name: 'No sessions yet' });
    expect(
      screen.getByRole('link', { name: 'Start your first interview' }).getAttribute('href'),
    ).toBe('/new');
  });

  test('a list that cannot be read says why and can be asked for again', async () => {
    const list = vi
      .fn<StudioBridge['sessions:list']>()
      .mockResolvedValueOnce(failure('The database is closed', 'Start Greenroom again.'))
      .mockResolvedValueOnce(success([older]));
    renderScreen(<SessionsPage />, aStore([], { 'sessions:list': list }).bridge);
    await screen.findByText('The database is closed');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await titles()).toEqual(['Older · Engineer']);
  });
});

describe('deleting a session', () => {
  test('takes it from the list and brings it back on undo', async () => {
    const { bridge, deleted } = aStore([older, newer]);
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Newer/ }));
    await waitFor(async () => expect(await titles()).toEqual(['Older · Engineer']));
    expect(deleted.has(anId(2))).toBe(true);

    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await titles()).toEqual(['Newer · Engineer', 'Older · Engineer']),
    );
    expect(deleted.size).toBe(0);
  });

  test('undo also works when the deleted session was the only one', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Older/ }));
    await screen.findByRole('heading', { name: 'No sessions yet' });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await titles()).toEqual(['Older · Engineer']);
  });

  test('a session that could not be deleted stays, with the reason', async () => {
    const { bridge } = aStore([older], {
      'sessions:delete': async () => failure('Not deleted', 'The disk is write-protected.'),
    });
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Older/ }));
    await screen.findByText('The disk is write-protected.');
    expect(await titles()).toEqual(['Older · Engineer']);
  });
});
