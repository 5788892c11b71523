import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSoundTimeline, MAX_SOUND_OFFSET_MS } from '../../../../core/media/sound-timeline.ts';

const PIECE_MS = 10;

describe('the sound of a file', () => {
  it('is written as it comes, one piece after the other', () => {
    const place = createSoundTimeline();
    for (let piece = 0; piece < 100; piece += 1)
      expect(place(5 + piece * PIECE_MS, PIECE_MS)).toEqual({ kind: 'write', silenceMs: 0 });
  });

  it('is given silence where pieces were lost, so that what follows stays in its place', () => {
    const place = createSoundTimeline();
    place(0, PIECE_MS);
    expect(place(510, PIECE_MS)).toEqual({ kind: 'write', silenceMs: 500 });
    expect(place(520, PIECE_MS)).toEqual({ kind: 'write', silenceMs: 0 });
  });

  it('is set right beyond the offset that is noticed, and left alone below it', () => {
    const late = (byMs: number) => {
      const place = createSoundTimeline();
      place(0, PIECE_MS);
      return place(PIECE_MS + byMs, PIECE_MS);
    };
    expect(late(MAX_SOUND_OFFSET_MS)).toEqual({ kind: 'write', silenceMs: 0 });
    expect(late(MAX_SOUND_OFFSET_MS + 1)).toEqual({
      kind: 'write',
      silenceMs: MAX_SOUND_OFFSET_MS + 1,
    });
    expect(late(-MAX_SOUND_OFFSET_MS)).toEqual({ kind: 'write', silenceMs: 0 });
    expect(late(-MAX_SOUND_OFFSET_MS - 1)).toEqual({ kind: 'leave-out' });
  });

  it('is never further from its moment than that, whatever the clocks do', () => {
    const steps = fc.array(fc.double({ min: -8, max: 30, noNaN: true }), { maxLength: 400 });
    fc.assert(
      fc.property(steps, (jitters) => {
        const place = createSoundTimeline();
        let heardAt = 0;
        let writtenTo = 0;
        for (const jitter of jitters) {
          const step = place(heardAt, PIECE_MS);
          if (step.kind === 'write') {
            expect(step.silenceMs).toBeGreaterThanOrEqual(0);
            const from = writtenTo + step.silenceMs;
            expect(Math.abs(from - heardAt)).toBeLessThanOrEqual(MAX_SOUND_OFFSET_MS + 1e-6);
            writtenTo = from + PIECE_MS;
          }
          heardAt += PIECE_MS + jitter;
        }
      }),
    );
  });
});
