import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Marker } from '../../../../core/domain/marker.ts';
import type { StudioBridge } from '../../../../core/ipc/contract.ts';
import type { Review } from '../../../../core/review/types.ts';
import { plotWidth, SCALE_WIDTH } from '../../../../renderer/src/charts/lane-layout.ts';
import { ReviewPage } from '../../../../renderer/src/features/review/review-page.tsx';
import {
  aGap,
  anAnswer,
  anId,
  aRecord,
  aResult,
  aReview,
  aSession,
  aValue,
} from '../../../helpers/a-review.ts';
import { aBridge, clearScreen, failure, renderScreen, success } from './studio.tsx';

afterEach(clearScreen);

/** Stores markers as the main process does. */
function open(review: Review = aReview(), over: Partial<StudioBridge> = {}) {
  const stored = new Map<string, Marker>(review.record.markers.map((one) => [one.id, one]));
  let next = 100;
  const bridge = aBridge({
    'review:open': async () => success(review),
    'markers:create': async (draft) => {
      next += 1;
      const marker = { ...draft, id: anId(next) };
      stored.set(marker.id, marker);
      return success(marker);
    },
    'markers:change': async ({ id, note }) => {
      const marker = stored.get(id);
      if (marker === undefined) return failure('No such marker', 'It was deleted.');
      stored.set(id, { ...marker, note });
      return success({ ...marker, note });
    },
    'markers:delete': async ({ id }) => {
      stored.delete(id);
      return success(undefined);
    },
    ...over,
  });
  renderScreen(<ReviewPage sessionId={review.record.session.id} />, bridge);
  return { stored };
}

const axis = () => screen.findByRole('slider', { name: 'Time axis' });
const values = () => screen.getByRole('group', { name: 'Values at the cursor' }).textContent ?? '';
const press = (element: HTMLElement, key: string, shiftKey = false) =>
  fireEvent.keyDown(element, { key, shiftKey });

describe('the head of a review', () => {
  test('names the session', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Acme · Engineer' })).toBeTruthy();
    expect(screen.getByText('Calibrated')).toBeTruthy();
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('warns of a run without calibration', async () => {
    open(aReview({ calibrated: false }));
    expect(await screen.findByRole('note', { name: 'Uncalibrated: wider tolerance' })).toBeTruthy();
    expect(screen.queryByText('Calibrated')).toBeNull();
  });

  test('says that an interview was interrupted', async () => {
    open(aReview({ record: aRecord({ session: aSession({ state: 'interrupted' }) }) }));
    expect(
      await screen.findByRole('note', { name: 'This interview was interrupted' }),
    ).toBeTruthy();
  });

  test('a session that cannot be opened says why', async () => {
    open(aReview(), {
      'review:open': async () => failure('Session not found', 'It may have been deleted.'),
    });
    expect(await screen.findByText('It may have been deleted.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All sessions' })).toBeTruthy();
  });
});

describe('the summary', () => {
  test('gives each line its figures and the advice it rests on', async () => {
    open();
    const summary = await screen.findByRole('region', { name: 'Summary' });
    expect(summary.textContent).toContain('You looked at the interviewer for 52 % of the time.');
    expect(summary.textContent).toContain('Rests on: Looks at the interviewer');
    expect(summary.textContent).toContain('From the interview guidance, “Maintaining Eye Contact”');
  });
});

describe('what the summary says about one question', () => {
  const first = anAnswer();
  const second = anAnswer({ id: anId(13), take: 2, startMs: 60_000, endMs: 90_000 });
  const said = 'Question 1: You stayed upright.';

  test('stands with its latest take', async () => {
    open(
      aReview({
        record: aRecord({ answers: [first, second] }),
        summary: [{ text: said, metricIds: [], adviceId: null, questionIndex: 0, tone: 'good' }],
      }),
    );
    const panel = await screen.findByRole('tabpanel');
    expect(panel.textContent).not.toContain(said);
    fireEvent.click(screen.getByRole('tab', { name: 'Q1 · take 2' }));
    expect((await screen.findByRole('tabpanel')).textContent).toContain(said);
  });
});

