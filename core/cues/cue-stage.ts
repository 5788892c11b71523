import { DEFAULT_INTERVIEWER } from '../domain/interviewer.ts';
import type { InterviewView } from '../interview/view.ts';
import type { CueStage } from './types.ts';

/**
 * The moment of an interview as far as cues are concerned; null = none may come. While a question is
 * being asked its words stand on the screen to be read, so looks are nobody's business then.
 */
export function viewToCueStage(view: InterviewView): CueStage | null {
  if (view.kind !== 'open' || view.isPaused || view.isQuitAsked) return null;
  const { stage, interviewers, interviewerIndex, questionIndex, take, question } = view;
  const isListening = stage === 'listening' && view.isSpeaking;
  if (stage !== 'answer' && !isListening) return null;
  const names = interviewers.map(({ name }) => givenName(name));
  return {
    turn: isListening ? 'listening' : 'answer',
    moment: `${stage} ${questionIndex ?? ''} ${take} ${isListening ? (view.speech?.text ?? '') : ''}`,
    partner: names[interviewerIndex] ?? givenName(DEFAULT_INTERVIEWER.name),
    people: names,
    readingAllowanceMs: question?.material?.readingAllowanceMs ?? 0,
  };
}

/** As one calls somebody across a table. */
const givenName = (name: string): string => name.trim().split(/\s+/u)[0] ?? name;
