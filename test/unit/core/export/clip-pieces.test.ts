import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedPiece, FIRST_CLIP_CHOICES } from '../../../../core/export/clip-choices.ts';
import type { ClipChoices } from '../../../../core/export/clip-choices.ts';
import { clipFacts, clipPieces } from '../../../../core/export/clip-pieces.ts';
import { createReplayMap } from '../../../../core/replay/replay-map.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

const first = aSegment({ id: 'first', startMs: 0, endMs: 4_000 });
const sound = aSegment({
  id: 'sound',
  position: 1,
  startMs: 6_000,
  endMs: 8_000,
  hasVideo: false,
  width: null,
  height: null,
});
const last = aSegment({
  id: 'last',
  position: 2,
  startMs: 8_000,
  endMs: 20_000,
  width: 1281,
  height: 721,
});
const map = createReplayMap([first, sound, last], 20_000);

describe('the pieces of a stretch', () => {
  it('are those of the player, cut to the stretch', () => {
    const pieces = clipPieces(map, { startMs: 3_000, endMs: 9_000 });
    expect(pieces.map(({ kind, startMs, endMs }) => [kind, startMs, endMs])).toEqual([
      ['picture', 3_000, 4_000],
      ['gap', 4_000, 6_000],
      ['sound', 6_000, 8_000],
      ['picture', 8_000, 9_000],
    ]);
  });

  it('fill the stretch without hole or overlap, wherever it lies', () => {
    const times = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(times, times, (one, other) => {
        const span = { startMs: Math.min(one, other), endMs: Math.max(one, other) };
        const pieces = clipPieces(map, span);
        let reached = span.startMs;
        for (const { startMs, endMs } of pieces) {
          expect(startMs).toBe(reached);
          expect(endMs).toBeGreaterThan(startMs);
          reached = endMs;
        }
        expect(reached).toBe(span.endMs);
        expect(clipFacts(pieces).lengthMs).toBe(span.endMs - span.startMs);
      }),
    );
  });

  it('say what there is to see and to hear', () => {
    expect(clipFacts(clipPieces(map, { startMs: 3_000, endMs: 9_000 }))).toEqual({
      lengthMs: 6_000,
      recordedMs: 4_000,
      hasPicture: true,
      hasSound: true,
      // The larger of both, in the even numbers that encoders take.
      size: { width: 1280, height: 720 },
    });
    expect(clipFacts(clipPieces(map, { startMs: 6_000, endMs: 7_000 }))).toMatchObject({
      hasPicture: false,
      size: null,
    });
    expect(clipFacts(clipPieces(map, { startMs: 4_500, endMs: 5_000 })).recordedMs).toBe(0);
  });
});

describe('copying instead of encoding', () => {
  const inside = clipPieces(map, { startMs: 9_000, endMs: 12_000 });
  const wanting = (change: Partial<ClipChoices>): ClipChoices => ({
    ...FIRST_CLIP_CHOICES,
    ...change,
  });

  it('is possible inside of one part, with captions beside it', () => {
    expect(copiedPiece(inside, FIRST_CLIP_CHOICES)?.segment.id).toBe('last');
    expect(copiedPiece(inside, wanting({ captions: 'beside' }))).not.toBeNull();
  });

  it.each<Partial<ClipChoices>>([
    { hasOverlay: true },
    { isMirrored: true },
    { captions: 'burnt-in' },
    { format: 'mp4' },
  ])('is not with %o', (change) => {
    expect(copiedPiece(inside, wanting(change))).toBeNull();
  });

  it('is not over a gap or a change-over, nor of nothing', () => {
    expect(
      copiedPiece(clipPieces(map, { startMs: 3_000, endMs: 5_000 }), FIRST_CLIP_CHOICES),
    ).toBeNull();
    expect(
      copiedPiece(clipPieces(map, { startMs: 7_000, endMs: 9_000 }), FIRST_CLIP_CHOICES),
    ).toBeNull();
    expect(
      copiedPiece(clipPieces(map, { startMs: 4_500, endMs: 5_000 }), FIRST_CLIP_CHOICES),
    ).toBeNull();
  });

  it('of sound alone does not mind what would be drawn', () => {
    const heard = clipPieces(map, { startMs: 6_000, endMs: 7_000 });
    expect(copiedPiece(heard, wanting({ hasOverlay: true }))?.kind).toBe('sound');
  });
});
