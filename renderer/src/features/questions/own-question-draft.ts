import { NO_TAGS } from '../../../../core/domain/bank-question.ts';
import type { BankQuestion } from '../../../../core/domain/bank-question.ts';
import { ownQuestionDraftSchema } from '../../../../core/domain/own-question.ts';
import type { OwnQuestionDraft } from '../../../../core/domain/own-question.ts';
import { SIDE_CATEGORIES } from './labels.ts';
import type { Side } from './labels.ts';

export const newDraft = (side: Side): OwnQuestionDraft => ({
  ...NO_TAGS,
  category: SIDE_CATEGORIES[side][0] ?? 'behavioural',
  text: '',
  isAfter: '',
  tip: '',
  trap: '',
});

export const questionToDraft = ({
  id: _id,
  origin: _origin,
  ...draft
}: BankQuestion): OwnQuestionDraft => draft;

export type DraftProblems = Partial<Record<keyof OwnQuestionDraft, string>>;

/** What has to change before it can be stored, by field; empty = nothing. */
export function draftProblems(draft: OwnQuestionDraft): DraftProblems {
  const parsed = ownQuestionDraftSchema.safeParse(draft);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [String(path[0]), `This ${message}.`]),
  );
}
