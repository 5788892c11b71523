import type { Answer } from '../domain/answer.ts';
import type { Session } from '../domain/session.ts';

/**
 * Whether a session was measured from a video file. Such a one has no greeting, no questions and no
 * clock: its one answer is the stretch that was analysed, and nothing may be said as if there were.
 */
export const isRecorded = ({ source }: Pick<Session, 'source'>): boolean => source === 'recording';

/** What names its file ("Recording: talk.mp4", see `recordingPlan`); null for an interview held live. */
export const recordedFrom = ({ source, plan }: Pick<Session, 'source' | 'plan'>): string | null =>
  source === 'recording' ? (plan.questions[0]?.text ?? null) : null;

/** "Question 2", "Question 2, take 3"; null where nothing was asked. */
export function answerName(
  { questionIndex, take }: Answer,
  session: Pick<Session, 'source'>,
): string | null {
  if (isRecorded(session)) return null;
  const question = `Question ${questionIndex + 1}`;
  return take > 1 ? `${question}, take ${take}` : question;
}
