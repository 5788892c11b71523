import type { Settings } from '../../../../core/domain/settings.ts';
import type { InterviewMode } from '../../../../core/domain/plan.ts';
import { MAX_SEED } from '../../../../core/domain/question-draw.ts';
import type { QuestionDraw } from '../../../../core/domain/question-draw.ts';
import type { QuestionCategory } from '../../../../core/domain/question.ts';
import type { SetupChoices } from '../../../../core/interview/plan.ts';

/** The form as it stands; turned into `SetupChoices` when the user goes on. */
export type SetupForm = {
  readonly opportunityId: string | null;
  readonly company: string;
  readonly role: string;
  readonly mode: InterviewMode;
  readonly preparationSeconds: number;
  readonly answerLimitSeconds: number;
  readonly choosing: 'surprise' | 'picked';
  readonly count: number;
  readonly categories: readonly QuestionCategory[];
  readonly seed: number;
  readonly pickedIds: readonly string[];
};

export const settingsToForm = (settings: Settings, seed: number): SetupForm => ({
  opportunityId: null,
  company: '',
  role: '',
  mode: settings.mode,
  preparationSeconds: settings.preparationMs / 1000,
  answerLimitSeconds: settings.answerLimitMs / 1000,
  choosing: 'surprise',
  count: settings.questionCount,
  categories: [],
  seed,
  pickedIds: [],
});

export const formToChoices = (form: SetupForm, history: readonly QuestionDraw[]): SetupChoices => ({
  mode: form.mode,
  company: form.company,
  role: form.role,
  preparationMs: Math.round(form.preparationSeconds * 1000),
  answerLimitMs: Math.round(form.answerLimitSeconds * 1000),
  selection:
    form.choosing === 'picked'
      ? { kind: 'picked', questionIds: form.pickedIds }
      : {
          kind: 'surprise',
          count: form.count,
          categories: form.categories,
          seed: form.seed,
          history,
        },
});

/** A number that nothing was drawn with yet: one from before would draw the same again. */
export function freshSeed(drawSeed: () => number, history: readonly QuestionDraw[]): number {
  const used = new Set(history.map(({ seed }) => seed));
  const drawn = drawSeed();
  // The next one that is free: drawing anew need never end.
  return [...used].reduce((seed) => (used.has(seed) ? (seed + 1) % (MAX_SEED + 1) : seed), drawn);
}
