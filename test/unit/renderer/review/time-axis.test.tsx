import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Marker } from '../../../../core/domain/marker.ts';
import {
  AXIS_HEIGHT,
  plotWidth,
  SCALE_WIDTH,
} from '../../../../renderer/src/charts/lane-layout.ts';
import { CLICK_TOLERANCE } from '../../../../renderer/src/charts/use-lane-pointer.ts';
import { anId, aRecord, aReview } from '../../../helpers/a-review.ts';
import { clearScreen, failure, openReview } from './studio.tsx';

afterEach(clearScreen);

const axis = () => screen.findByRole('slider', { name: 'Time axis' });
const values = () => screen.getByRole('group', { name: 'Values at the cursor' }).textContent ?? '';
/** Below the ruler, where dragging selects. */
const OVER_LANES = AXIS_HEIGHT;
const group = (name: string) => screen.getByRole('checkbox', { name });
const press = (element: HTMLElement, key: string, shiftKey = false) =>
  fireEvent.keyDown(element, { key, shiftKey });

describe('the cursor of the time axis', () => {
  test('reads out every lane at the start', async () => {
    openReview();
    await axis();
    expect(values()).toContain('0:00.0');
    expect(values()).toContain('Looks at the interviewerinterviewer');
    fireEvent.click(group('Distance and movement'));
    expect(values()).toContain('Distance60 cm');
  });

  test('moves by keys and reads a gap as not measured', async () => {
    openReview();
    const slider = await axis();
    fireEvent.click(group('Distance and movement'));
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
    openReview();
    const slider = await axis();
    const whole = screen.getByRole('button', { name: 'Whole session' });
    expect(whole).toHaveProperty('disabled', true);
    press(slider, '+');
    expect(whole).toHaveProperty('disabled', false);
    press(slider, '0');
    expect(whole).toHaveProperty('disabled', true);
  });
});

describe('the groups of lanes', () => {
  test('show at first what is looked for first, and the others when asked', async () => {
    const { changes } = openReview();
    const slider = await axis();
    expect(values()).not.toContain('Distance');
    expect(slider.getAttribute('aria-valuetext')).not.toContain('Distance');
    fireEvent.click(group('Distance and movement'));
    expect(slider.getAttribute('aria-valuetext')).toContain('Distance: 60 cm');
    fireEvent.click(group('Looks'));
    expect(values()).not.toContain('Looks at the interviewer');
    expect(changes).toEqual([
      { laneGroups: { seat: true } },
      { laneGroups: { seat: true, looks: false } },
    ]);
  });

  test('are those the session has lanes of', async () => {
    openReview();
    await axis();
    const chips = within(screen.getByRole('group', { name: 'Lanes shown' }));
    const names = chips.getAllByRole('checkbox').map((one) => one.closest('div')?.textContent);
    expect(names).toEqual(['Looks', 'Distance and movement', 'Silhouettes']);
    expect(screen.queryByRole('checkbox', { name: 'Hands and arms' })).toBeNull();
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
    openReview();
    const plot = await surface();
    fireEvent.click(group('Distance and movement'));
    fireEvent.pointerMove(plot, { clientX: xOf(42), clientY: OVER_LANES });
    expect(values()).toContain('Distancenot measured');
    expect(shownSeconds()).toBe(0);
    fireEvent.pointerLeave(plot);
    expect(values()).toContain('0:00.0');
  });

  test('a click sets the cursor', async () => {
    openReview();
    const plot = await surface();
    fireEvent.pointerDown(plot, { clientX: xOf(50), clientY: OVER_LANES, button: 0 });
    fireEvent.pointerUp(plot, { clientX: xOf(50), clientY: OVER_LANES });
    expect(shownSeconds()).toBe(50);
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', true);
  });

  test.each([
    { moved: CLICK_TOLERANCE - 1, isClick: true },
    { moved: CLICK_TOLERANCE, isClick: false },
  ])('a press that moves by $moved pixels is a click: $isClick', async ({ moved, isClick }) => {
    openReview();
    const plot = await surface();
    fireEvent.pointerDown(plot, { clientX: xOf(50), clientY: OVER_LANES, button: 0 });
    fireEvent.pointerMove(plot, { clientX: xOf(50) + moved, clientY: OVER_LANES });
    fireEvent.pointerUp(plot, { clientX: xOf(50) + moved, clientY: OVER_LANES });
    expect(shownSeconds()).toBe(isClick ? 50 : 0);
  });

  test('dragging brings the selected stretch into view, and the value under it follows', async () => {
    openReview();
    const plot = await surface();
    fireEvent.pointerDown(plot, { clientX: xOf(20), clientY: OVER_LANES, button: 0 });
    fireEvent.pointerMove(plot, { clientX: xOf(40), clientY: OVER_LANES });
    fireEvent.pointerUp(plot, { clientX: xOf(40), clientY: OVER_LANES });
    expect(screen.getByRole('button', { name: 'Whole session' })).toHaveProperty('disabled', false);
    // Where 40 s of the whole 100 s stood, 28 s of the stretch from 20 s to 40 s stand now.
    expect(values()).toContain('0:28.0');
  });

  test('the wheel zooms with Ctrl and leaves the page to scroll without it', async () => {
    openReview();
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
    const { stored } = openReview();
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
    openReview(aReview({ record: aRecord({ markers: [marker(31, 50_000), marker(32, 5_000)] }) }));
    const list = await screen.findByRole('list', { name: 'Markers' });
    const names = within(list)
      .getAllByRole('textbox')
      .map((box) => box.getAttribute('aria-label'));
    expect(names).toEqual(['Note at 0:05.0', 'Note at 0:50.0']);
  });

  test('a deleted one comes back with its note on undo', async () => {
    const kept: Marker = { id: anId(31), sessionId: anId(1), atMs: 5_000, note: 'Strong start' };
    const { stored } = openReview(aReview({ record: aRecord({ markers: [kept] }) }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the marker at 0:05.0' }));
    await waitFor(() => expect(stored.size).toBe(0));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect([...stored.values()]).toMatchObject([{ atMs: 5_000, note: 'Strong start' }]),
    );
    await screen.findByDisplayValue('Strong start');
  });

  test('one that could not be stored is not shown', async () => {
    openReview(aReview(), {
      'markers:create': async () => failure('The disk is full', 'Free some space and try again.'),
    });
    press(await axis(), 'm');
    await screen.findByText('Free some space and try again.');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
