import { assertNever } from '../assert.ts';
import { isAskedQuestion, isQuestionToAsk } from '../domain/bank-question.ts';
import type { BankQuestion } from '../domain/bank-question.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import type { SetupChoices } from '../domain/interview-template.ts';
import { interviewPlanSchema, QUESTION_COUNT, YOUR_QUESTION_COUNT } from '../domain/plan.ts';
import type { InterviewPlan, InterviewPlanInput } from '../domain/plan.ts';
import type { QuestionDraw } from '../domain/question-draw.ts';
import { caseFollowUps, caseQuestion, CASES } from '../guidance/cases.ts';
import { answerTo } from '../guidance/sample-answers.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { pickById, selectQuestions } from './select-questions.ts';
import type { QuestionSelection } from './select-questions.ts';
import { whoAsks } from './who-asks.ts';

type PlannedQuestionInput = InterviewPlanInput['questions'][number];

/** The choices of the setup, for whom one applies to, and with which draws. */
export type PlanWish = {
  readonly choices: SetupChoices;
  readonly company: string;
  readonly role: string;
  readonly seed: number;
  /** Surprises that were asked before, oldest first. */
  readonly history: readonly QuestionDraw[];
};

export type PlanField =
  | 'company'
  | 'role'
  | 'interviewers'
  | 'questions'
  | 'yourQuestions'
  | 'preparationMs'
  | 'answerLimitMs';
/** What has to be changed before the interview can start, in words for the screen. */
export type PlanProblem = { readonly field: PlanField; readonly text: string };

/** Choices and bank to a plan that can be stored, or what is wrong with the choices. */
export function buildPlan(
  wish: PlanWish,
  bank: readonly BankQuestion[],
): Result<InterviewPlan, readonly PlanProblem[]> {
  const { choices, company, role } = wish;
  const { format, mode, preparationMs, answerLimitMs } = choices;
  const interviewers = choices.interviewers.slice(0, format === 'panel' ? choices.panelSize : 1);
  const hasYourQuestions = format === 'your-questions' || choices.asksAtEnd;
  const parsed = interviewPlanSchema.safeParse({
    format,
    mode,
    company,
    role,
    interviewers,
    preparationMs,
    answerLimitMs,
    questions: plannedQuestions(wish, bank, interviewers.length),
    yourQuestions: hasYourQuestions ? plannedYourQuestions(wish, bank, interviewers.length) : null,
  });
  const isUnasked =
    parsed.success && format !== 'your-questions' && parsed.data.questions.length === 0;
  if (parsed.success && !isUnasked) return ok(parsed.data);
  const fields = new Set(
    parsed.success ? ['questions'] : parsed.error.issues.map((issue) => issue.path[0]),
  );
  return err(
    (Object.keys(PROBLEMS) as PlanField[]).flatMap((field) =>
      fields.has(field) ? [{ field, text: PROBLEMS[field] }] : [],
    ),
  );
}

function plannedQuestions(
  wish: PlanWish,
  bank: readonly BankQuestion[],
  people: number,
): readonly PlannedQuestionInput[] {
  const { choices, role } = wish;
  switch (choices.format) {
    case 'your-questions':
      return [];
    case 'case-study':
      return caseQuestions(choices);
    case 'one-to-one':
    case 'panel': {
      const questions = selectQuestions(selectionOf(wish), bank.filter(isAskedQuestion), role);
      const ids = questions.map(({ id }) => id);
      const named = choices.choosing === 'picked' ? choices.askedBy : {};
      const asks = whoAsks(ids, people, named);
      return questions.map((question, index) => ({ ...question, askedBy: asks[index] ?? 0 }));
    }
    default:
      return assertNever(choices.format);
  }
}

const selectionOf = ({ choices, seed, history }: PlanWish): QuestionSelection =>
  choices.choosing === 'picked'
    ? { kind: 'picked', questionIds: choices.pickedIds }
    : {
        kind: 'surprise',
        count: choices.count,
        categories: choices.categories,
        seed,
        history,
      };

/** The case on its clock, or on the one that was wished for, and what may be asked after it. */
function caseQuestions(choices: SetupChoices): readonly PlannedQuestionInput[] {
  const study = chosenCase(choices);
  if (study === null) return [];
  const question = caseQuestion(study, 0);
  return [
    {
      ...question,
      preparationMs: choices.casePreparationMs ?? question.preparationMs,
      answerLimitMs: choices.caseAnswerLimitMs ?? question.answerLimitMs,
    },
    ...(choices.hasFollowUps ? caseFollowUps(study) : []),
  ];
}

/** One that is no longer there counts as not chosen. */
export const chosenCase = ({ caseId }: Pick<SetupChoices, 'caseId'>): CaseStudy | null =>
  CASES.find(({ id }) => id === caseId) ?? CASES[0] ?? null;

/** Who answers is in turns, too, the one who leads first. */
function plannedYourQuestions(
  { choices, seed }: PlanWish,
  bank: readonly BankQuestion[],
  people: number,
): InterviewPlanInput['yourQuestions'] {
  const picked = pickById(bank.filter(isQuestionToAsk), choices.yourQuestionIds);
  return {
    limitMs: choices.yourQuestionsMs,
    questions: picked.map(({ id, category, text }, index) => ({
      id,
      group: category,
      text,
      answer: answerTo({ id, category }, seed + index),
      answeredBy: index % people,
    })),
  };
}

const PROBLEMS: Readonly<Record<PlanField, string>> = {
  company: 'The name of the company is too long: 200 characters are the most.',
  role: 'The role is too long: 200 characters are the most.',
  interviewers: 'Every interviewer needs a name; 80 characters are the most, 120 for what they do.',
  questions: `Choose ${QUESTION_COUNT.min} to ${QUESTION_COUNT.max} questions.`,
  yourQuestions: `Choose ${YOUR_QUESTION_COUNT.min} to ${YOUR_QUESTION_COUNT.max} questions to ask; the time for them is between 1 and 30 minutes.`,
  preparationMs: 'Preparation can take up to 30 minutes; 0 leaves it out.',
  answerLimitMs: 'The limit for an answer is between 10 seconds and 15 minutes.',
};
