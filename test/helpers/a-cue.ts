import type { Cue } from '../../core/domain/cue.ts';

export const aCue = (change: Partial<Cue> = {}): Cue => ({
  id: '00000000-0000-4000-8000-0000000000c1',
  sessionId: '00000000-0000-4000-8000-000000000001',
  kind: 'eyes-down',
  startMs: 12_000,
  endMs: 17_000,
  text: 'Look up at Maya',
  figures: { windowMs: 6_000, offShare: 0.94, coverage: 0.98, level: null },
  ...change,
});
