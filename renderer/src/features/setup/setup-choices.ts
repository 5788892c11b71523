import type { AskedQuestion } from '../../../../core/domain/bank-question.ts';
import type { Interviewer } from '../../../../core/domain/interviewer.ts';
import type { SetupChoices, SetupFormat } from '../../../../core/domain/interview-template.ts';
import { MAX_SEED } from '../../../../core/domain/question-draw.ts';
import type { QuestionDraw } from '../../../../core/domain/question-draw.ts';
import type { Settings } from '../../../../core/domain/settings.ts';
import { DEFAULT_CHOICES } from '../../../../core/interview/default-choices.ts';
import type { PlanWish } from '../../../../core/interview/plan.ts';

/** The form as it stands; turned into a `PlanWish` when the user goes on. */
export type SetupForm = SetupChoices & {
  readonly opportunityId: string | null;
  readonly company: string;
  readonly role: string;
  readonly seed: number;
};

/** As the last time, but for the questions: picked ones were for that day. */
export const settingsToForm = (settings: Settings, seed: number): SetupForm => ({
  ...choicesToForm(settings.lastSetup ?? DEFAULT_CHOICES),
  choosing: DEFAULT_CHOICES.choosing,
  pickedIds: [],
  askedBy: {},
  mode: settings.mode,
  preparationMs: settings.preparationMs,
  answerLimitMs: settings.answerLimitMs,
  count: settings.questionCount,
  opportunityId: null,
  company: '',
  role: '',
  seed,
});

/** What was saved when there were fewer people to choose from is filled up. */
export const choicesToForm = (choices: SetupChoices): SetupChoices => ({
  ...choices,
  interviewers: seatFirst(choices.interviewers, DEFAULT_CHOICES.interviewers),
});

/** What was picked when there were other questions: one that is gone must take no place. */
export function withoutMissing(
  choices: SetupChoices,
  questions: readonly AskedQuestion[],
): SetupChoices {
  const there = new Set(questions.map(({ id }) => id));
  return {
    ...choices,
    pickedIds: choices.pickedIds.filter((id) => there.has(id)),
  };
}

/** These people in front, and behind them whoever else there is: nobody sits in two chairs. */
export const seatFirst = (
  people: readonly Interviewer[],
  others: readonly Interviewer[],
): readonly Interviewer[] =>
  [
    ...people,
    ...others.filter(({ portrait }) => people.every((one) => one.portrait !== portrait)),
  ].slice(0, DEFAULT_CHOICES.interviewers.length);

export const formToWish = (
  { opportunityId: _opportunityId, company, role, seed, ...choices }: SetupForm,
  history: readonly QuestionDraw[],
): PlanWish => ({ choices, company, role, seed, history });

/** Whether questions of the bank are asked, drawn or picked. */
export const hasBankQuestions = (format: SetupFormat): boolean =>
  format === 'one-to-one' || format === 'panel';

/** A number that nothing was drawn with yet: one from before would draw the same again. */
export function freshSeed(drawSeed: () => number, history: readonly QuestionDraw[]): number {
  const used = new Set(history.map(({ seed }) => seed));
  const drawn = drawSeed();
  // The next one that is free: drawing anew need never end.
  return [...used].reduce((seed) => (used.has(seed) ? (seed + 1) % (MAX_SEED + 1) : seed), drawn);
}
