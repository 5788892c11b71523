import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsChangeSchema } from '../../../../core/domain/settings.ts';
import type { Settings } from '../../../../core/domain/settings.ts';
import type { CallInput, CallResult, StudioBridge } from '../../../../core/ipc/contract.ts';
import { FIRST_CHOICES } from '../../../../core/notes/notes-choices.ts';
import type { NotesChoices } from '../../../../core/notes/notes-choices.ts';
import type { Review } from '../../../../core/review/types.ts';
import { NotesButton } from '../../../../renderer/src/features/notes/notes-dialog.tsx';
import { PREVIEW_STYLE } from '../../../../renderer/src/features/notes/preview-style.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { anId, aReview } from '../../../helpers/a-review.ts';
import { aComparison } from '../../core/notes/a-comparison.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from '../review/studio.tsx';

afterEach(clearScreen);

type Saved = CallInput<'export:save'> | CallInput<'bundle:export'>;

/** Opens the dialog of a session; `chosen` = what was chosen the last time. */
async function openNotes({
  chosen = null,
  review = aReview(),
  save = async () => success({ kind: 'saved' as const, fileName: 'acme.pdf' }),
  over = {},
}: {
  readonly chosen?: NotesChoices | null;
  readonly review?: Review;
  readonly save?: () => Promise<CallResult<'export:save'>>;
  readonly over?: Partial<StudioBridge>;
} = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, notesChoices: chosen };
  const saved: Saved[] = [];
  const bridge = aBridge({
    'settings:get': async () => success(settings),
    'settings:change': async (change) => {
      settings = { ...settings, ...settingsChangeSchema.parse(change) };
      return success(settings);
    },
    'export:save': async (input) => {
      saved.push(input);
      return save();
    },
    'bundle:size': async () =>
      success({ dataBytes: 12_000_000, mediaBytes: 1_100_000_000, mediaFiles: 3, missingFiles: 1 }),
    'bundle:export': async (input) => {
      saved.push(input);
      return success({ kind: 'saved', fileName: 'acme.greenroom', bytes: 1 });
    },
    'compare:earlier': async () => success({ previous: null, answers: [] }),
    on: () => () => undefined,
    ...over,
  });
  renderScreen(<NotesButton review={review} />, bridge);
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export this session' });
  await within(dialog).findByRole('radio', { name: 'PDF' });
  return { dialog, saved, remembered: () => settings.notesChoices };
}

const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });
const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
const isChecked = (element: HTMLElement): boolean => (element as HTMLInputElement).checked;
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

const preview = (): string => {
  const region = screen.getByRole('region', { name: 'Preview' });
  const page = region.firstElementChild?.shadowRoot ?? region;
  return page.textContent;
};

