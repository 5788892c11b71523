import { z } from 'zod';
import { cueKindSchema } from '../domain/cue.ts';
import { ownSetting, switchSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

/** What may stand beside the interviewer while one answers. */
export const CUE_SETTINGS = {
  cues: switchSetting({
    default: true,
    label: 'Cues in practice',
    explanation:
      'A short invitation beside the interviewer when something has been off for several seconds; never in interview mode. Those about looks need a calibration whose check went well.',
  }),
  switchedOffCues: ownSetting({
    schema: z.array(cueKindSchema).readonly(),
    default: [],
    label: 'Cues that are switched off',
    explanation: 'Kinds of cue that never come. What they are about is still in the review.',
    allowed: 'any of the kinds in docs/cues.md',
    valueText: (value) => (value.length === 0 ? 'none' : value.join(', ')),
  }),
} satisfies SettingTable;
