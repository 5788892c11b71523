import {
  ANSWER_LIMIT_MS,
  PREPARATION_MS,
  QUESTION_COUNT,
  USUAL_ANSWER_LIMIT_MS,
  USUAL_PREPARATION_MS,
  USUAL_QUESTION_COUNT,
} from '../domain/plan.ts';
import { choiceSetting, numberSetting } from './setting.ts';
import type { SettingTable } from './setting.ts';

const SECOND_MS = 1000;

/** What a new interview begins with; each can be set anew there, and is remembered. */
export const USUAL_INTERVIEW_SETTINGS = {
  mode: choiceSetting({
    default: 'practice',
    options: [
      { value: 'practice', label: 'Practice' },
      { value: 'interview', label: 'Interview' },
    ],
    label: 'Mode',
    explanation:
      'Practice allows hints, pauses and another try. Interview is one take with hard limits and nothing shown until the end.',
  }),
  questionCount: numberSetting({
    default: USUAL_QUESTION_COUNT,
    ...QUESTION_COUNT,
    step: 1,
    unit: '',
    isWhole: true,
    label: 'Number of questions',
    explanation: 'How many questions are drawn where you let yourself be surprised.',
  }),
  preparationMs: numberSetting({
    default: USUAL_PREPARATION_MS,
    min: PREPARATION_MS.min / SECOND_MS,
    max: PREPARATION_MS.max / SECOND_MS,
    step: 15,
    unit: 's',
    isWhole: true,
    storedPerUnit: SECOND_MS,
    label: 'Preparation in seconds',
    explanation: 'Time to think and to take notes before each answer. 0 = straight to the answer.',
  }),
  answerLimitMs: numberSetting({
    default: USUAL_ANSWER_LIMIT_MS,
    min: ANSWER_LIMIT_MS.min / SECOND_MS,
    max: ANSWER_LIMIT_MS.max / SECOND_MS,
    step: 30,
    unit: 's',
    isWhole: true,
    storedPerUnit: SECOND_MS,
    label: 'Answer limit in seconds',
    explanation:
      'How long an answer may take. In practice you are reminded and may go on; in an interview it ends there.',
  }),
} satisfies SettingTable;
