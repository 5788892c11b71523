import type { Review } from '../review/types.ts';
import type { Report } from './types.ts';

/** The session notes of one session as a tree; every format but JSON and CSV is rendered from it. */
export function buildReport(review: Review): Report {
  return {
    title: 'Session notes',
    subtitle: review.record.session.plan.company,
    language: 'en',
    blocks: [],
  };
}
