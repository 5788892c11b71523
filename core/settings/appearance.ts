import { PLAIN_WRITING } from '../writing/writing.ts';
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
  decimalMark: choiceSetting({
    default: PLAIN_WRITING.decimalMark,
    options: [
      { value: 'point', label: 'Point: 1,234.5' },
      { value: 'comma', label: 'Comma: 1 234,5' },
    ],
    label: 'Decimal mark',
    explanation:
      'In every figure on screen, in the notes and under films. JSON, CSV and the command line always have a point, as programs read them.',
  }),
  dateOrder: choiceSetting({
    default: PLAIN_WRITING.dateOrder,
    options: [
      { value: 'words', label: '4 March 2026' },
      { value: 'day-first', label: '04.03.2026' },
      { value: 'year-first', label: '2026-03-04' },
    ],
    label: 'Dates',
    explanation:
      'On screen and in the notes. The clock always has 24 hours. JSON, CSV and names of files always have the year first, so that they sort.',
  }),
} satisfies SettingTable;
