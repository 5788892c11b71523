import { describe, expect, it } from 'vitest';
import {
  clipSpan,
  LEAD_IN_MS,
  LEAD_OUT_MS,
  LONGEST_CLIP_MS,
  SHORTEST_CLIP_MS,
} from '../../../../core/clips/clip-span.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

describe('the stretch to be watched', () => {
  const answer = [aSpan(10, 60)];

  it('begins before the moment and ends after it', () => {
    expect(clipSpan(aSpan(20, 26), answer)).toEqual({
      startMs: 20_000 - LEAD_IN_MS,
      endMs: 26_000 + LEAD_OUT_MS,
    });
  });

  it('stays inside the answer', () => {
    expect(clipSpan(aSpan(11, 16), answer)?.startMs).toBe(10_000);
    expect(clipSpan(aSpan(52, 60), answer)?.endMs).toBe(60_000);
  });

  it('is never too short to see what is meant: it takes what there is on either side', () => {
    const atTheEnd = clipSpan(aSpan(59.5, 60), answer);
    expect(atTheEnd).toEqual({ startMs: 60_000 - SHORTEST_CLIP_MS, endMs: 60_000 });
    const atTheStart = clipSpan(aSpan(10, 10.5), answer);
    expect(atTheStart).toEqual({ startMs: 10_000, endMs: 10_000 + SHORTEST_CLIP_MS });
  });

  it('is none where there is no room for the shortest one', () => {
    expect(clipSpan(aSpan(10, 11), [aSpan(10, 10 + SHORTEST_CLIP_MS / 1000)])).not.toBeNull();
    expect(clipSpan(aSpan(10, 11), [aSpan(10, 9.9 + SHORTEST_CLIP_MS / 1000)])).toBeNull();
  });

  it('shows the beginning of a long moment', () => {
    const startMs = 20_000 - LEAD_IN_MS;
    expect(clipSpan(aSpan(20, 55), answer)).toEqual({ startMs, endMs: startMs + LONGEST_CLIP_MS });
    const justFits = (LONGEST_CLIP_MS - LEAD_IN_MS - LEAD_OUT_MS) / 1000;
    expect(clipSpan(aSpan(20, 20 + justFits - 0.1), answer)?.endMs).toBe(
      startMs + LONGEST_CLIP_MS - 100,
    );
  });

  it('does not reach over a pause or something that was left out', () => {
    const counted = [aSpan(10, 30), aSpan(31, 60)];
    expect(clipSpan(aSpan(25, 30), counted)).toEqual({
      startMs: 25_000 - LEAD_IN_MS,
      endMs: 30_000,
    });
    expect(clipSpan(aSpan(31, 36), counted)?.startMs).toBe(31_000);
    expect(clipSpan(aSpan(28, 33), counted)).toBeNull();
  });
});
