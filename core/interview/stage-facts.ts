import { assertNever } from '../assert.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Question } from '../domain/question.ts';
import type { Ms } from '../units.ts';
import {
  CLOSING_MS,
  COUNTDOWN_MS,
  GREETING_MS,
  questionToMs,
  THANKS_MS,
  THANKS_PRACTICE_MS,
} from './durations.ts';
import type { Stage } from './types.ts';

/** The planned question; asking for one that is not in the plan is a mistake of the program. */
export function questionAt(plan: InterviewPlan, questionIndex: number): Question {
  const question = plan.questions[questionIndex];
  if (question === undefined) throw new Error(`The plan has no question ${questionIndex}`);
  return question;
}

/** After this much of it a stage ends by itself; null = never (an answer in practice). */
export function stageLimitMs(stage: Stage, plan: InterviewPlan): Ms | null {
  switch (stage.kind) {
    case 'greeting':
      return GREETING_MS;
    case 'question':
      return questionToMs(questionAt(plan, stage.questionIndex).text);
    case 'preparation':
      return plan.preparationMs;
    case 'countdown':
      return COUNTDOWN_MS;
    case 'answer':
      return plan.mode === 'interview' ? plan.answerLimitMs : null;
    case 'thanks':
      return plan.mode === 'interview' ? THANKS_MS : THANKS_PRACTICE_MS;
    case 'closing':
      return CLOSING_MS;
    default:
      return assertNever(stage);
  }
}

/** Question and take a stage belongs to; greeting and closing belong to none. */
export function stageQuestion(stage: Stage): {
  readonly questionIndex: number | null;
  readonly take: number;
} {
  return stage.kind === 'greeting' || stage.kind === 'closing'
    ? { questionIndex: null, take: 1 }
    : { questionIndex: stage.questionIndex, take: stage.take };
}

/** What a screen reader says when a stage begins. */
export function stageAnnouncement(stage: Stage, plan: InterviewPlan): string {
  switch (stage.kind) {
    case 'greeting':
      return 'The interviewer greets you.';
    case 'question':
      return `Question ${stage.questionIndex + 1} of ${plan.questions.length}. ${
        questionAt(plan, stage.questionIndex).text
      }`;
    case 'preparation':
      return `Preparation: ${Math.round(plan.preparationMs / 1000)} seconds. Write in the notepad; Tab, then Space starts the answer earlier.`;
    case 'countdown':
      return 'Your answer starts in three seconds.';
    case 'answer':
      return 'Your answer. Space ends it.';
    case 'thanks':
      return 'Thank you.';
    case 'closing':
      return 'That was the last question. The interview is closing.';
    default:
      return assertNever(stage);
  }
}
