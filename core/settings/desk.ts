import { z } from 'zod';
import { choiceSetting, numberSetting, ownSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

/** Which edge of the screen the lens is at, as one looks at the screen. */
export const LENS_POSITIONS = [
  { value: 'top', label: 'Above the screen' },
  { value: 'bottom', label: 'Below the screen' },
  { value: 'left', label: 'Left of the screen' },
  { value: 'right', label: 'Right of the screen' },
] as const;

/** How the desk is set up: where looks go depends on it. */
export const DESK_SETTINGS = {
  lensPosition: choiceSetting({
    default: 'top',
    options: LENS_POSITIONS,
    label: 'Where the lens is',
    explanation:
      'As you look at the screen. The portraits stand in the middle of its upper edge: with the lens right above them, looking at them looks like looking into it. Anywhere else, measure the distance below anew, and calibrate.',
  }),
  interviewerFromLensCm: numberSetting({
    default: 4,
    min: 0,
    max: 40,
    step: 0.5,
    unit: 'cm',
    isWhole: false,
    label: 'From the lens to the interviewer’s eyes',
    explanation:
      'Measured on your screen, from the lens to the eyes of the portrait. 5 cm or less is best on a laptop: the interviewer then sees you look at them. It counts for every session in which no look at the interviewer was calibrated.',
  }),
  screenWidthCm: ownSetting({
    schema: z.number().min(10).max(300).nullable(),
    default: null,
    label: 'Width of the screen',
    explanation:
      'The picture alone, without its frame, in centimetres. With it the angle between two places on the screen is known, and whether several interviewers can be told apart.',
    allowed: '10 cm to 300 cm, or not measured',
    valueText: (value) => (value === null ? 'not measured' : `${value} cm`),
  }),
} satisfies SettingTable;
