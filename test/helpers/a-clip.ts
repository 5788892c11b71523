import type { Clip } from '../../core/clips/types.ts';

export const aClip = (over: Partial<Clip> = {}): Clip => ({
  id: 'clip-1',
  kind: 'held-contact',
  questionIndex: 0,
  take: 1,
  startMs: 30_000,
  endMs: 37_500,
  title: 'Held the look for 4 seconds',
  figures: ['You looked at the interviewer for 4.0 s (3.7–4.3 s).'],
  adviceId: 'short-glances-away',
  tone: 'good',
  salience: 2,
  ...over,
});
