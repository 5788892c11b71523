import type { InterviewFormat, InterviewMode } from '../domain/plan.ts';
import type { QuestionCategory } from '../domain/question.ts';
import type { TrendSession } from './trend-session.ts';

/** Null = whatever it is. */
export type TrendFilter = {
  readonly category: QuestionCategory | null;
  readonly format: InterviewFormat | null;
  readonly mode: InterviewMode | null;
  /** An `opportunityKey`. */
  readonly opportunity: string | null;
  readonly calibratedOnly: boolean;
};

export const NO_FILTER: TrendFilter = {
  category: null,
  format: null,
  mode: null,
  opportunity: null,
  calibratedOnly: false,
};

type Named = Pick<TrendSession, 'opportunityId' | 'company' | 'role'>;

/** The position applied for; without one that was chosen, what was typed in. Null = neither. */
export function opportunityKey({ opportunityId, company, role }: Named): string | null {
  if (opportunityId !== null) return opportunityId;
  return company === '' && role === '' ? null : `${company}\n${role}`.toLowerCase();
}

/** Whether a session is asked for; `calibratedOnly` is decided by its figures. */
export const isAskedFor = (session: TrendSession, filter: TrendFilter): boolean =>
  (filter.format === null || session.format === filter.format) &&
  (filter.mode === null || session.mode === filter.mode) &&
  (filter.category === null || session.categories.includes(filter.category)) &&
  (filter.opportunity === null || opportunityKey(session) === filter.opportunity);
