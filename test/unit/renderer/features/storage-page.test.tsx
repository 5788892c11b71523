import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StorageUse, StoredRecording } from '../../../../core/ipc/storage-calls.ts';
import {
  keptWords,
  storageFacts,
} from '../../../../renderer/src/features/storage/storage-words.ts';
import { closeApp, openApp } from './open-app.tsx';

afterEach(closeApp);

const aRecording = (day: number, change: Partial<StoredRecording> = {}): StoredRecording => ({
  session: {
    id: `00000000-0000-4000-8000-00000000000${day}`,
    startedAt: `2026-03-0${day}T09:30:00.000Z`,
    state: 'finished',
    title: `Day ${day}`,
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
  },
  recordedMs: 120_000,
  hasVideo: true,
  hasThumbnail: false,
  mediaBytes: 40_000_000,
  measurementBytes: 900_000,
  state: 'there',
  ...change,
});

const aStorage = (change: Partial<StorageUse> = {}): StorageUse => ({
  recordings: [aRecording(3), aRecording(2, { mediaBytes: 10_000_000 }), aRecording(1)],
  measurementBytes: 2_700_000,
  deletedSessionBytes: 0,
  otherBytes: 0,
  freeBytes: 60_000_000_000,
  freeMinutes: 2_990,
  ...change,
});

const factOf = (use: StorageUse, label: string) =>
  storageFacts(use).find((fact) => fact.label === label)?.value;

describe('what lies where', () => {
  it('counts what is there, and names the rest only where there is some', () => {
    expect(storageFacts(aStorage()).map(({ label }) => label)).toEqual([
      'Recordings',
      'Measurements',
      'Free on this disk',
    ]);
    expect(factOf(aStorage(), 'Recordings')).toBe('90 MB in 3 sessions, 6 min');
    const use = aStorage({
      recordings: [aRecording(2), aRecording(1, { state: 'removed' })],
      deletedSessionBytes: 5_000_000,
      otherBytes: 17,
    });
    expect(factOf(use, 'Recordings')).toBe('40 MB in 1 session, 2 min');
    expect(factOf(use, 'Removed, until Greenroom is closed')).toBe('45 MB');
    expect(factOf(use, 'Other files in that folder')).toBe(
      '17 bytes, which Greenroom leaves alone',
    );
  });

  it('tells the room in minutes, and from three hours on in hours', () => {
    const room = (freeMinutes: number) => factOf(aStorage({ freeMinutes }), 'Free on this disk');
    expect(room(1.9)).toBe('60 GB, room for about 1 minute of recording');
    expect(room(179.9)).toBe('60 GB, room for about 179 minutes of recording');
    expect(factOf(aStorage({ recordings: [] }), 'Recordings')).toBe('none');
    expect(room(180)).toBe('60 GB, room for about 3 hours of recording');
  });
});

it('a rule says how many recordings the next interview removes', () => {
  const { recordings } = aStorage();
  expect(keptWords(recordings, null)).toContain('until you remove them yourself');
  expect(keptWords(recordings, 1)).toContain('removes 3.');
  expect(keptWords(recordings, 3)).toContain('removes one.');
  expect(keptWords(recordings, 4)).toContain('removes none.');
  const removed = recordings.map((recording) => ({ ...recording, state: 'removed' as const }));
  expect(keptWords(removed, 1)).toContain('removes none.');
});

const rows = () =>
  within(screen.getByRole('list', { name: 'Recordings' })).getAllByRole('listitem');

it('without recordings it is said what will be here', async () => {
  await openApp('/storage');
  await screen.findByRole('heading', { name: 'No recordings yet' });
  expect(screen.queryByRole('button', { name: 'Remove all recordings' })).toBeNull();
});

it('a recording is removed, brought back by undo and by its own button', async () => {
  await openApp('/storage', { storage: aStorage() });
  await screen.findByRole('list', { name: 'Recordings' });
  expect(rows().map((row) => within(row).getByRole('link').textContent)).toEqual([
    'Day 3',
    'Day 2',
    'Day 1',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^Remove the video of Day 2,/ }));
  const back = await screen.findByRole('button', { name: /^Bring it back: the video of Day 2,/ });
  expect(rows()[1]?.textContent).toContain('Removed; 10 MB are freed when Greenroom is closed');
  expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Recordings' }));
  fireEvent.click(back);
  await screen.findByRole('button', { name: /^Remove the video of Day 2,/ });

  fireEvent.click(screen.getByRole('button', { name: /^Remove the video of Day 1,/ }));
  await screen.findByRole('button', { name: /^Bring it back: the video of Day 1,/ });
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
  await screen.findByRole('button', { name: /^Remove the video of Day 1,/ });
});

it('everything is removed only after it was asked', async () => {
  await openApp('/storage', { storage: aStorage() });
  fireEvent.click(await screen.findByRole('button', { name: 'Remove all recordings' }));
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText(/Video and sound of 3 sessions go, 90 MB in all/);
  fireEvent.click(dialog.getByRole('button', { name: 'Keep them' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(rows()[0]?.textContent).toContain('2 min of video, 40 MB');
  expect(rows()[0]?.textContent).toContain('measurements, which stay: 900 kB');
  fireEvent.click(screen.getByRole('button', { name: 'Remove all recordings' }));
  fireEvent.click(
    await screen.findByRole('button', { name: 'Remove the recordings of 3 sessions' }),
  );
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: /^Bring it back/ })).toHaveLength(3),
  );
});

it('the rule is stored as it is chosen, and one that was set otherwise is shown', async () => {
  const { stored } = await openApp('/storage', {
    storage: aStorage(),
    settings: { keptRecordings: 7 },
  });
  const select = await screen.findByLabelText('Keep the recordings of');
  expect(select).toHaveProperty('value', '7');
  fireEvent.change(select, { target: { value: '3' } });
  await waitFor(() => expect(stored.settings.keptRecordings).toBe(3));
  fireEvent.change(select, { target: { value: 'all' } });
  await waitFor(() => expect(stored.settings.keptRecordings).toBeNull());
});

it('sound alone is called so, and a missing file is no bar', async () => {
  await openApp('/storage', {
    storage: aStorage({
      recordings: [
        aRecording(2, { hasVideo: false, mediaBytes: 700_000, measurementBytes: 0 }),
        aRecording(1, { state: 'missing', mediaBytes: 0, recordedMs: 0 }),
      ],
    }),
  });
  await screen.findByText('2 min of sound, 700 kB');
  screen.getByText('nothing was measured');
  screen.getByRole('button', { name: /^Remove the sound of Day 2,/ });
  screen.getByText('The file is not where it was stored');
  expect(within(rows()[1] ?? document.body).queryByRole('button')).toBeNull();
});
