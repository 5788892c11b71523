import type { InterviewMode } from '../../../core/domain/plan.ts';
import type { OutlinePart } from '../../../core/domain/answer-outline.ts';
import type { QuestionCategory } from '../../../core/domain/question.ts';
import type { IsoDateTime, Ms } from '../../../core/units.ts';
import { dateTimeText } from '../../../core/writing/date-text.ts';

/** 83 000 -> "1:23"; from an hour on "1:02:03". Whole seconds, rounded down. */
export function formatClock(duration: Ms): string {
  const seconds = Math.max(0, Math.floor(duration / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** 90 000 -> "1 min 30 s"; 45 000 -> "45 s"; 3 600 000 -> "1 h". */
export function formatDuration(duration: Ms): string {
  const seconds = Math.max(0, Math.round(duration / 1000));
  const parts = [
    { value: Math.floor(seconds / 3600), unit: 'h' },
    { value: Math.floor((seconds % 3600) / 60), unit: 'min' },
    { value: seconds % 60, unit: 's' },
  ].filter(({ value }) => value > 0);
  return parts.length === 0 ? '0 s' : parts.map(({ value, unit }) => `${value} ${unit}`).join(' ');
}

/** Of this computer. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In the time zone of this computer: "Tue, 4 Mar 2025, 09:30". */
export const formatDateTime = (moment: IsoDateTime): string => dateTimeText(moment, ownTimeZone());

/** 1 -> "1 question", 3 -> "3 questions". */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const MODE_LABELS: Readonly<Record<InterviewMode, string>> = {
  practice: 'Practice',
  interview: 'Interview',
};

export const CATEGORY_LABELS: Readonly<Record<QuestionCategory, string>> = {
  behavioural: 'Behavioural',
  technical: 'Technical',
  situational: 'Situational',
  'cultural-fit': 'Cultural fit',
  'role-specific': 'Role-specific',
};

export const OUTLINE_LABELS: Readonly<Record<OutlinePart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};
