import type { Answer } from '../../../../core/domain/answer.ts';
import { ANSWER_GRADE } from '../../../../core/domain/self-rating.ts';
import type { SelfRating } from '../../../../core/domain/self-rating.ts';

/** What is entered for one answer; '' = the user cannot say. */
export type RatingDraft = {
  readonly contact: string;
  readonly upright: string;
  readonly grade: string;
  readonly note: string;
};

export const EMPTY_RATING: RatingDraft = { contact: '', upright: '', grade: '', note: '' };

const CANNOT_SAY = { value: '', label: 'I can’t say' };
/** Nobody remembers a share more closely than this, percent. */
const SHARE_STEP = 10;

export const SHARE_CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  CANNOT_SAY,
  ...Array.from({ length: 100 / SHARE_STEP + 1 }, (_, step) => ({
    value: String(step * SHARE_STEP),
    label: `${step * SHARE_STEP} %`,
  })),
];

export const GRADE_CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  CANNOT_SAY,
  ...Array.from({ length: ANSWER_GRADE.max - ANSWER_GRADE.min + 1 }, (_, step) => {
    const grade = ANSWER_GRADE.min + step;
    const end =
      grade === ANSWER_GRADE.min ? ', weak' : grade === ANSWER_GRADE.max ? ', strong' : '';
    return { value: String(grade), label: `${grade}${end}` };
  }),
];

/** The answers of which something was said. */
export function draftsToRatings(
  answers: readonly Answer[],
  drafts: Readonly<Record<string, RatingDraft>>,
): SelfRating[] {
  return answers.flatMap(({ id }) => {
    const { contact, upright, grade, note } = drafts[id] ?? EMPTY_RATING;
    if (contact === '' && upright === '' && grade === '' && note.trim() === '') return [];
    return [
      {
        answerId: id,
        contactShare: contact === '' ? null : Number(contact) / 100,
        uprightShare: upright === '' ? null : Number(upright) / 100,
        grade: grade === '' ? null : Number(grade),
        note: note.trim(),
      },
    ];
  });
}
