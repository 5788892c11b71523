import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { SessionSummary } from '../../../../core/domain/session.ts';
import { closeApp, openApp } from './open-app.tsx';

afterEach(closeApp);

const aSummary = (change: Partial<SessionSummary> = {}): SessionSummary => ({
  id: '00000000-0000-4000-8000-000000000001',
  startedAt: '2026-03-02T09:30:00.000Z',
  state: 'finished',
  title: null,
  company: 'Northwind',
  role: 'Analyst',
  format: 'one-to-one',
  mode: 'practice',
  durationMs: 125_000,
  questionCount: 2,
  answerCount: 2,
  askedCount: 0,
  calibrated: true,
  recording: null,
  ...change,
});

it('teaches what a rehearsal is while there are no sessions', async () => {
  await openApp('/');
  screen.getByRole('heading', { level: 1, name: 'Home' });
  await screen.findByText(/Your first rehearsal/);
  expect(screen.getByRole('link', { name: 'New interview' }).getAttribute('href')).toBe('#/new');
  screen.getByText(/network are blocked; 0 were refused since the start/);
});

it('shows the three latest sessions and says which are uncalibrated', async () => {
  const summaries = [1, 2, 3, 4].map((number) =>
    aSummary({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      role: `Role ${number}`,
      calibrated: number !== 2,
    }),
  );
  await openApp('/', { summaries });
  const list = within(await screen.findByRole('region', { name: 'Latest sessions' }));
  const rows = list.getAllByRole('listitem');
  expect(rows.map((row) => row.textContent?.includes('uncalibrated'))).toEqual([
    false,
    true,
    false,
  ]);
  list.getByRole('link', { name: 'All 4 sessions' });
});

it('offers to keep an interview that was cut short, and opens it', async () => {
  const cut = aSummary({ state: 'running', answerCount: 1 });
  await openApp('/', { app: { interrupted: [cut] }, summaries: [cut] });
  await screen.findByText('An interview was cut short');
  screen.getByText(/can be reviewed: 2 min 5 s, 1 answer, 2 questions planned\./);
  fireEvent.click(screen.getByRole('button', { name: 'Keep and review' }));
  await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${cut.id}`));
  fireEvent.click(screen.getByRole('link', { name: 'Home' }));
  await screen.findByRole('heading', { level: 1, name: 'Home' });
  await waitFor(() => expect(screen.queryByText('An interview was cut short')).toBeNull());
});

it('tells what was recovered of its recording, and when it is ready', async () => {
  const cut = aSummary({ state: 'interrupted' });
  const { media, tellMediaChanged } = await openApp('/', {
    app: { interrupted: [cut] },
    recovered: {
      session: { recordedMs: 92_000, lastedMs: 93_400 },
      lastAnswer: { recordedMs: 42_000, lastedMs: 43_100 },
      isBeingFinished: true,
    },
  });
  await screen.findByText(
    'The recording was recovered: 1:32 of about 1:33. Of the last answer 0:42 of about 0:43 is recorded. ' +
      'It can be played already, and is being made ready to jump about in.',
  );
  media.recovered = {
    session: { recordedMs: 91_500, lastedMs: 93_400 },
    lastAnswer: null,
    isBeingFinished: false,
  };
  tellMediaChanged(cut.id);
  await screen.findByText('The recording was recovered: 1:31 of about 1:33.');
});

it('says nothing of a recording where there was none', async () => {
  const cut = aSummary({ state: 'interrupted' });
  await openApp('/', { app: { interrupted: [cut] } });
  await screen.findByText('An interview was cut short');
  expect(screen.queryByText(/recording was recovered/)).toBeNull();
});

it('deletes a cut-short interview on request', async () => {
  const cut = aSummary({ state: 'running' });
  const { stored } = await openApp('/', { app: { interrupted: [cut] } });
  fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('An interview was cut short')).toBeNull());
  expect([...stored.deletedIds]).toEqual([cut.id]);
});

it('passes on what the start has to say, until it is closed', async () => {
  await openApp('/', {
    app: {
      notices: [
        { id: 'aside', severity: 'warning', title: 'A database was set aside', text: 'See there.' },
      ],
    },
  });
  expect(screen.getByRole('alert').textContent).toContain('A database was set aside');
  fireEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
  expect(screen.queryByText('A database was set aside')).toBeNull();
});

it('says in words when the sessions cannot be read, and tries again', async () => {
  await openApp('/', {
    failing: {
      'sessions:list': {
        type: 'DatabaseUnavailable',
        title: 'The sessions cannot be read',
        text: 'The disk is gone. Connect it again.',
      },
    },
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Connect it again.');
  within(alert).getByRole('button', { name: 'Try again' });
});

it('counts refused requests, which is what the promise rests on', async () => {
  await openApp('/', { app: { blockedRequests: 2 } });
  screen.getByText(/network are blocked; 2 were refused since the start/);
});