describe('the figures of an answer', () => {
  const reviewWith = (outcome: Parameters<typeof aResult>[1]): Review => {
    const review = aReview();
    const results = [aResult('looks-at-interviewer', outcome)];
    return {
      ...review,
      greeting: [],
      overall: [],
      answers: review.answers.map(({ answer }) => ({ answer, metrics: results })),
    };
  };
  const row = () => screen.findByRole('listitem', { name: 'Looks at the interviewer' });

  test('carry unit, interval and coverage', async () => {
    open(reviewWith(aValue()));
    const text = (await row()).textContent ?? '';
    expect(text).toContain('52 % (44–60 %)');
    expect(text).toContain('measured 93 % of the time');
    expect(within(await row()).getByRole('img', { name: /inside the band/ })).toBeTruthy();
  });

  test('a missing one says why and shows no number', async () => {
    open(reviewWith(aGap({ kind: 'no-face' })));
    const text = (await row()).textContent ?? '';
    expect(text).toContain('Not enough data: no face could be seen.');
    expect(text).toContain('measured 0 % of the time');
    expect(within(await row()).queryByRole('img')).toBeNull();
  });

  test('what helps is said once for each reason, not in every row', async () => {
    const results = ['looks-at-interviewer', 'longest-look-away'].map((metricId) =>
      aResult(metricId, aGap({ kind: 'no-face' })),
    );
    const review = reviewWith(aValue());
    open({
      ...review,
      answers: review.answers.map(({ answer }) => ({ answer, metrics: results })),
    });
    await row();
    expect(screen.getAllByText(/no face could be seen/)).toHaveLength(2);
    expect(screen.getAllByText(/framing check before the interview/)).toHaveLength(1);
  });

  test('a coarse one says so', async () => {
    open(reviewWith(aValue({ coarse: true })));
    expect((await row()).textContent).toContain('uncalibrated, coarse');
  });

  test('how it is measured is told with its limits', async () => {
    open(reviewWith(aValue()));
    fireEvent.click(within(await row()).getByRole('button', { name: /^How is this measured\?/ }));
    const dialog = await screen.findByRole('dialog', {
      name: 'How “Looks at the interviewer” is measured',
    });
    for (const name of ['What is measured', 'How', 'The band', 'What it cannot tell', 'Sources']) {
      expect(within(dialog).getByRole('heading', { name })).toBeTruthy();
    }
  });

  test('one that comes from a single stretch is shown on the time axis', async () => {
    open(reviewWith(aValue({ at: { startMs: 62_000, endMs: 64_000 } })));
    fireEvent.click(within(await row()).getByRole('button', { name: /^Show/ }));
    const slider = await axis();
    expect(slider.getAttribute('aria-valuenow')).toBe('62');
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', false);
    expect(document.activeElement).toBe(slider);
  });
});

describe('the cursor of the time axis', () => {
  test('reads out every lane at the start', async () => {
    open();
    await axis();
    expect(values()).toContain('0:00.0');
    expect(values()).toContain('Looks at the interviewerinterviewer');
    expect(values()).toContain('Distance60 cm');
  });

  test('moves by keys and reads a gap as not measured', async () => {
    open();
    const slider = await axis();
    for (const _ of [1, 2, 3, 4]) press(slider, 'ArrowRight', true);
    press(slider, 'ArrowRight');
    expect(slider.getAttribute('aria-valuenow')).toBe('41');
    expect(values()).toContain('Distancenot measured');
    expect(slider.getAttribute('aria-valuetext')).toContain(
      'Looks at the interviewer: not measured',
    );
    press(slider, 'End');
    expect(slider.getAttribute('aria-valuenow')).toBe('100');
    press(slider, 'Home');
    expect(slider.getAttribute('aria-valuenow')).toBe('0');
  });

  test('zooms in with + and back with 0', async () => {
    open();
    const slider = await axis();
    const whole = screen.getByRole('button', { name: 'Whole session' });
    expect(whole).toHaveProperty('disabled', true);
    press(slider, '+');
    expect(whole).toHaveProperty('disabled', false);
    press(slider, '0');
    expect(whole).toHaveProperty('disabled', true);
  });
});

describe('the pointer on the time axis', () => {
  /** Nothing is laid out here, so the drawing has its fallback width of 640 pixels. */
  const xOf = (seconds: number): number => SCALE_WIDTH + (seconds / 100) * plotWidth(640);
  const surface = async (): Promise<HTMLElement> => {
    const slider = await axis();
    const canvas = slider.querySelector('canvas');
    if (canvas?.parentElement instanceof HTMLElement) return canvas.parentElement;
    throw new Error('The time axis has no drawing');
  };
  const shownSeconds = (): number =>
    Number(screen.getByRole('slider').getAttribute('aria-valuenow'));

  test('reads out the moment under it, and the cursor again when it leaves', async () => {
    open();
    const plot = await surface();
    fireEvent.pointerMove(plot, { clientX: xOf(42) });
    expect(values()).toContain('Distancenot measured');
    expect(shownSeconds()).toBe(0);
    fireEvent.pointerLeave(plot);
    expect(values()).toContain('0:00.0');
  });

  test('a click sets the cursor', async () => {
    open();
    const plot = await surface();
    fireEvent.pointerDown(plot, { clientX: xOf(50), button: 0 });
    fireEvent.pointerUp(plot, { clientX: xOf(50) });
    expect(shownSeconds()).toBe(50);
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', true);
  });

  test('dragging brings the selected stretch into view, and the value under it follows', async () => {
    open();
    const plot = await surface();
    fireEvent.pointerDown(plot, { clientX: xOf(20), button: 0 });
    fireEvent.pointerMove(plot, { clientX: xOf(40) });
    fireEvent.pointerUp(plot, { clientX: xOf(40) });
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', false);
    // Where 40 s of the whole 100 s stood, 28 s of the stretch from 20 s to 40 s stand now.
    expect(values()).toContain('0:28.0');
  });

  test('the wheel zooms with Ctrl and leaves the page to scroll without it', async () => {
    open();
    const plot = await surface();
    const whole = screen.getByRole('button', { name: 'Whole session' });
    expect(fireEvent(plot, aWheel(plot, false))).toBe(true);
    expect(whole).toHaveProperty('disabled', true);
    expect(fireEvent(plot, aWheel(plot, true))).toBe(false);
    expect(whole).toHaveProperty('disabled', false);
  });

  /** The test environment's own wheel event knows neither the pointer's place nor the keys. */
  function aWheel(target: HTMLElement, ctrlKey: boolean): Event {
    const event = createEvent.wheel(target, { deltaY: -100 });
    Object.defineProperties(event, {
      clientX: { value: xOf(50) },
      ctrlKey: { value: ctrlKey },
      shiftKey: { value: false },
    });
    return event;
  }
});

