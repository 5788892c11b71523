import { describe, expect, test } from 'vitest';
import type { MediaSegment } from '../../../../core/domain/media-segment.ts';
import { recoveredRecording } from '../../../../core/media/recovered-recording.ts';
import { aSegment } from '../../../helpers/a-segment.ts';

const answers = [
  { startMs: 50_000, endMs: 93_000 },
  { startMs: 10_000, endMs: 40_000 },
];

const ready = (change: Partial<MediaSegment>): MediaSegment =>
  aSegment({ state: 'ready', ...change });

describe('what there is of a recording that was cut short', () => {
  test('its length, and that of the answer that was given last', () => {
    expect(recoveredRecording([ready({ startMs: 0, endMs: 92_000 })], answers, 93_000)).toEqual({
      session: { recordedMs: 92_000, lastedMs: 93_000 },
      lastAnswer: { recordedMs: 42_000, lastedMs: 43_000 },
      isBeingFinished: false,
    });
  });

  test('gaps between segments do not count as recorded', () => {
    const segments = [
      ready({ startMs: 0, endMs: 60_000 }),
      ready({ startMs: 70_000, endMs: 92_000, state: 'finalizing' }),
    ];
    expect(recoveredRecording(segments, answers, 93_000)).toEqual({
      session: { recordedMs: 82_000, lastedMs: 93_000 },
      lastAnswer: { recordedMs: 32_000, lastedMs: 43_000 },
      isBeingFinished: true,
    });
  });

  test('an answer of which nothing was recorded is not told of, nor one that was not given', () => {
    const segments = [ready({ startMs: 0, endMs: 50_000 })];
    expect(recoveredRecording(segments, answers, 93_000)?.lastAnswer).toBeNull();
    expect(recoveredRecording(segments, [], 93_000)?.lastAnswer).toBeNull();
  });

  test('an answer without an end lasts as long as the session', () => {
    const open = [{ startMs: 60_000, endMs: null }];
    const recovered = recoveredRecording([ready({ startMs: 0, endMs: 92_000 })], open, 93_000);
    expect(recovered?.lastAnswer).toEqual({ recordedMs: 32_000, lastedMs: 33_000 });
  });

  test('deleted or missing it is nothing', () => {
    for (const state of ['deleted', 'missing'] as const) {
      const segments = [ready({ startMs: 0, endMs: 92_000, state })];
      expect(recoveredRecording(segments, answers, 93_000)).toBeNull();
    }
    expect(recoveredRecording([], answers, 93_000)).toBeNull();
  });
});
