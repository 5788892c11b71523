import type { Clip } from '../../../../core/clips/types.ts';
import type { Answer } from '../../../../core/domain/answer.ts';
import { answerName } from '../../../../core/review/recorded.ts';
import type { SessionRecord } from '../../../../core/review/types.ts';

export const clipAnswer = (clip: Clip, { answers }: SessionRecord): Answer | undefined =>
  answers.find(
    ({ questionIndex, take }) => questionIndex === clip.questionIndex && take === clip.take,
  );

/** "Question 2, take 3"; empty where nothing was asked. */
export function clipPlace(clip: Clip, record: SessionRecord): string {
  const answer = clipAnswer(clip, record);
  return answer === undefined ? '' : (answerName(answer, record.session) ?? '');
}
