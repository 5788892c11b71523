import type { AnswerReview } from '../review/types.ts';
import { rankClips } from './choose-clips.ts';
import type { Clip } from './types.ts';

/** What one watches at a sitting. Our choice. */
export const MOST_SESSION_CLIPS = 5;

/** The best of all answers, best first, one of a kind: five looks held are one thing learnt. */
export function sessionClips(answers: readonly Pick<AnswerReview, 'clips'>[]): readonly Clip[] {
  const best = new Map<string, Clip>();
  for (const clip of rankClips(answers.flatMap(({ clips }) => clips)))
    if (!best.has(clip.kind)) best.set(clip.kind, clip);
  return [...best.values()].slice(0, MOST_SESSION_CLIPS);
}
