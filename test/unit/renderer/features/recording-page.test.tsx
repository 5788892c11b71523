import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChosenRecording, RecordingState } from '../../../../core/analysis/recording-state.ts';
import { closeApp, openApp } from './open-app.tsx';

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
});
afterEach(() => {
  closeApp();
  vi.restoreAllMocks();
});

const recording: ChosenRecording = {
  id: '00000000-0000-4000-8000-000000000001',
  fileName: 'talk.mp4',
  bytes: 1_496_622,
  facts: { width: 640, height: 480, frameRate: 30, endMs: 26_000, codec: 'avc' },
  isIncomplete: false,
};
const CHOSEN: RecordingState = { kind: 'chosen', recording, order: null, problem: null };
const RUNNING: RecordingState = {
  kind: 'running',
  recording,
  progress: {
    stage: 'measuring',
    share: 0.34,
    picturesPerSecond: 26,
    leftMs: 40_000,
    faceShare: 0.98,
  },
};
const SESSION_ID = '00000000-0000-4000-8000-000000000009';
const DONE: RecordingState = {
  kind: 'done',
  fileName: 'talk.mp4',
  sessionId: SESSION_ID,
  hasFace: true,
};

const look = (name: string) => within(screen.getByRole('group', { name }));
function enter(name: string, label: 'Begins' | 'Ends', text: string): void {
  const field = look(name).getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

it('says what was wrong with a file, and lets another one be chosen', async () => {
  await openApp('/recording', {
    recording: {
      kind: 'none',
      problem: { title: 'This file cannot be analysed', text: 'letter.mp4 is not a video.' },
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('letter.mp4 is not a video.');
  screen.getByRole('button', { name: 'Choose a file' });
});

it('orders what was marked, and nothing before the lens is', async () => {
  const { stored } = await openApp('/recording', { recording: CHOSEN });
  fireEvent.click(await screen.findByRole('button', { name: 'Start the analysis' }));
  expect(look('Look into the lens').getByRole('alert').textContent).toContain('Mark the look');
  expect(stored.orders).toEqual([]);
  enter('Look into the lens', 'Begins', '0:00.3');
  enter('Look into the lens', 'Ends', '2.4');
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Start the analysis' }));
  });
  expect(stored.orders).toEqual([
    {
      marks: { lens: { startMs: 300, endMs: 2_400 }, interviewer: null },
      range: { fromMs: 0, toMs: null },
      title: '',
    },
  ]);
});

it('keeps the exact moment that was marked, though a field shows tenths', async () => {
  const { stored } = await openApp('/recording', { recording: CHOSEN });
  await screen.findByRole('group', { name: 'Look into the lens' });
  const video = document.querySelector('video');
  if (video === null) throw new Error('no player');
  video.currentTime = 1.237;
  fireEvent.click(look('Look into the lens').getByRole('button', { name: 'Begins here' }));
  const field = look('Look into the lens').getByLabelText<HTMLInputElement>('Begins');
  expect(field.value).toBe('0:01.2');
  fireEvent.focus(field);
  fireEvent.blur(field);
  video.currentTime = 4;
  fireEvent.click(look('Look into the lens').getByRole('button', { name: 'Ends here' }));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Start the analysis' }));
  });
  expect(stored.orders[0]?.marks?.lens).toEqual({ startMs: 1_237, endMs: 4_000 });
});

it('offers times by hand where the window cannot play the file', async () => {
  await openApp('/recording', { recording: CHOSEN });
  await screen.findByRole('group', { name: 'Look into the lens' });
  const video = document.querySelector('video');
  if (video === null) throw new Error('no player');
  fireEvent.error(video);
  screen.getByText(/This window cannot play the file/);
  expect(look('Look into the lens').queryByRole('button', { name: 'Begins here' })).toBeNull();
  look('Look into the lens').getByLabelText('Begins');
});

it('says what analysing without a calibration costs', async () => {
  const { stored } = await openApp('/recording', { recording: CHOSEN });
  fireEvent.click(await screen.findByLabelText('Not calibrated'));
  screen.getByText(/What that costs/);
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Start the analysis' }));
  });
  expect(stored.orders[0]?.marks).toBeNull();
});

it('says how much of an incomplete file can be analysed', async () => {
  await openApp('/recording', {
    recording: { ...CHOSEN, recording: { ...recording, isIncomplete: true } },
  });
  await screen.findByText(/can be read up to 0:26.0/);
});

it('takes whoever watched to the review when it is done', async () => {
  const { showRecording } = await openApp('/recording', { recording: RUNNING });
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBe('34');
  expect(bar.getAttribute('aria-valuetext')).toContain('left');
  await act(async () => showRecording(DONE));
  await waitFor(() => expect(window.location.hash).toBe(`#/sessions/${SESSION_ID}`));
});

it('says plainly that no face was found, before anything else', async () => {
  const { showRecording } = await openApp('/recording', { recording: RUNNING });
  await screen.findByRole('progressbar');
  await act(async () => showRecording({ ...DONE, hasFace: false }));
  screen.getByRole('heading', { level: 1, name: 'No face was found' });
  expect(screen.getByRole('link', { name: 'Open the review' }).getAttribute('href')).toBe(
    `#/sessions/${SESSION_ID}`,
  );
});

it('comes back from a failed analysis with its marks and the reason', async () => {
  const order = {
    marks: { lens: { startMs: 1_000, endMs: 3_000 }, interviewer: null },
    range: { fromMs: 0, toMs: null },
    title: 'Acme',
  };
  await openApp('/recording', {
    recording: { ...CHOSEN, order, problem: { title: 'It did not work', text: 'No face there.' } },
  });
  expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('No face there.');
  const ends = look('Look into the lens').getByLabelText<HTMLInputElement>('Ends');
  expect(ends.value).toBe('0:03.0');
});

it('is shown on Home while it runs and when it is done', async () => {
  const { showRecording } = await openApp('/', { recording: RUNNING });
  const card = within(await screen.findByRole('region', { name: 'Recording' }));
  card.getByText(/34 % done, about 40 s left/);
  expect(card.getByRole('link').getAttribute('href')).toBe('#/recording');
  await act(async () => showRecording(DONE));
  screen.getByRole('heading', { name: 'talk.mp4 is analysed' });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
  });
  expect(screen.queryByRole('region', { name: 'Recording' })).toBeNull();
});

function drop(bring: {
  readonly types: readonly string[];
  readonly files: readonly File[];
}): boolean {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: bring });
  act(() => void document.body.dispatchEvent(event));
  return event.defaultPrevented;
}

it('leaves text that is dropped to the field it is dropped on', async () => {
  await openApp('/recording', { recording: CHOSEN });
  expect(drop({ types: ['text/plain'], files: [] })).toBe(false);
});

it('takes files that are dropped, one at a time', async () => {
  await openApp('/recording', { recording: CHOSEN });
  const files = [new File(['a'], 'a.mp4'), new File(['b'], 'b.mp4')];
  expect(drop({ types: ['Files'], files })).toBe(true);
  await screen.findByText('One file at a time');
});
