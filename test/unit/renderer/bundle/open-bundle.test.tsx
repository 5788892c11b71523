import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { BundleContent, BundleProgress } from '../../../../core/ipc/bundle-calls.ts';
import type { CallResult, StudioBridge } from '../../../../core/ipc/contract.ts';
import { SessionsPage } from '../../../../renderer/src/features/sessions/sessions-page.tsx';
import { anId, aSummary } from '../../../helpers/a-review.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

const content: BundleContent = {
  id: anId(70),
  fileName: 'rehearsal.greenroom',
  bytes: 1_200_000_000,
  company: 'Blue Harbour',
  role: 'Analyst',
  title: null,
  startedAt: '2025-03-01T09:00:00.000Z',
  durationMs: 600_000,
  answers: 3,
  media: 'included',
  isPresent: false,
};

/** A main process that opens `opened` and, asked to take it in, waits for the test. */
function aDesk(opened: BundleContent, over: Partial<StudioBridge> = {}) {
  const calls: string[] = [];
  let tell: (progress: BundleProgress) => void = () => undefined;
  let finish: (result: CallResult<'bundle:take-in'>) => void = () => undefined;
  const sessions = [aSummary({ id: anId(1), company: 'Older' })];
  const bridge = aBridge({
    'sessions:search': async () =>
      success({
        sessions: sessions.map((session) => ({
          ...session,
          hasVideo: false,
          hasThumbnail: false,
        })),
        found: sessions.length,
        total: sessions.length,
      }),
    'bundle:choose': async () => success({ kind: 'opened', content: opened }),
    'bundle:open-dropped': async ({ name }) => {
      calls.push(`dropped ${name}`);
      return success({ kind: 'opened', content: opened });
    },
    'bundle:take-in': (input) => {
      calls.push(`take in ${input.id} ${input.besidePresent ? 'beside' : 'alone'}`);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    'bundle:cancel': async () => {
      calls.push('cancel');
      finish(success({ kind: 'cancelled' }));
      return success(undefined);
    },
    'bundle:close': async ({ id }) => {
      calls.push(`close ${id}`);
      return success(undefined);
    },
    on: (name, listener) => {
      if (name === 'bundle:progress') tell = listener as typeof tell;
      return () => undefined;
    },
    ...over,
  });
  renderScreen(<SessionsPage />, bridge);
  return {
    calls,
    tell: (progress: BundleProgress) => act(() => tell(progress)),
    finish: (result: CallResult<'bundle:take-in'>) => act(async () => finish(result)),
    arrive: (id: string) => sessions.push(aSummary({ id, company: 'Newcomer' })),
  };
}

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const open = async (): Promise<HTMLElement> => {
  press('Open a session bundle');
  return screen.findByRole('dialog', { name: 'Open a session bundle' });
};

describe('opening a session bundle', () => {
  test('shows what is in it before anything is stored, then adds it to the list', async () => {
    const desk = aDesk(content);
    const dialog = await open();
    expect(dialog.textContent).toContain('rehearsal.greenroom, 1.2 GB');
    expect(dialog.textContent).toContain('Blue Harbour · Analyst');
    expect(dialog.textContent).toContain('3 answers');
    expect(desk.calls).toEqual([]);

    press('Add to my sessions');
    desk.tell({ doneBytes: 300_000_000, totalBytes: 1_200_000_000 });
    const bar = within(dialog).getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(dialog.textContent).toContain('300 MB of 1.2 GB');

    desk.arrive(anId(2));
    await desk.finish(success({ kind: 'stored', sessionId: anId(2) }));
    expect(await screen.findByText(/rehearsal.greenroom is in your list/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: /Newcomer/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.calls).toEqual([`take in ${content.id} alone`]);
  });

  test('cancelled, it is still there to be decided about', async () => {
    const desk = aDesk(content);
    await open();
    press('Add to my sessions');
    press('Cancel');
    await screen.findByRole('button', { name: 'Add to my sessions' });
    press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.calls).toEqual([`take in ${content.id} alone`, 'cancel', `close ${content.id}`]);
  });

  test('of a session that is in the list already, both are kept or the new one is left', async () => {
    const desk = aDesk({ ...content, isPresent: true });
    const dialog = await open();
    expect(dialog.textContent).toContain('is in your list already');
    press('Leave it');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    press('Keep both');
    expect(desk.calls).toEqual([`close ${content.id}`, `take in ${content.id} beside`]);
  });

  test('a failure is said where it can be tried again', async () => {
    const desk = aDesk(content);
    const dialog = await open();
    press('Add to my sessions');
    await desk.finish(failure('The disk is full', 'Free some space, then try again.'));
    expect(within(dialog).getByRole('alert').textContent).toContain('The disk is full');
    expect(screen.getByRole('button', { name: 'Add to my sessions' })).toBeTruthy();
  });

  test('a file that is no bundle is said in words, and no dialog opens', async () => {
    aDesk(content, {
      'bundle:choose': async () => failure('This session bundle cannot be opened', 'It is cut.'),
    });
    press('Open a session bundle');
    expect(await screen.findByText('This session bundle cannot be opened')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('one that is dropped on the window is opened like a chosen one', async () => {
    const desk = aDesk(content);
    const file = new File(['x'], 'rehearsal.greenroom');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } });
    act(() => void window.dispatchEvent(drop));
    await screen.findByRole('dialog', { name: 'Open a session bundle' });
    expect(desk.calls).toEqual(['dropped rehearsal.greenroom']);
  });
});
