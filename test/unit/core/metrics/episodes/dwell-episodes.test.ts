import { describe, expect, it } from 'vitest';
import { dwellEpisodes } from '../../../../../core/metrics/episodes/dwell-episodes.ts';
import type { DwellRule } from '../../../../../core/metrics/episodes/dwell-episodes.ts';
import { aSignals, aSpan } from '../../../../helpers/a-signals.ts';
import type { PoseStretch } from '../../../../helpers/a-signals.ts';

const rule: DwellRule = {
  isOn: (value) => value < 50,
  holdMs: 3000,
  isOver: (value) => value > 65,
  releaseMs: 1000,
};

const spansOf = (stretches: readonly PoseStretch[]) => {
  const { pose } = aSignals({ pose: stretches });
  return dwellEpisodes(pose, pose.uprightness, [aSpan(0, 1000)], rule).episodes.map((episode) => [
    episode.startMs / 1000,
    episode.endMs / 1000,
  ]);
};
const low = (seconds: number) => ({ seconds, uprightness: 40 });
const between = (seconds: number) => ({ seconds, uprightness: 60 });
const high = (seconds: number) => ({ seconds, uprightness: 90 });

describe('dwellEpisodes', () => {
  it('counts from the start once it was held long enough, and not before', () => {
    expect(spansOf([high(5), low(2.8), high(5)])).toEqual([]);
    expect(spansOf([high(5), low(3), high(5)])).toEqual([[5, 8]]);
  });

  it('needs the stricter limit while it is not yet held', () => {
    expect(spansOf([low(2), between(0.4), low(2), high(5)])).toEqual([]);
  });

  it('goes on between the two limits', () => {
    expect(spansOf([low(4), between(6), high(5)])).toEqual([[0, 10]]);
  });

  it('ends only where it is over for the release time', () => {
    expect(spansOf([low(4), high(0.8), low(4), high(5)])).toEqual([[0, 8.8]]);
    expect(spansOf([low(4), high(1), low(4), high(5)])).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });

  it('bridges a gap of half a second and breaks at a longer one', () => {
    const around = (seconds: number) => [low(2), { seconds, gap: true }, low(2), high(2)];
    expect(spansOf(around(0.4))).toEqual([[0, 4.4]]);
    expect(spansOf(around(0.6))).toEqual([]);
  });

  it('counts a bridged gap neither as on nor as off', () => {
    const { pose } = aSignals({
      pose: [low(4), { seconds: 0.4, uprightness: Number.NaN }, low(4), high(2)],
    });
    const { pairs, measuredMs } = dwellEpisodes(pose, pose.uprightness, [aSpan(0, 20)], rule);
    expect(measuredMs).toBe(10_000);
    expect(pairs).toEqual([{ onMs: 8000, offMs: 2000 }]);
  });

  it('does not carry a posture from one span into the next', () => {
    const { pose } = aSignals({ pose: [low(4)] });
    const found = dwellEpisodes(pose, pose.uprightness, [aSpan(0, 2), aSpan(2, 4)], rule);
    expect(found.episodes).toEqual([]);
  });
});
