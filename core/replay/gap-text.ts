import type { GapReason } from './replay-map.ts';

export type GapText = { readonly title: string; readonly text: string };

const NOT_RECORDED = 'Not recorded here';
const LANES_GO_ON = 'What was measured is not affected.';

/** What happened, why, what to do: stands in the place of the picture. */
export const GAP_TEXTS: Readonly<Record<GapReason, GapText>> = {
  'before-recording': { title: NOT_RECORDED, text: 'The recording had not begun yet.' },
  stopped: { title: NOT_RECORDED, text: 'The recording had ended.' },
  paused: { title: NOT_RECORDED, text: 'The interview was paused.' },
  'camera-lost': { title: NOT_RECORDED, text: 'The camera was gone.' },
  'changing-over': { title: NOT_RECORDED, text: 'A camera or microphone was being changed over.' },
  'disk-full': {
    title: NOT_RECORDED,
    text: 'The disk was almost full, so the recording was ended.',
  },
  suspended: { title: NOT_RECORDED, text: 'The computer was asleep.' },
  stalled: { title: NOT_RECORDED, text: 'Camera and microphone delivered nothing.' },
  failed: { title: NOT_RECORDED, text: 'The recording failed and was ended.' },
  crashed: { title: NOT_RECORDED, text: 'Greenroom was ended while it was recording.' },
  unfinished: {
    title: 'One moment',
    text: 'This part is being made ready to be played. It appears by itself. On a full disk it waits: free some space, then start Greenroom anew.',
  },
  deleted: { title: 'The video was deleted', text: `You deleted it. ${LANES_GO_ON}` },
  missing: {
    title: 'This part of the recording is not there any more',
    text: `Its file was deleted or moved, is empty, or is not the one that was recorded. If you have a copy, put it back, then try again. ${LANES_GO_ON}`,
  },
  unreadable: {
    title: 'This part of the recording cannot be played',
    text: `Its file is damaged, or was changed while it was playing. ${LANES_GO_ON}`,
  },
  'cut-short': {
    title: 'This is missing from the file',
    text: `The file of the recording was cut short or is damaged from here on. ${LANES_GO_ON}`,
  },
};

/** Whether trying once more may help: the file is outside of what the app looks after. */
export const canTryAgain = (reason: GapReason): boolean =>
  reason === 'missing' || reason === 'unreadable' || reason === 'cut-short';