describe('markers', () => {
  test('M puts one at the cursor, its note is stored with Enter', async () => {
    const { stored } = open();
    const slider = await axis();
    press(slider, 'ArrowRight', true);
    press(slider, 'm');
    const note = await screen.findByRole('textbox', { name: 'Note at 0:10.0' });
    await waitFor(() => expect(document.activeElement).toBe(note));
    fireEvent.change(note, { target: { value: 'Lost the thread' } });
    fireEvent.keyDown(note, { key: 'Enter' });
    await waitFor(() =>
      expect([...stored.values()]).toMatchObject([{ atMs: 10_000, note: 'Lost the thread' }]),
    );
    expect(document.activeElement).toBe(slider);
  });

  test('are listed in time order', async () => {
    const marker = (number: number, atMs: number): Marker => ({
      id: anId(number),
      sessionId: anId(1),
      atMs,
      note: '',
    });
    open(aReview({ record: aRecord({ markers: [marker(31, 50_000), marker(32, 5_000)] }) }));
    const list = await screen.findByRole('list', { name: 'Markers' });
    const names = within(list)
      .getAllByRole('textbox')
      .map((box) => box.getAttribute('aria-label'));
    expect(names).toEqual(['Note at 0:05.0', 'Note at 0:50.0']);
  });

  test('a deleted one comes back with its note on undo', async () => {
    const kept: Marker = { id: anId(31), sessionId: anId(1), atMs: 5_000, note: 'Strong start' };
    const { stored } = open(aReview({ record: aRecord({ markers: [kept] }) }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the marker at 0:05.0' }));
    await waitFor(() => expect(stored.size).toBe(0));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect([...stored.values()]).toMatchObject([{ atMs: 5_000, note: 'Strong start' }]),
    );
    expect(await screen.findByDisplayValue('Strong start')).toBeTruthy();
  });

  test('one that could not be stored is not shown', async () => {
    open(aReview(), {
      'markers:create': async () => failure('The disk is full', 'Free some space and try again.'),
    });
    press(await axis(), 'm');
    expect(await screen.findByText('Free some space and try again.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('export', () => {
  async function choose(name: RegExp): Promise<void> {
    fireEvent.click(await screen.findByRole('button', { name: 'Export' }));
    fireEvent.click(await screen.findByRole('menuitem', { name }));
  }

  test.each([
    ['markdown', /^Markdown/],
    ['pdf', /^PDF/],
    ['html', /^HTML page/],
    ['json', /^JSON/],
    ['csv', /^CSV tracks/],
  ])('%s is asked for by its name, and the saved file is named', async (format, name) => {
    const save = vi
      .fn<StudioBridge['export:save']>()
      .mockResolvedValue(success({ kind: 'saved', fileName: `acme.${format}` }));
    open(aReview(), { 'export:save': save });
    await choose(name);
    expect(await screen.findByText(`Saved as acme.${format}`)).toBeTruthy();
    expect(save).toHaveBeenCalledWith({ sessionId: anId(1), format });
  });

  test('a closed save dialog is no error', async () => {
    const save = vi
      .fn<StudioBridge['export:save']>()
      .mockResolvedValue(success({ kind: 'cancelled' }));
    open(aReview(), { 'export:save': save });
    await choose(/^PDF/);
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a failed export says what happened and what to do', async () => {
    open(aReview(), {
      'export:save': async () =>
        failure('The file could not be written', 'The folder is read-only. Choose another one.'),
    });
    await choose(/^PDF/);
    expect(await screen.findByText('The file could not be written')).toBeTruthy();
    expect(screen.getByText('The folder is read-only. Choose another one.')).toBeTruthy();
  });

  test('cannot be started twice while one is being written', async () => {
    let finish: (() => void) | undefined;
    open(aReview(), {
      'export:save': () =>
        new Promise((resolve) => {
          finish = () => resolve(success({ kind: 'saved', fileName: 'acme.pdf' }));
        }),
    });
    await choose(/^PDF/);
    const button = screen.getByRole('button', { name: 'Export' });
    await waitFor(() => expect(button).toHaveProperty('disabled', true));
    finish?.();
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
  });
});
