import { choiceSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

export const APPEARANCE_SETTINGS = {
  theme: choiceSetting({
    default: 'system',
    options: [
      { value: 'system', label: 'As the system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    label: 'Theme',
    explanation: 'Light or dark, or whichever the system uses.',
  }),
} satisfies SettingTable;
