import { z } from 'zod';
import { ownSetting, switchSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

const RECORDINGS = ['video-and-sound', 'sound-only', 'nothing'] as const;
const RECORDING_WORDS: Readonly<Record<(typeof RECORDINGS)[number], string>> = {
  'video-and-sound': 'video and sound',
  'sound-only': 'sound only',
  nothing: 'nothing',
};

export const RECORDING_SETTINGS = {
  recording: ownSetting({
    schema: z.enum(RECORDINGS).nullable(),
    default: null,
    label: 'What is recorded',
    explanation:
      'What is kept of an interview besides its figures. You are asked before the first one; nothing is recorded until you have answered.',
    allowed: Object.values(RECORDING_WORDS).join(', '),
    valueText: (value) => (value === null ? 'not asked yet' : RECORDING_WORDS[value]),
  }),
  keptRecordings: ownSetting({
    schema: z.number().int().min(1).max(1_000).nullable(),
    default: null,
    label: 'Recordings that are kept',
    explanation:
      'Recordings of older sessions are removed when there are more than this; figures and notes stay.',
    allowed: 'all, or those of the latest 1 to 1000 sessions',
    valueText: (value) =>
      value === null
        ? 'of all sessions'
        : `of the latest ${value} session${value === 1 ? '' : 's'}`,
  }),
  mirroredReplay: switchSetting({
    default: false,
    label: 'Show recordings as in a mirror',
    explanation:
      'Off, you see yourself as the interviewer does. On, left and right are as you know them from the mirror.',
  }),
} satisfies SettingTable;
