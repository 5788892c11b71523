import { isRecorded } from '../review/recorded.ts';
import { preparedQuestions } from '../review/prepared-questions.ts';
import type { Review, SessionRecord } from '../review/types.ts';
import { isNothingBefore } from './report-comparison.ts';

/** What may be put into session notes or left out of them. JSON and CSV are always complete. */
export const NOTES_SECTIONS = [
  'summary',
  'clips',
  'whole',
  'comparison',
  'answers',
  'questions',
  'preparation',
  'ratings',
  'cues',
  'markers',
  'left-out',
  'charts',
  'method',
] as const;
export type NotesSection = (typeof NOTES_SECTIONS)[number];

/** How each metric is measured is half of the notes: it is there for those who ask for it. */
export const HIDDEN_AT_FIRST: readonly NotesSection[] = ['method'];

export type Shows = (section: NotesSection) => boolean;

export const showsAllBut =
  (hidden: readonly NotesSection[]): Shows =>
  (section) =>
    !hidden.includes(section);

type Description = {
  readonly label: string;
  /** What it is, for the one who chooses. */
  readonly detail: string;
  /** Whether this session has something to put there. */
  readonly isIn: (review: Review) => boolean;
};

export const SECTION_DESCRIPTIONS: Readonly<Record<NotesSection, Description>> = {
  summary: {
    label: 'Summary',
    detail: 'In sentences, with what to try next',
    isIn: () => true,
  },
  clips: {
    label: 'Worth watching',
    detail: 'The moments of each answer that stand out, with their figures',
    isIn: ({ answers }) => answers.some(({ clips }) => clips.length > 0),
  },
  whole: {
    label: 'Figures of the whole',
    detail: 'All answers together, the greeting, the goodbye',
    isIn: ({ record }) => !isRecorded(record.session),
  },
  comparison: {
    label: 'Compared with before',
    detail: 'What clearly changed since the session before, and since earlier takes',
    isIn: ({ comparison }) => comparison !== undefined && !isNothingBefore(comparison),
  },
  answers: {
    label: 'Figures of each answer',
    detail: 'With interval, share measured and band',
    isIn: ({ answers }) => answers.length > 0,
  },
  questions: {
    label: 'The questions',
    detail: 'Their words, category and what they are after',
    isIn: ({ record }) => !isRecorded(record.session),
  },
  preparation: {
    label: 'Preparation notes',
    detail: 'What you wrote before answering',
    isIn: ({ record }) => hasPreparation(record),
  },
  ratings: {
    label: 'Your own rating',
    detail: 'What you thought before the figures, and what you ticked of a case',
    isIn: ({ record }) => record.ratings.length + record.coveredPoints.length > 0,
  },
  cues: {
    label: 'Cues',
    detail: 'What stood beside the interviewer when, and what it rested on',
    isIn: ({ record }) => record.cues.length > 0,
  },
  markers: {
    label: 'Markers',
    detail: 'The moments you pinned, with your notes',
    isIn: ({ record }) => record.markers.length > 0,
  },
  'left-out': {
    label: 'What you left out',
    detail: 'Each stretch and why; that there are some is always said',
    isIn: ({ record }) => record.leftOut.length > 0,
  },
  charts: {
    label: 'Charts',
    detail: 'Moment by moment; in Markdown said in words',
    isIn: ({ lanes }) => lanes.length > 0,
  },
  method: {
    label: 'How it was measured',
    detail: 'Camera, counts of pictures, and each metric with its limits and sources',
    isIn: () => true,
  },
};

const hasPreparation = (record: SessionRecord): boolean =>
  record.answers.some(({ preparationNotes }) => preparationNotes.trim() !== '') ||
  preparedQuestions(record).length > 0;

/** What there is to choose from for this session, in the order of the notes. */
export const sectionsOf = (review: Review): readonly NotesSection[] =>
  NOTES_SECTIONS.filter((section) => SECTION_DESCRIPTIONS[section].isIn(review));
