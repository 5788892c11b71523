import type { InterviewFormat } from '../domain/plan.ts';

/** What each kind of interview is called, on screen and in notes. */
export const FORMAT_LABELS: Readonly<Record<InterviewFormat, string>> = {
  'one-to-one': 'One-to-one',
  panel: 'Panel',
  'case-study': 'Case study',
  'your-questions': 'Your questions',
  'warm-up': 'Warm-up',
};
