import { assertNever } from '../assert.ts';
import type { Phase } from '../domain/phase.ts';
import type { InterviewPlan } from '../domain/plan.ts';
import type { Ms } from '../units.ts';
import {
  BREATH_MS,
  CLOSING_MS,
  COUNTDOWN_MS,
  GREETING_MS,
  listeningToMs,
  questionToMs,
  speechToMs,
  THANKS_MS,
  THANKS_PRACTICE_MS,
  voicedMaximumMs,
} from './durations.ts';
import {
  asksNext,
  interviewerAt,
  questionAt,
  questionLimitMs,
  questionPreparationMs,
} from './plan-facts.ts';
import { stageSpeech } from './speech.ts';
import type { Stage, Voice } from './types.ts';

/** After this much of it a stage ends by itself; null = never (what the candidate does in practice). */
export function stageLimitMs(stage: Stage, plan: InterviewPlan, voice: Voice): Ms | null {
  switch (stage.kind) {
    case 'greeting':
    case 'question':
    case 'listening':
    case 'thanks':
    case 'closing':
      return voicedLimitMs(stage, plan, voice);
    case 'preparation':
      return questionPreparationMs(plan, stage.questionIndex);
    case 'countdown':
      return COUNTDOWN_MS;
    case 'answer':
      return plan.mode === 'interview' ? questionLimitMs(plan, stage.questionIndex) : null;
    case 'asking':
      return plan.mode === 'interview'
        ? Math.max(0, askingLimitMs(plan) - stage.segment.ranMs)
        : null;
    default:
      return assertNever(stage);
  }
}

type SpokenStage = Extract<
  Stage,
  { kind: 'greeting' | 'question' | 'listening' | 'thanks' | 'closing' }
>;

/** Where the candidate only listens, the end of the voice is the end; elsewhere nothing gets shorter. */
function voicedLimitMs(stage: SpokenStage, plan: InterviewPlan, voice: Voice): Ms {
  const unvoicedMs = unvoicedLimitMs(stage, plan);
  switch (voice.kind) {
    case 'none':
      return voice.fromMs + unvoicedMs;
    case 'speaking':
      return voice.fromMs + voicedMaximumMs(unvoicedMs);
    case 'spoken': {
      const spokenMs = voice.atMs + BREATH_MS;
      return stage.kind === 'question' || stage.kind === 'listening'
        ? spokenMs
        : Math.max(unvoicedMs, spokenMs);
    }
    default:
      return assertNever(voice);
  }
}

function unvoicedLimitMs(stage: SpokenStage, plan: InterviewPlan): Ms {
  const text = stageSpeech(stage, plan)?.text ?? '';
  switch (stage.kind) {
    case 'greeting':
      return Math.max(GREETING_MS, speechToMs(text));
    case 'question':
      return questionToMs(text);
    case 'listening':
      return listeningToMs(text);
    case 'thanks':
      return plan.mode === 'interview'
        ? Math.max(THANKS_MS, speechToMs(text))
        : Math.max(THANKS_PRACTICE_MS, speechToMs(text));
    case 'closing':
      return Math.max(CLOSING_MS, speechToMs(text));
    default:
      return assertNever(stage);
  }
}

/** Whether somebody on the other side is speaking: this is what the candidate listens to. */
export function isSpeaking(stage: Stage, plan: InterviewPlan, voice: Voice, ranMs: Ms): boolean {
  const speech = stageSpeech(stage, plan);
  if (speech === null || voice.kind === 'spoken') return false;
  return voice.kind === 'speaking' || ranMs < voice.fromMs + speechToMs(speech.text);
}

/** How long the candidate's own questions may take in all; 0 where there are none. */
export const askingLimitMs = (plan: InterviewPlan): Ms => plan.yourQuestions?.limitMs ?? 0;

/** Which question a stage belongs to; greeting and closing belong to none. */
export function stageQuestion(
  stage: Stage,
): Pick<Phase, 'questionIndex' | 'take' | 'yourQuestionIndex'> {
  switch (stage.kind) {
    case 'greeting':
    case 'closing':
      return { questionIndex: null, take: 1 };
    case 'asking':
      return { questionIndex: null, take: stage.exchange };
    case 'listening':
      return {
        questionIndex: null,
        take: stage.exchange,
        ...(stage.asked === null ? {} : { yourQuestionIndex: stage.asked }),
      };
    case 'question':
    case 'preparation':
    case 'countdown':
    case 'answer':
    case 'thanks':
      return { questionIndex: stage.questionIndex, take: stage.take };
    default:
      return assertNever(stage);
  }
}

/** Who of the interviewers has the floor, asks or will answer; index into the plan's. */
export function stageInterviewer(stage: Stage, plan: InterviewPlan): number {
  switch (stage.kind) {
    case 'greeting':
    case 'closing':
      return 0;
    case 'question':
    case 'preparation':
    case 'countdown':
    case 'answer':
    case 'thanks':
      return questionAt(plan, stage.questionIndex).askedBy;
    case 'asking':
      return typeof stage.picked === 'number' ? answeredBy(plan, stage.picked) : 0;
    case 'listening':
      return stage.asked === null ? 0 : answeredBy(plan, stage.asked);
    default:
      return assertNever(stage);
  }
}

const answeredBy = (plan: InterviewPlan, yourQuestion: number): number =>
  plan.yourQuestions?.questions[yourQuestion]?.answeredBy ?? 0;

/** What a screen reader says when a stage begins. */
export function stageAnnouncement(stage: Stage, plan: InterviewPlan): string {
  const isPanel = plan.interviewers.length > 1;
  switch (stage.kind) {
    case 'greeting':
      return isPanel ? 'The interviewers greet you.' : 'The interviewer greets you.';
    case 'question': {
      const { text, askedBy } = questionAt(plan, stage.questionIndex);
      const asker = isPanel ? `${interviewerAt(plan, askedBy).name} asks: ` : '';
      return `Question ${stage.questionIndex + 1} of ${plan.questions.length}. ${asker}${text}`;
    }
    case 'preparation':
      return `Preparation: ${Math.round(questionPreparationMs(plan, stage.questionIndex) / 1000)} seconds. Write in the notepad; Tab, then Space starts the answer earlier.`;
    case 'countdown':
      return 'Your answer starts in three seconds.';
    case 'answer':
      return 'Your answer. Space ends it.';
    case 'thanks': {
      const next = asksNext(plan, stage.questionIndex);
      return next === null || !isPanel
        ? 'Thank you.'
        : `Thank you. ${interviewerAt(plan, next).name} asks next.`;
    }
    case 'asking':
      return stage.picked === null
        ? 'You have asked all of your questions. Space ends the interview; 0, then Space asks another one.'
        : 'Your turn to ask. A number picks a question; Space when you have asked it.';
    case 'listening':
      return `${interviewerAt(plan, stageInterviewer(stage, plan)).name} answers: ${
        stageSpeech(stage, plan)?.text ?? ''
      }`;
    case 'closing':
      return 'The interview is closing.';
    default:
      return assertNever(stage);
  }
}