describe('the notes dialog', () => {
  test('offers what changed since before as soon as that is known', async () => {
    const { record } = aReview();
    await openNotes({
      over: {
        'compare:earlier': async () => success(aComparison(record.answers[0]?.id ?? '')),
      },
    });
    expect(isChecked(await screen.findByRole('checkbox', { name: 'Compared with before' }))).toBe(
      true,
    );
    expect(preview()).toContain('20–30 % → 58–66 %');
    fireEvent.click(box('Compared with before'));
    await waitFor(() => expect(preview()).not.toContain('20–30 % → 58–66 %'));
  });

  test('begins with the short notes, and shows them as they will be', async () => {
    await openNotes();
    expect(isChecked(radio('PDF'))).toBe(true);
    expect(isChecked(box('Summary'))).toBe(true);
    expect(isChecked(box('How it was measured'))).toBe(false);
    expect(preview()).toContain('Session notes: Acme');
    expect(preview()).toContain('How to read the figures');
    expect(preview()).not.toContain('How it was measured');
  });

  test('a switch changes the preview at once', async () => {
    await openNotes();
    fireEvent.click(box('How it was measured'));
    await waitFor(() => expect(preview()).toContain('How it was measured'));
    fireEvent.click(box('Summary'));
    await waitFor(() => expect(preview()).not.toContain('Summary'));
  });

  test('Markdown is previewed as its own text', async () => {
    await openNotes();
    fireEvent.click(radio('Markdown'));
    await waitFor(() => expect(preview()).toMatch(/^# Session notes: Acme/));
  });

  test('what this session does not have cannot be chosen', async () => {
    const review = aReview();
    await openNotes({
      review: { ...review, record: { ...review.record, markers: [], ratings: [], leftOut: [] } },
    });
    for (const name of ['Markers', 'Your own rating', 'What you left out'])
      expect(screen.queryByRole('checkbox', { name })).toBeNull();
  });

  test('saves what was chosen, says under which name, and remembers it', async () => {
    const { saved, remembered } = await openNotes();
    fireEvent.click(radio('HTML page'));
    fireEvent.click(box('The questions'));
    press('Save');
    expect(await screen.findByText('Saved as acme.pdf')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const hiddenSections = ['method', 'questions'];
    expect(saved).toEqual([
      { sessionId: anId(1), format: 'html', hiddenSections, csvRate: 'every-sample' },
    ]);
    expect(remembered()).toEqual({ ...FIRST_CHOICES, format: 'html', hiddenSections });
  });

  test('opens with what was chosen the last time', async () => {
    await openNotes({
      chosen: { ...FIRST_CHOICES, format: 'markdown', hiddenSections: ['summary'] },
    });
    expect(isChecked(radio('Markdown'))).toBe(true);
    expect(isChecked(box('Summary'))).toBe(false);
    expect(isChecked(box('How it was measured'))).toBe(true);
  });

  test.each(['JSON', 'CSV tracks'])('%s is always complete, and says so', async (name) => {
    await openNotes();
    fireEvent.click(radio(name));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull());
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('CSV can be thinned, and says how large either is', async () => {
    const review = aReview();
    const { record } = review;
    const dataQuality = { ...record.session.dataQuality, faceFrames: 57_000, poseFrames: 9_000 };
    const session = { ...record.session, durationMs: 38 * 60_000, dataQuality };
    const { saved } = await openNotes({ review: { ...review, record: { ...record, session } } });
    fireEvent.click(radio('CSV tracks'));
    expect(await screen.findByText('About 27.1 MB')).toBeTruthy();
    expect(screen.getByText('About 13 MB')).toBeTruthy();
    fireEvent.click(radio('Ten a second'));
    press('Save');
    await waitFor(() => expect(saved).toMatchObject([{ format: 'csv', csvRate: 'ten-a-second' }]));
  });

  test('a bundle says its size before it is written, and takes the recording along or not', async () => {
    const { saved, dialog } = await openNotes();
    fireEvent.click(radio('Session bundle'));
    const media = await screen.findByRole('checkbox', { name: 'With the recording (1.1 GB)' });
    expect(dialog.textContent).toContain('about 12 MB');
    expect(dialog.textContent).toContain('1 stretch of the recording cannot be found');
    fireEvent.click(media);
    press('Save');
    expect(await screen.findByText('Saved as acme.greenroom')).toBeTruthy();
    expect(saved).toEqual([{ sessionId: anId(1), withMedia: false }]);
  });

  test('a bundle that is being written shows how far it is and can be stopped', async () => {
    const calls: string[] = [];
    let stop: () => void = () => undefined;
    await openNotes({
      chosen: { ...FIRST_CHOICES, format: 'bundle' },
      over: {
        'bundle:export': () =>
          new Promise((resolve) => {
            calls.push('export');
            stop = () => resolve(success({ kind: 'cancelled' }));
          }),
        'bundle:cancel': async () => {
          calls.push('cancel');
          stop();
          return success(undefined);
        },
      },
    });
    press('Save');
    await screen.findByRole('progressbar', { name: 'Share of the bundle that is written' });
    press('Cancel');
    await screen.findByRole('button', { name: 'Save' });
    expect(calls).toEqual(['export', 'cancel']);
  });

  test('a closed save dialog is no error, and nothing is lost of what was chosen', async () => {
    const { saved } = await openNotes({ save: async () => success({ kind: 'cancelled' }) });
    fireEvent.click(radio('Markdown'));
    press('Save');
    await waitFor(() => expect(saved).toHaveLength(1));
    await waitFor(() => expect(isChecked(radio('Markdown'))).toBe(true));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a failure says what happened and what to do, and can be tried again', async () => {
    const { saved } = await openNotes({
      save: async () => failure('The file could not be written', 'The folder is read-only.'),
    });
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('The folder is read-only.');
    press('Save');
    await waitFor(() => expect(saved).toHaveLength(2));
  });

  test('cannot be started twice while one is being written', async () => {
    let finish: (result: CallResult<'export:save'>) => void = () => undefined;
    const { saved } = await openNotes({
      save: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    press('Save');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    finish(success({ kind: 'cancelled' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false),
    );
  });
});

test('the style of the notes applies to the preview and to nothing around it', () => {
  expect(PREVIEW_STYLE).not.toMatch(/:root|(?:^|\n)body\{/);
  expect(PREVIEW_STYLE).toContain(':host{color-scheme');
  expect(PREVIEW_STYLE).toContain('.page{margin');
});

describe('films inside of the page', () => {
  const filmed = (bytes = 6_000_000): Review => {
    const review = aReview();
    const segment = aSegment({ startMs: 0, endMs: 60_000, bytes });
    return {
      ...review,
      record: { ...review.record, segments: [segment] },
      answers: review.answers.map((answer, index) =>
        index === 0
          ? {
              ...answer,
              clips: [aClip(), aClip({ id: 'unfilmed', startMs: 70_000, endMs: 80_000 })],
            }
          : answer,
      ),
    };
  };
  const FILM = 'Held the look for 4 seconds';

  test('are offered for the HTML page, for the moments that were filmed, with their size', async () => {
    await openNotes({ review: filmed() });
    expect(screen.queryByRole('checkbox', { name: FILM })).toBeNull();
    fireEvent.click(radio('HTML page'));
    expect(screen.getAllByRole('checkbox', { name: FILM })).toHaveLength(1);
    fireEvent.click(box(FILM));
    expect(screen.getByRole('status').textContent).toMatch(/about 1 MB larger/);
    await waitFor(() => expect(preview()).toContain('The film stands here'));
    expect(preview()).toContain('films in which you are seen and heard');
    fireEvent.click(box('Worth watching'));
    expect(screen.queryByRole('checkbox', { name: FILM })).toBeNull();
  });

  test('that are too large for one page say so, and nothing is begun', async () => {
    const { saved } = await openNotes({ review: filmed(500_000_000) });
    fireEvent.click(radio('HTML page'));
    fireEvent.click(box(FILM));
    expect(screen.getByRole('status').textContent).toMatch(/too large for one page/);
    press('Save');
    expect(saved).toEqual([]);
    fireEvent.click(box(FILM));
    press('Save');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).not.toHaveProperty('films');
  });
});
