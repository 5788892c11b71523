import { assertNever } from '../assert.ts';
import type { AskedQuestion } from '../domain/bank-question.ts';
import { interviewPlanSchema, QUESTION_COUNT } from '../domain/plan.ts';
import type { InterviewMode, InterviewPlan } from '../domain/plan.ts';
import type { QuestionDraw } from '../domain/question-draw.ts';
import type { QuestionCategory } from '../domain/question.ts';
import { suitsRole } from '../guidance/professions.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Ms } from '../units.ts';
import { drawQuestions } from './draw.ts';

/** How the questions were chosen on the setup screen. */
export type QuestionSelection =
  | { readonly kind: 'picked'; readonly questionIds: readonly string[] }
  | {
      readonly kind: 'surprise';
      readonly count: number;
      /** Empty = from all of them. */
      readonly categories: readonly QuestionCategory[];
      readonly seed: number;
      /** Surprises that were asked before, oldest first. */
      readonly history: readonly QuestionDraw[];
    };

export type SetupChoices = {
  readonly mode: InterviewMode;
  readonly company: string;
  readonly role: string;
  readonly preparationMs: Ms;
  readonly answerLimitMs: Ms;
  readonly selection: QuestionSelection;
};

export type PlanField = 'company' | 'role' | 'questions' | 'preparationMs' | 'answerLimitMs';
/** What has to be changed before the interview can start, in words for the screen. */
export type PlanProblem = { readonly field: PlanField; readonly text: string };

/** What a surprise is drawn from: nothing that only other lines of work than the role's are asked. */
export const surprisePool = (
  bank: readonly AskedQuestion[],
  /** Empty = all of them. */
  categories: readonly QuestionCategory[],
  role: string,
): readonly AskedQuestion[] =>
  bank.filter(
    (question) =>
      (categories.length === 0 || categories.includes(question.category)) &&
      suitsRole(question, role),
  );

/** The questions a selection stands for, in the order in which they are asked. Who picks may pick anything. */
export function selectQuestions(
  selection: QuestionSelection,
  bank: readonly AskedQuestion[],
  role: string,
): readonly AskedQuestion[] {
  switch (selection.kind) {
    case 'picked': {
      const byId = new Map(bank.map((question) => [question.id, question]));
      return [...new Set(selection.questionIds)].flatMap((id) => byId.get(id) ?? []);
    }
    case 'surprise':
      return drawQuestions(
        surprisePool(bank, selection.categories, role),
        selection,
        selection.history,
      );
    default:
      return assertNever(selection);
  }
}

/** Choices and bank to a plan that can be stored, or what is wrong with the choices. */
export function buildPlan(
  choices: SetupChoices,
  bank: readonly AskedQuestion[],
): Result<InterviewPlan, readonly PlanProblem[]> {
  const { selection, ...rest } = choices;
  const parsed = interviewPlanSchema.safeParse({
    ...rest,
    questions: selectQuestions(selection, bank, choices.role),
  });
  if (parsed.success) return ok(parsed.data);
  const fields = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return err(
    (Object.keys(PROBLEMS) as PlanField[]).flatMap((field) =>
      fields.has(field) ? [{ field, text: PROBLEMS[field] }] : [],
    ),
  );
}

const PROBLEMS: Readonly<Record<PlanField, string>> = {
  company: 'The name of the company is too long: 200 characters are the most.',
  role: 'The role is too long: 200 characters are the most.',
  questions: `Choose ${QUESTION_COUNT.min} to ${QUESTION_COUNT.max} questions.`,
  preparationMs: 'Preparation can take up to 30 minutes; 0 leaves it out.',
  answerLimitMs: 'The limit for an answer is between 10 seconds and 15 minutes.',
};
