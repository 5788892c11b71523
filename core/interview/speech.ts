import { assertNever } from '../assert.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import { namesInWords } from '../names-in-words.ts';
import { asksNext, interviewerAt, questionAt } from './plan-facts.ts';
import type { Stage } from './types.ts';

/** What an interviewer says in a stage: shown, read aloud, and what its length is taken from. */
export type Speech = {
  /** Index into the plan's interviewers. */
  readonly by: number;
  readonly text: string;
};

/** Said to a question that is not among those the candidate had in hand. Promises nothing. */
const REPLY_TO_ANOTHER =
  'Thank you for asking that. I do not want to give you half an answer now, so I will take it along and make sure that somebody comes back to you about it.';

/** Null = nobody on the other side says anything. */
export function stageSpeech(stage: Stage, plan: InterviewPlan): Speech | null {
  switch (stage.kind) {
    case 'greeting':
      return { by: 0, text: greeting(plan) };
    case 'question': {
      const { askedBy, text } = questionAt(plan, stage.questionIndex);
      return { by: askedBy, text };
    }
    case 'thanks':
      return {
        by: questionAt(plan, stage.questionIndex).askedBy,
        text: `Thank you. ${whatFollows(stage.questionIndex, plan)}`,
      };
    case 'listening': {
      const asked = stage.asked === null ? undefined : plan.yourQuestions?.questions[stage.asked];
      return asked === undefined
        ? { by: 0, text: REPLY_TO_ANOTHER }
        : { by: asked.answeredBy, text: asked.answer };
    }
    case 'closing':
      return {
        by: 0,
        text: 'Thank you for your time. It was a pleasure talking with you. Goodbye.',
      };
    case 'preparation':
    case 'countdown':
    case 'answer':
    case 'asking':
      return null;
    default:
      return assertNever(stage);
  }
}

function greeting(plan: InterviewPlan): string {
  const { company, interviewers, questions } = plan;
  const others = interviewers.slice(1).map(({ name }) => name);
  return [
    `Hello, and welcome${company === '' ? '' : ` to ${company}`}.`,
    `I am ${interviewerAt(plan, 0).name}.`,
    ...(others.length === 0
      ? []
      : [`With me ${others.length === 1 ? 'is' : 'are'} ${namesInWords(others)}.`]),
    'It is good to meet you.',
    ...(questions.length === 0 ? [invitation(plan)] : []),
  ].join(' ');
}

function whatFollows(questionIndex: number, plan: InterviewPlan): string {
  const { askedBy } = questionAt(plan, questionIndex);
  const next = asksNext(plan, questionIndex);
  if (next !== null) {
    return next === askedBy
      ? 'Let us go on to the next question.'
      : `${interviewerAt(plan, next).name} has the next question.`;
  }
  const last = plan.interviewers.length > 1 ? 'our' : 'my';
  const end = `That was ${last} last question.`;
  return plan.yourQuestions === null ? end : `${end} ${invitation(plan)}`;
}

const invitation = ({ interviewers }: InterviewPlan): string =>
  `Now it is your turn: what would you like to ask ${interviewers.length > 1 ? 'us' : 'me'}?`;
