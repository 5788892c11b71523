import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentEndSchema } from '../../../../core/domain/media-segment.ts';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import { GAP_TEXTS } from '../../../../core/replay/gap-text.ts';
import {
  createReplayMap,
  nearestMedia,
  stretchAt,
  toFileMs,
  toSessionMs,
} from '../../../../core/replay/replay-map.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

const DURATION = 60_000;

const anySegments = fc
  .array(
    fc.record({
      startMs: fc.integer({ min: 0, max: 70_000 }),
      lengthMs: fc.integer({ min: 0, max: 30_000 }),
      state: fc.constantFrom('recording', 'finalizing', 'ready', 'raw', 'deleted', 'missing'),
      endReason: fc.option(fc.constantFrom(...segmentEndSchema.options)),
      hasVideo: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ startMs, lengthMs, ...draft }, position): MediaSegment =>
      aSegment({ ...draft, id: `film-${position}`, position, startMs, endMs: startMs + lengthMs }),
    ),
  );

describe('a session as its player sees it', () => {
  test('every moment belongs to exactly one stretch, whatever was recorded', () => {
    fc.assert(
      fc.property(anySegments, (segments) => {
        const { stretches } = createReplayMap(segments, DURATION);
        let reached = 0;
        for (const { startMs, endMs } of stretches) {
          expect(startMs).toBe(reached);
          expect(endMs).toBeGreaterThan(startMs);
          reached = endMs;
        }
        expect(reached).toBe(DURATION);
      }),
    );
  });

  test('what is played at a moment was recorded at that moment, and every gap has its words', () => {
    fc.assert(
      fc.property(anySegments, fc.integer({ min: 0, max: DURATION }), (segments, atMs) => {
        const stretch = stretchAt(createReplayMap(segments, DURATION), atMs);
        if (stretch === null) throw new Error('There is something at every moment.');
        if (stretch.kind === 'gap') {
          expect(GAP_TEXTS[stretch.reason].text).not.toBe('');
          return;
        }
        expect(['ready', 'raw']).toContain(stretch.segment.state);
        expect(toFileMs(stretch.segment, atMs)).toBeGreaterThanOrEqual(0);
        expect(atMs).toBeLessThanOrEqual(stretch.segment.endMs);
      }),
    );
  });

  test('session time and file time are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer({ min: 0 }), (startMs, atMs) => {
        expect(toSessionMs({ startMs }, toFileMs({ startMs }, atMs))).toBe(atMs);
      }),
    );
  });

  test('before, between and after what was recorded there are gaps that say why', () => {
    const { stretches } = createReplayMap(
      [
        aSegment({ id: 'one', startMs: 1_000, endMs: 5_000, endReason: 'paused' }),
        aSegment({ id: 'two', startMs: 8_000, endMs: 9_000, endReason: 'disk-full' }),
      ],
      20_000,
    );
    expect(
      stretches.map((stretch) => (stretch.kind === 'gap' ? stretch.reason : stretch.kind)),
    ).toEqual(['before-recording', 'picture', 'paused', 'picture', 'disk-full']);
  });

  test('a microphone that goes is a change of parts, and at the end the end', () => {
    const lost = aSegment({ id: 'one', endMs: 5_000, endReason: 'microphone-lost' });
    const after = aSegment({ id: 'two', startMs: 5_600, endMs: 9_000, hasSound: false });
    expect(stretchAt(createReplayMap([lost, after], 9_000), 5_200)).toMatchObject({
      reason: 'changing-over',
    });
    expect(stretchAt(createReplayMap([lost], 9_000), 6_000)).toMatchObject({ reason: 'stopped' });
  });

  test('where two parts overlap the later one is played', () => {
    const map = createReplayMap(
      [
        aSegment({ id: 'one', endMs: 6_000 }),
        aSegment({ id: 'two', startMs: 5_000, endMs: 9_000 }),
      ],
      9_000,
    );
    expect(stretchAt(map, 4_999)).toMatchObject({ segment: { id: 'one' } });
    expect(stretchAt(map, 5_000)).toMatchObject({ segment: { id: 'two' } });
  });

  test('the very end belongs to the last stretch', () => {
    expect(stretchAt(createReplayMap([aSegment()], 10_000), 10_000)).toMatchObject({
      kind: 'picture',
    });
    expect(stretchAt(createReplayMap([], 0), 0)).toBeNull();
  });

  test('a file found to be cut short is played as far as it goes', () => {
    const findings = new Map([['film-1', { kind: 'cut-short', lengthMs: 4_000 } as const]]);
    const map = createReplayMap([aSegment({ startMs: 500, endMs: 10_500 })], 12_000, findings);
    expect(stretchAt(map, 4_499)).toMatchObject({ kind: 'picture', endMs: 4_500 });
    expect(stretchAt(map, 4_500)).toMatchObject({
      kind: 'gap',
      reason: 'cut-short',
      endMs: 10_500,
    });
  });

  test('a file found to be unreadable is a gap', () => {
    const findings = new Map([['film-1', { kind: 'problem', problem: 'unreadable' } as const]]);
    expect(stretchAt(createReplayMap([aSegment()], 10_000, findings), 5_000)).toMatchObject({
      reason: 'unreadable',
    });
  });

  test('the nearest thing to play lies on either side of a gap', () => {
    const map = createReplayMap(
      [
        aSegment({ id: 'one', endMs: 3_000 }),
        aSegment({ id: 'gone', startMs: 3_000, endMs: 5_000, state: 'deleted' }),
        aSegment({ id: 'two', startMs: 5_000, endMs: 9_000, hasVideo: false }),
      ],
      9_000,
    );
    expect(nearestMedia(map, 4_000, 1)).toMatchObject({ kind: 'sound', startMs: 5_000 });
    expect(nearestMedia(map, 4_000, -1)).toMatchObject({ endMs: 3_000 });
    expect(nearestMedia(map, 8_000, 1)).toBeNull();
  });
});
