import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import { SessionsPage } from '../../../../renderer/src/features/sessions/sessions-page.tsx';
import { sessionTitle } from '../../../../core/sessions/session-title.ts';
import { anId, aSummary } from '../../../helpers/a-review.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

/** Keeps deleted sessions aside, as the main process does. */
function aStore(sessions: readonly SessionSummary[], over: Partial<StudioBridge> = {}) {
  const deleted = new Set<string>();
  const titles = new Map<string, string | null>();
  const bridge = aBridge({
    'sessions:search': async ({ text, limit }) => {
      const kept = sessions.filter(({ id }) => !deleted.has(id));
      const found = kept
        .map((session) => ({ ...session, title: titles.get(session.id) ?? session.title }))
        .filter((session) => sessionTitle(session).includes(text));
      return success({
        sessions: found
          .slice(0, limit)
          .map((session) => ({ ...session, hasVideo: false, hasThumbnail: false })),
        found: found.length,
        total: kept.length,
      });
    },
    'sessions:rename': async ({ sessionId, title }) => {
      titles.set(sessionId, title === '' ? null : title);
      return success(undefined);
    },
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
  return { bridge, deleted, titles };
}

const older = aSummary({ id: anId(1), company: 'Older', startedAt: '2025-03-01T09:00:00.000Z' });
const newer = aSummary({ id: anId(2), company: 'Newer', startedAt: '2025-03-02T09:00:00.000Z' });

const shownTitles = async (): Promise<(string | null)[]> =>
  within(await screen.findByRole('list', { name: 'Sessions' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

describe('the list of sessions', () => {
  test('shows them in the order in which they were found, and how many there are', async () => {
    renderScreen(<SessionsPage />, aStore([newer, older]).bridge);
    expect(await shownTitles()).toEqual(['Newer · Engineer', 'Older · Engineer']);
    expect(screen.getByRole('status').textContent).toBe('2 sessions');
  });

  test('shows a screenful, and more on request', async () => {
    const many = Array.from({ length: 120 }, (_, index) => aSummary({ id: anId(index + 1) }));
    renderScreen(<SessionsPage />, aStore(many).bridge);
    expect(await shownTitles()).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await shownTitles()).toHaveLength(100));
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await shownTitles()).toHaveLength(120));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('says mode, length and answers, and leads to the review', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    const row = await screen.findByRole('listitem');
    expect(row.textContent).toContain('Practice');
    expect(row.textContent).toContain('1 min 40 s');
    expect(row.textContent).toContain('2 answers');
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/sessions/${anId(1)}`);
  });

  test('says the format where it is not one-to-one, and what was asked of them', async () => {
    const asked = aSummary({
      id: anId(3),
      format: 'your-questions',
      questionCount: 0,
      answerCount: 0,
      askedCount: 3,
    });
    const panel = aSummary({ id: anId(4), format: 'panel', askedCount: 1 });
    renderScreen(<SessionsPage />, aStore([asked, panel, older]).bridge);
    const rows = await screen.findAllByRole('listitem');
    const facts = rows.map((row) =>
      [...row.querySelectorAll('p > span')].map(({ textContent }) => textContent),
    );
    expect(facts.map((row) => row.slice(1))).toEqual([
      ['Your questions', 'Practice', '1 min 40 s', 'you asked 3 questions'],
      ['Panel', 'Practice', '1 min 40 s', '2 answers', 'you asked 1 question'],
      ['Practice', '1 min 40 s', '2 answers'],
    ]);
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
      .fn<StudioBridge['sessions:search']>()
      .mockResolvedValueOnce(failure('The database is closed', 'Start Greenroom again.'))
      .mockResolvedValueOnce(
        success({
          sessions: [{ ...older, hasVideo: false, hasThumbnail: false }],
          found: 1,
          total: 1,
        }),
      );
    renderScreen(<SessionsPage />, aStore([], { 'sessions:search': list }).bridge);
    await screen.findByText('The database is closed');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await shownTitles()).toEqual(['Older · Engineer']);
  });
});

describe('deleting a session', () => {
  test('takes it from the list and brings it back on undo', async () => {
    const { bridge, deleted } = aStore([newer, older]);
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Newer/ }));
    await waitFor(async () => expect(await shownTitles()).toEqual(['Older · Engineer']));
    expect(deleted.has(anId(2))).toBe(true);

    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await shownTitles()).toEqual(['Newer · Engineer', 'Older · Engineer']),
    );
    expect(deleted.size).toBe(0);
  });

  test('undo also works when the deleted session was the only one', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Older/ }));
    await screen.findByRole('heading', { name: 'No sessions yet' });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await shownTitles()).toEqual(['Older · Engineer']);
  });

  test('a session that could not be deleted stays, with the reason', async () => {
    const { bridge } = aStore([older], {
      'sessions:delete': async () => failure('Not deleted', 'The disk is write-protected.'),
    });
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Delete Older/ }));
    await screen.findByText('The disk is write-protected.');
    expect(await shownTitles()).toEqual(['Older · Engineer']);
  });
});

describe('searching', () => {
  const search = () => screen.getByRole('searchbox', { name: 'Search sessions' });

  test('narrows the list, says how many of all, and clears again', async () => {
    renderScreen(<SessionsPage />, aStore([newer, older]).bridge);
    await shownTitles();
    fireEvent.change(search(), { target: { value: 'Old' } });
    await waitFor(async () => expect(await shownTitles()).toEqual(['Older · Engineer']));
    expect(screen.getByRole('status').textContent).toBe('1 of 2 sessions');
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(async () => expect(await shownTitles()).toHaveLength(2));
    expect(search()).toHaveProperty('value', '');
  });

  test('that finds nothing says where was looked', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    await shownTitles();
    fireEvent.change(search(), { target: { value: 'Zanzibar' } });
    await screen.findByRole('heading', { name: 'No session fits' });
    expect(screen.getByRole('status').textContent).toBe('0 of 1 session');
  });

  test('begins with a slash, from anywhere but a field', async () => {
    renderScreen(<SessionsPage />, aStore([older]).bridge);
    await shownTitles();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(search());
    expect(fireEvent.keyDown(search(), { key: '/' })).toBe(true);
  });

  test('puts what is chosen into the address, without a step back for each letter', async () => {
    const { location } = renderScreen(<SessionsPage />, aStore([older]).bridge);
    await shownTitles();
    fireEvent.click(screen.getByRole('button', { name: 'Filters' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Mode' }), {
      target: { value: 'practice' },
    });
    await waitFor(() => expect(location.history).toEqual(['/sessions/found/mode=practice']));
    expect(screen.getByRole('button', { name: 'Filters (1)' })).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Format' }), {
      target: { value: 'case-study' },
    });
    await waitFor(() =>
      expect(location.history).toEqual(['/sessions/found/format=case-study&mode=practice']),
    );
  });
});

describe('renaming a session', () => {
  test('happens where its name stands; an empty name is the usual one again', async () => {
    const { bridge, titles } = aStore([older]);
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Rename Older/ }));
    const field = screen.getByRole('textbox', { name: 'Name of the session' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: ' Second round ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the name' }));
    await waitFor(async () => expect(await shownTitles()).toEqual(['Second round']));
    expect(screen.getByRole('listitem').textContent).toContain('Older · Engineer');

    const pencil = screen.getByRole('button', { name: /^Rename Second round/ });
    expect(document.activeElement).toBe(pencil);
    fireEvent.click(pencil);
    fireEvent.change(screen.getByRole('textbox', { name: 'Name of the session' }), {
      target: { value: '' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save the name' }));
    await waitFor(async () => expect(await shownTitles()).toEqual(['Older · Engineer']));
    expect(titles.get(anId(1))).toBeNull();
  });

  test('is left with Escape, and nothing is stored', async () => {
    const { bridge, titles } = aStore([older]);
    renderScreen(<SessionsPage />, bridge);
    fireEvent.click(await screen.findByRole('button', { name: /^Rename Older/ }));
    const field = screen.getByRole('textbox', { name: 'Name of the session' });
    fireEvent.change(field, { target: { value: 'Other' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(await shownTitles()).toEqual(['Older · Engineer']);
    expect(titles.size).toBe(0);
  });
});
