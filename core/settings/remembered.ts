import { z } from 'zod';
import { setupChoicesSchema } from '../domain/interview-template.ts';
import { displaySchema } from '../domain/display.ts';
import { keptAccuracySchema } from '../domain/kept-accuracy.ts';
import { notesChoicesSchema } from '../notes/notes-choices.ts';
import { LANE_GROUPS, laneGroupChoiceSchema } from '../review/lane-groups.ts';
import { rememberedSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

const agreementText = (agreed: boolean): string => (agreed ? 'agreed' : 'not agreed');

/** What was said or chosen elsewhere in the app and is kept in mind. */
export const REMEMBERED_SETTINGS = {
  cameraConsent: rememberedSetting({
    schema: z.boolean(),
    default: false,
    label: 'Agreement to use the camera',
    explanation:
      'You have read what the camera is used for and agreed, on a screen of Greenroom’s own. It can be withdrawn here at any time.',
    allowed: 'agreed or not agreed',
    valueText: agreementText,
  }),
  microphoneConsent: rememberedSetting({
    schema: z.boolean(),
    default: false,
    label: 'Agreement to use the microphone',
    explanation:
      'Given by choosing a recording with sound, withdrawn by choosing to record nothing.',
    allowed: 'agreed or not agreed',
    valueText: agreementText,
  }),
  measuredScreen: rememberedSetting({
    schema: displaySchema.nullable(),
    default: null,
    label: 'The screen that was measured',
    explanation:
      'Which screen the width above belongs to. On another one it does not count, and you are asked again.',
    allowed: 'one screen, or none',
    valueText: (value) => (value === null ? 'none' : `${value.width} × ${value.height}`),
  }),
  keptAccuracy: rememberedSetting({
    schema: keptAccuracySchema.nullable(),
    default: null,
    label: 'Kept result of the accuracy test',
    explanation: 'The result you asked to keep, shown here until you forget it.',
    allowed: 'one result, or none',
    valueText: (value) => (value === null ? 'none' : 'one result'),
  }),
  lastSetup: rememberedSetting({
    schema: setupChoicesSchema.nullable(),
    default: null,
    label: 'What was set up the last time',
    explanation:
      'Format, interviewers, case and your own questions, so that the next interview begins with the same choice.',
    allowed: 'one choice, or none yet',
    valueText: (value) => (value === null ? 'nothing set up yet' : `a format: ${value.format}`),
  }),
  laneGroups: rememberedSetting({
    schema: laneGroupChoiceSchema,
    default: {},
    label: 'Lanes of the review',
    explanation:
      'Which groups of lanes you showed or hid beside the others, kept for the next review.',
    allowed: 'shown or hidden, for each group',
    valueText: (value) => {
      const chosen = LANE_GROUPS.filter(({ id }) => value[id] !== undefined);
      return chosen.length === 0
        ? 'as at first'
        : chosen.map(({ id, label }) => `${label} ${value[id] ? 'shown' : 'hidden'}`).join(', ');
    },
  }),
  silhouettes: rememberedSetting({
    schema: z.boolean(),
    default: true,
    label: 'Silhouettes in the review',
    explanation: 'Whether how you sat is drawn above the lanes, as you left it the last time.',
    allowed: 'shown or hidden',
    valueText: (value) => (value ? 'shown' : 'hidden'),
  }),
  notesChoices: rememberedSetting({
    schema: notesChoicesSchema.nullable(),
    default: null,
    label: 'What was written of a session the last time',
    explanation: 'Format and parts, so that the next notes begin with the same choice.',
    allowed: 'one choice, or none yet',
    valueText: (value) => (value === null ? 'nothing written yet' : `as ${value.format}`),
  }),
} satisfies SettingTable;
