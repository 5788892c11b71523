import { INTERVIEW_FORMATS } from '../../../../core/domain/plan.ts';
import type { InterviewFormat, InterviewMode } from '../../../../core/domain/plan.ts';
import { MAX_SEARCH_TEXT } from '../../../../core/ipc/session-list-calls.ts';
import type { SessionSearch } from '../../../../core/ipc/session-list-calls.ts';

/** What the user looks for; '' = it does not matter. Days are those of this computer. */
export type SessionFilter = {
  readonly text: string;
  /** YYYY-MM-DD, as date fields have it; both days are in. */
  readonly from: string;
  readonly to: string;
  readonly format: '' | InterviewFormat;
  readonly mode: '' | InterviewMode;
  readonly calibrated: '' | 'yes' | 'no';
  readonly video: '' | 'yes' | 'no';
  readonly source: '' | 'live' | 'recording';
};

export const NO_FILTER: SessionFilter = {
  text: '',
  from: '',
  to: '',
  format: '',
  mode: '',
  calibrated: '',
  video: '',
  source: '',
};

const CHOICES = {
  format: INTERVIEW_FORMATS,
  mode: ['practice', 'interview'],
  calibrated: ['yes', 'no'],
  video: ['yes', 'no'],
  source: ['live', 'recording'],
} as const;

const LIST = '/sessions';
/** Between the address of the list and what is looked for. */
const FOUND = '/found/';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How many of the choices beside the text are made. */
export const countChoices = ({ text: _text, ...choices }: SessionFilter): number =>
  Object.values(choices).filter((value) => value !== '').length;

export const isFiltering = (filter: SessionFilter): boolean =>
  filter.text.trim() !== '' || countChoices(filter) > 0;

/** As it stands in the address: only what matters, without a `%` for the router to take apart. */
export function filterToAddress(filter: SessionFilter): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value.trim() !== '')
    .map(([key, value]) => `${key}=${escape(value)}`);
  return parts.length === 0 ? LIST : `${LIST}${FOUND}${parts.join('&')}`;
}

/** Of an address that somebody made up, what makes no sense does not matter. */
export function addressToFilter(address: string): SessionFilter {
  const given = new Map(
    (address.split(FOUND)[1] ?? '').split('&').map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      return [key, unescape(value)];
    }),
  );
  const oneOf = <Choice extends string>(key: string, choices: readonly Choice[]): Choice | '' =>
    choices.find((choice) => choice === given.get(key)) ?? '';
  const day = (key: string): string => {
    const value = given.get(key) ?? '';
    return dayStart(value, 0) === null ? '' : value;
  };
  return {
    text: (given.get('text') ?? '').slice(0, MAX_SEARCH_TEXT),
    from: day('from'),
    to: day('to'),
    format: oneOf('format', CHOICES.format),
    mode: oneOf('mode', CHOICES.mode),
    calibrated: oneOf('calibrated', CHOICES.calibrated),
    video: oneOf('video', CHOICES.video),
    source: oneOf('source', CHOICES.source),
  };
}

export const filterToSearch = (filter: SessionFilter): SessionSearch => ({
  text: filter.text,
  from: dayStart(filter.from, 0),
  before: dayStart(filter.to, 1),
  format: filter.format === '' ? null : filter.format,
  mode: filter.mode === '' ? null : filter.mode,
  isCalibrated: yesOrNo(filter.calibrated),
  hasVideo: yesOrNo(filter.video),
  source: filter.source === '' ? null : filter.source,
});

const yesOrNo = (choice: '' | 'yes' | 'no'): boolean | null =>
  choice === '' ? null : choice === 'yes';

/** Midnight before the day, or `later` days after it, on this computer; null = not a day. */
function dayStart(day: string, later: number): string | null {
  if (!DAY.test(day)) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(year, month - 1, date);
  // The 30th of February is the 1st or 2nd of March to the clock, and no day to a person.
  if (first.getMonth() !== month - 1 || first.getDate() !== date) return null;
  return new Date(year, month - 1, date + later).toISOString();
}

/** Half of a sign, as a cut text can end with, has no place in an address. */
const escape = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''))
    .replaceAll(/[~!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '~');

function unescape(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('~', '%'));
  } catch {
    return '';
  }
}
