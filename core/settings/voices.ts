import { z } from 'zod';
import { portraitSchema } from '../domain/interviewer.ts';
import { numberSetting, ownSetting, switchSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

/** Percent of the pace at which a voice speaks by itself. */
const SPEAKING_PACE = { min: 70, max: 130 } as const;

/** How the interviewers sound. */
export const VOICE_SETTINGS = {
  readAloud: switchSetting({
    default: true,
    label: 'Interviewers speak',
    explanation:
      'By a voice of this computer. Voices that would send the words to somebody else are never used. Without a usable voice, or with this off, the words appear as fast as they would be said.',
  }),
  speakingPace: numberSetting({
    default: 95,
    ...SPEAKING_PACE,
    step: 5,
    unit: '%',
    isWhole: true,
    label: 'Speaking pace, percent',
    explanation: '100 = as fast as the voice speaks by itself. A little less is easier to follow.',
  }),
  interviewerVoices: ownSetting({
    schema: z.partialRecord(portraitSchema, z.string().min(1).max(500)).readonly(),
    default: {},
    label: 'Voice of each interviewer',
    explanation:
      'Chosen by itself, so that several interviewers sound different where this computer has several English voices; or the one you give to somebody.',
    allowed: 'any English voice of this computer for each interviewer',
    valueText: (value) => {
      const { length } = Object.keys(value);
      return length === 0 ? 'chosen by itself' : `${length} chosen by you`;
    },
  }),
} satisfies SettingTable;
