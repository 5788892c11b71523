import { switchSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

/** What is seen during the interview. */
export const STAGE_SETTINGS = {
  keepSelfView: switchSetting({
    default: false,
    label: 'Keep my own picture on screen during the interview',
    explanation: 'Off, because one’s own picture draws the eyes away from the interviewer.',
  }),
  fullScreenStage: switchSetting({
    default: true,
    label: 'Fill the screen during the interview',
    explanation:
      'From the calibration to the end of the interview. Nothing else is to be seen then, and several interviewers are set as far apart as the screen allows.',
  }),
} satisfies SettingTable;
