import { switchSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

/** What is seen during the interview. */
export const STAGE_SETTINGS = {
  keepSelfView: switchSetting({
    default: false,
    label: 'Keep my own picture on screen during the interview',
    explanation: 'Off, because one’s own picture draws the eyes away from the interviewer.',
  }),
} satisfies SettingTable;
