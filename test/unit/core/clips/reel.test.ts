import { describe, expect, it } from 'vitest';
import { isFilmed, reelClips } from '../../../../core/clips/filmed-clips.ts';
import { REEL_OFF, reduceReel } from '../../../../core/clips/reel.ts';
import type { ReelEvent, ReelState } from '../../../../core/clips/reel.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import { aClip } from '../../../helpers/a-clip.ts';
import { aSegment } from '../../../helpers/a-segment.ts';
import { aSpan } from '../../../helpers/a-signals.ts';

const after = (count: number, ...events: readonly ReelEvent[]): ReelState =>
  events.reduce<ReelState>((state, event) => reduceReel(state, event, count), REEL_OFF);

const start = { kind: 'started' } as const;
const reached = { kind: 'reached-end' } as const;
const skip = { kind: 'skipped', by: 1 } as const;
const back = { kind: 'skipped', by: -1 } as const;
const interrupted = { kind: 'interrupted' } as const;

describe('the reel', () => {
  it('plays one after the other and is over after the last', () => {
    expect(after(2, start)).toEqual({ kind: 'playing', index: 0 });
    expect(after(2, start, reached)).toEqual({ kind: 'playing', index: 1 });
    expect(after(2, start, reached, reached)).toEqual(REEL_OFF);
    expect(after(0, start)).toEqual(REEL_OFF);
  });

  it('can be skipped along, back to the first and past the last', () => {
    expect(after(3, start, skip)).toEqual({ kind: 'playing', index: 1 });
    expect(after(3, start, skip, back, back)).toEqual({ kind: 'playing', index: 0 });
    expect(after(1, start, skip)).toEqual(REEL_OFF);
  });

  it('waits when the user takes over the player, and goes on from there', () => {
    expect(after(3, start, skip, interrupted)).toEqual({ kind: 'held', index: 1 });
    expect(after(3, start, skip, interrupted, { kind: 'went-on' })).toEqual({
      kind: 'playing',
      index: 1,
    });
    expect(after(3, start, interrupted, skip)).toEqual({ kind: 'playing', index: 1 });
  });

  it('stops, and nothing that comes late starts it again', () => {
    expect(after(3, start, { kind: 'stopped' })).toEqual(REEL_OFF);
    for (const late of [reached, interrupted, skip, { kind: 'went-on' } as const])
      expect(after(3, start, { kind: 'stopped' }, late)).toEqual(REEL_OFF);
  });

  it('is a new state for each clip that begins, also for the same one again', () => {
    const first = after(3, start);
    expect(reduceReel(first, { kind: 'started' }, 3)).not.toBe(first);
  });
});

describe('what can be played', () => {
  const map = createReplayMap(
    [
      aSegment({ id: 'film', startMs: 0, endMs: 20_000 }),
      aSegment({ id: 'sound', hasVideo: false, startMs: 20_000, endMs: 30_000 }),
      aSegment({ id: 'gone', state: 'deleted', startMs: 30_000, endMs: 40_000 }),
    ],
    60_000,
  );

  it('was filmed from start to end', () => {
    expect(isFilmed(aSpan(5, 20), map)).toBe(true);
    expect(isFilmed(aSpan(5, 20.1), map)).toBe(false);
    expect(isFilmed(aSpan(32, 38), map)).toBe(false);
    expect(isFilmed(aSpan(45, 50), map)).toBe(false);
    expect(isFilmed(aSpan(5, 10), createReplayMap([], 60_000))).toBe(false);
    expect(isFilmed(aSpan(5, 10), createReplayMap([], 0))).toBe(false);
  });

  it('comes in the order in which it happened', () => {
    const clips = [
      aClip({ id: 'late', ...aSpan(12, 18) }),
      aClip({ id: 'early', ...aSpan(2, 8) }),
      aClip({ id: 'unfilmed', ...aSpan(31, 38) }),
    ];
    expect(reelClips(clips, map).map(({ id }) => id)).toEqual(['early', 'late']);
  });
});
